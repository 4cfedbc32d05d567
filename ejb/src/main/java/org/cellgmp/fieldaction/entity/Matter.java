package org.cellgmp.fieldaction.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.ClockLine.Start;
import org.cellgmp.fieldaction.ConcernedView;
import org.cellgmp.fieldaction.MatterAction;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterState;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;

/**
 * One case, complaint, return or recall. Opened, assessed by the quality unit, for a recall started by the signature of somebody
 * else, and closed by the signature of one who neither opened nor assessed it, once every clock was answered and all is accounted for.
 */
@Entity
@Table(name = "fieldaction_matter")
public class Matter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fieldaction_matter_seq")
    @SequenceGenerator(name = "fieldaction_matter_seq", sequenceName = "fieldaction_matter_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private MatterKind kind;

    private boolean mock;

    @Enumerated(EnumType.STRING)
    private MatterState state;

    private String title;
    private String description;

    @Column(name = "from_whom")
    private String from;

    private String code;
    private String lot;
    private String batch;
    private String event;
    private String stage;
    private String jurisdictions;

    @Column(name = "discovered_at")
    private OffsetDateTime discoveredAt;

    @Column(name = "aware_at")
    private OffsetDateTime awareAt;

    @Column(name = "determined_at")
    private OffsetDateTime determinedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_by_name")
    private String openedByName;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String assessment;
    private String strategy;

    @Column(name = "assessed_by")
    private String assessedBy;

    @Column(name = "assessed_by_name")
    private String assessedByName;

    @Column(name = "assessed_at")
    private OffsetDateTime assessedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_by_name")
    private String startedByName;

    @Column(name = "started_at")
    private OffsetDateTime startedAt;

    @Column(name = "start_signature")
    private String startSignature;

    private String effectiveness;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_by_name")
    private String closedByName;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    @Column(name = "close_signature")
    private String closeSignature;

    @Column(name = "listed_milliseconds")
    private long listedMilliseconds;

    /** Moves with every command, so that the revision counts changes of the lists too. */
    @Column(name = "touched_at")
    private OffsetDateTime touchedAt;

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Concerned> concerned = new ArrayList<>();

    @OneToMany(mappedBy = "matter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Clock> clocks = new ArrayList<>();

    protected Matter() {}

    /**
     * @param batch number of the batch record; null if it is about a lot
     * @param stage clinical or commercial; null if not known
     * @param jurisdictions where the product is; empty if not known, then every one counts
     */
    public Matter(
            String number,
            OpeningRequest told,
            String batch,
            String stage,
            Collection<String> jurisdictions,
            Actor who) {
        this.number = number;
        kind = told.kind();
        mock = told.mock();
        state = MatterState.OPEN;
        title = told.title();
        description = told.description();
        from = told.from();
        code = told.code();
        lot = told.lot();
        this.batch = batch;
        event = told.event();
        this.stage = stage;
        this.jurisdictions = String.join(",", jurisdictions);
        discoveredAt = told.discoveredAt();
        awareAt = told.awareAt();
        openedBy = who.id();
        openedByName = who.printedName();
        openedAt = HouseClock.nowAtSite();
        touchedAt = openedAt;
    }

    public void lists(Collection<ConcernedView> found, long milliseconds) {
        for (var one : found) concerned.add(new Concerned(this, one));
        listedMilliseconds = milliseconds;
    }

    /** Takes up the clocks of the lines that fit; each line once. @return the ids of those that are new */
    public List<String> clocks(Collection<ClockLine> lines, CalendarView calendar) {
        var taken = new ArrayList<String>();
        if (mock) return taken;
        for (var line : lines)
            if (clocks.stream().noneMatch(clock -> clock.line().equals(line.id()))) {
                var clock = new Clock(this, line);
                clock.start(line, legalStart(line.start()), calendar);
                clocks.add(clock);
                taken.add(line.id());
            }
        touchedAt = HouseClock.nowAtSite();
        return taken;
    }

    /** True if the duty of the line reaches this product. */
    public boolean reachedBy(ClockLine line) {
        var where = Set.of(jurisdictions.split(","));
        boolean there =
                jurisdictions.isEmpty() || line.jurisdiction().equals("ALL") || where.contains(line.jurisdiction());
        return there && line.fits(stage) && line.inForce(awareAt.toLocalDate());
    }

    private OffsetDateTime legalStart(Start start) {
        return switch (start) {
            case AWARENESS -> awareAt;
            case DISCOVERY -> discoveredAt;
            case DETERMINATION -> determinedAt;
        };
    }

    public Refusal whyNot(MatterAction action, Actor who) {
        return MatterRules.whyNot(this, action, who);
    }

    /** @param determined when it was found that somebody has to be told; null if that is not so */
    public void assess(
            Outcome found,
            String words,
            String strategy,
            OffsetDateTime determined,
            Map<String, ClockLine> table,
            CalendarView calendar,
            Actor who) {
        outcome = found;
        assessment = words;
        this.strategy = strategy;
        if (determinedAt == null) determinedAt = determined;
        assessedBy = who.id();
        assessedByName = who.printedName();
        assessedAt = HouseClock.nowAtSite();
        state = MatterState.ASSESSED;
        for (var clock : clocks) {
            var line = table.get(clock.line());
            clock.start(line, legalStart(line.start()), calendar);
        }
        touchedAt = assessedAt;
    }

    /** @param at when it was found that somebody has to be told */
    public void determined(OffsetDateTime at) {
        if (determinedAt == null) determinedAt = at;
    }

    public void start(SignatureView signed) {
        state = MatterState.STARTED;
        startedBy = signed.account();
        startedByName = signed.printedName();
        startedAt = signed.at();
        startSignature = signed.number();
        touchedAt = startedAt;
    }

    /** @return false if there is no such delivery */
    public boolean account(
            long which, OffsetDateTime notified, OffsetDateTime responded, ConcernedView.Account became, String words) {
        var one = concerned.stream().filter(delivery -> delivery.id() == which).findFirst();
        one.ifPresent(delivery -> delivery.account(notified, responded, became, words));
        touchedAt = HouseClock.nowAtSite();
        return one.isPresent();
    }

    public Optional<String> openLine(long clock) {
        return clocks.stream()
                .filter(one -> one.id() == clock && one.open())
                .map(Clock::line)
                .findFirst();
    }

    public void told(long clock, String to, String what, OffsetDateTime sentAt, SignatureView signed) {
        clocks.stream().filter(one -> one.id() == clock).forEach(one -> one.told(to, what, sentAt, signed));
        touchedAt = signed.at();
    }

    public void close(String words, SignatureView signed) {
        state = MatterState.CLOSED;
        effectiveness = words;
        closedBy = signed.account();
        closedByName = signed.printedName();
        closedAt = signed.at();
        closeSignature = signed.number();
        touchedAt = closedAt;
    }

    /** Clocks not answered; one whose legal start never came does not hold up the closure. */
    int runningClocks() {
        return (int) clocks.stream()
                .filter(clock -> clock.open() && clock.startedAt() != null)
                .count();
    }

    int unaccounted() {
        return (int) concerned.stream().filter(one -> !one.accounted()).count();
    }

    boolean openedBy(Actor who) {
        return who.standsFor(openedBy);
    }

    boolean assessedBy(Actor who) {
        return who.standsFor(assessedBy);
    }

    public String number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public MatterKind kind() {
        return kind;
    }

    public MatterState state() {
        return state;
    }

    public String title() {
        return title;
    }

    /** @param table the lines by id @param whyNot for the person who looks */
    public MatterView view(Map<String, ClockLine> table, Map<MatterAction, Refusal> whyNot) {
        return new MatterView(
                number,
                revision,
                kind,
                mock,
                state,
                title,
                description,
                from,
                code,
                lot,
                batch,
                event,
                discoveredAt,
                awareAt,
                determinedAt,
                new MatterView.Step(openedBy, openedByName, openedAt, null),
                outcome,
                assessment,
                strategy,
                step(assessedBy, assessedByName, assessedAt, null),
                step(startedBy, startedByName, startedAt, startSignature),
                effectiveness,
                step(closedBy, closedByName, closedAt, closeSignature),
                listedMilliseconds,
                concerned.stream().map(Concerned::view).toList(),
                clocks.stream()
                        .map(clock -> clock.view(table.get(clock.line())))
                        .toList(),
                whyNot);
    }

    private static MatterView.Step step(String by, String name, OffsetDateTime at, String signature) {
        return by == null ? null : new MatterView.Step(by, name, at, signature);
    }
}
