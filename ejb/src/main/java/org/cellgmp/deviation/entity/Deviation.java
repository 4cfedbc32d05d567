package org.cellgmp.deviation.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ConclusionText;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationContent;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;

/**
 * One deviation. Its life: opened by anyone who sees a departure, classified by the quality unit, investigated down to a root cause
 * and the batches it touches, concluded by a signature for each of those batches by somebody who neither opened nor
 * investigated it, and closed once every batch is concluded. What is changed after a conclusion makes that conclusion stale, so a
 * batch is never released on words the signer did not see. Nothing changes after closure.
 */
@Entity
@Table(name = "deviation_deviation")
public class Deviation {
    /** Calendar days from awareness to the due date: a practice of the site, not a demand of a regulation. */
    public static final int DAYS_TO_CLOSE = 30;

    private static final int LONG_TEXT = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deviation_deviation_seq")
    @SequenceGenerator(name = "deviation_deviation_seq", sequenceName = "deviation_deviation_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private DeviationState state;

    private String title;
    private String description;

    @Column(name = "immediate_correction")
    private String immediateCorrection;

    @Column(name = "occurred_at")
    private String occurredAt;

    @Column(name = "discovered_at")
    private String discoveredAt;

    @Column(name = "aware_at")
    private String awareAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Classification classification;

    private String rationale;

    @Column(name = "root_cause")
    private String rootCause;

    @Column(name = "impact_on_batch")
    private String impactOnBatch;

    @Column(name = "impact_on_others")
    private String impactOnOthers;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_by_name")
    private String openedByName;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "investigated_by")
    private String investigatedBy;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    /** Moves with every command, so that the revision counts changes of the lists too. */
    @Column(name = "touched_at")
    private OffsetDateTime touchedAt;

    @OneToMany(mappedBy = "deviation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TakenDeparture> departures = new ArrayList<>();

    @OneToMany(mappedBy = "deviation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TouchedBatch> batches = new ArrayList<>();

    @OneToMany(mappedBy = "deviation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Conclusion> conclusions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "deviation_annex", joinColumns = @JoinColumn(name = "deviation_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "digest")
    private Map<String, String> annexes = new TreeMap<>();

    protected Deviation() {}

    /**
     * @param batch number of the batch record it is about; null if it is about none, or if the departures name it
     * @throws Refusal for missing or overlong words, or times that contradict each other
     */
    public static Deviation open(String number, Account account, String batch, List<Departure> departures, Actor opener)
            throws Refusal {
        var deviation = new Deviation();
        deviation.number = number;
        deviation.state = DeviationState.OPEN;
        deviation.openedBy = opener.id();
        deviation.openedByName = opener.printedName();
        deviation.openedAt = HouseClock.nowAtSite();
        deviation.tell(account);
        if (batch != null) deviation.touch(batch);
        for (var departure : departures) deviation.takeUp(departure);
        deviation.touched();
        return deviation;
    }

    /** @throws Refusal if it may not be changed now, if the reason is missing, or as {@link #open} */
    public void describe(Account account, String reason, Actor who) throws Refusal {
        allow(DeviationAction.DESCRIBE, who);
        Prose.required("reason", reason, 2_000);
        tell(account);
        touched();
    }

    public void add(Departure departure, Actor who) throws Refusal {
        allow(DeviationAction.DESCRIBE, who);
        takeUp(departure);
        touched();
    }

    public void classify(Classification given, String why, Actor who) throws Refusal {
        allow(DeviationAction.CLASSIFY, who);
        if (given == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "classification");
        rationale = Prose.required("rationale", why, LONG_TEXT);
        classification = given;
        if (state == DeviationState.OPEN) state = DeviationState.CLASSIFIED;
        touched();
    }

    public void investigate(Investigation found, Actor who) throws Refusal {
        allow(DeviationAction.INVESTIGATE, who);
        rootCause = Prose.required("rootCause", found.rootCause(), LONG_TEXT);
        impactOnBatch = Prose.required("impactOnBatch", found.impactOnBatch(), LONG_TEXT);
        impactOnOthers = Prose.required("impactOnOthers", found.impactOnOthers(), LONG_TEXT);
        for (var other : found.otherBatches()) touch(other);
        investigatedBy = who.id();
        state = DeviationState.INVESTIGATED;
        touched();
    }

    /**
     * What the signer is asked to sign.
     *
     * @throws Refusal if this person may not conclude now, or if the deviation does not touch the batch
     */
    public ConclusionText concluding(String batch, ReleaseVerdict verdict, String reason, Actor who) throws Refusal {
        allow(DeviationAction.CONCLUDE, who);
        if (verdict == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "verdict");
        if (!batches().contains(batch))
            throw new Refusal(Refusal.Reason.UNREADABLE, "deviation.batch-not-touched", number, String.valueOf(batch));
        return new ConclusionText(number, digest(), batch, verdict, Prose.required("reason", reason, 4_000));
    }

    public void concluded(ConclusionText text, SignatureView signature) {
        conclusions.add(new Conclusion(this, text, CanonicalJson.digest(text), signature));
        touched();
    }

    /**
     * Binds what a room above keeps to this deviation into its content; conclusions given before no longer cover.
     *
     * @param name e.g. {@code causes}; @param digest SHA-256 of its canonical form, lower-case hex
     */
    public void annex(String name, String digest, Actor who) throws Refusal {
        allow(DeviationAction.INVESTIGATE, who);
        annexes.put(name, digest);
        touched();
    }

    public void close(Actor who) throws Refusal {
        allow(DeviationAction.CLOSE, who);
        closedBy = who.id();
        closedAt = HouseClock.nowAtSite();
        state = DeviationState.CLOSED;
        touched();
    }

    /** @throws Refusal CONFLICT if somebody changed it since the revision was read */
    public void mustBe(int expected) throws Refusal {
        if (revision != expected) throw new Refusal(Refusal.Reason.CONFLICT, "deviation.changed-meanwhile", number);
    }

    /** Why this person may not do this now; null if they may. */
    public Refusal whyNot(DeviationAction action, Actor who) {
        return DeviationRules.whyNot(this, action, who);
    }

    private void allow(DeviationAction action, Actor who) throws Refusal {
        var refusal = whyNot(action, who);
        if (refusal != null) throw refusal;
    }

    private void tell(Account account) throws Refusal {
        title = Prose.required("title", account.title(), 300);
        description = Prose.required("description", account.description(), LONG_TEXT);
        immediateCorrection = Prose.optional("immediateCorrection", account.immediateCorrection(), LONG_TEXT);
        Times.check(account);
        occurredAt = Times.text(account.occurredAt());
        discoveredAt = Times.text(account.discoveredAt());
        awareAt = Times.text(account.awareAt());
        dueOn = account.awareAt().toLocalDate().plusDays(DAYS_TO_CLOSE);
    }

    private void takeUp(Departure departure) {
        touch(departure.batch());
        departures.add(new TakenDeparture(this, departure));
    }

    private void touch(String batch) {
        if (!batches().contains(batch)) batches.add(new TouchedBatch(this, batch));
    }

    private void touched() {
        touchedAt = HouseClock.nowAtSite();
    }

    public Account account() {
        return new Account(
                title,
                description,
                immediateCorrection,
                Times.read(occurredAt),
                Times.read(discoveredAt),
                Times.read(awareAt));
    }

    public DeviationContent content() {
        var investigation =
                rootCause == null ? null : new Investigation(rootCause, impactOnBatch, impactOnOthers, List.of());
        return new DeviationContent(
                number,
                account(),
                batches(),
                departures.stream().map(TakenDeparture::departure).toList(),
                classification,
                rationale,
                investigation,
                annexes);
    }

    public String digest() {
        return CanonicalJson.digest(content());
    }

    /** The conclusion that counts on a batch: the last one, if nothing was changed since; null if there is none. */
    public Conclusion standing(String batch) {
        Conclusion last = null;
        for (var conclusion : conclusions) if (conclusion.batch().equals(batch)) last = conclusion;
        return last != null && last.text().content().equals(digest()) ? last : null;
    }

    /** Batches without a conclusion that counts. */
    public Set<String> unconcluded() {
        var open = new LinkedHashSet<String>();
        for (var batch : batches()) if (standing(batch) == null) open.add(batch);
        return open;
    }

    public List<String> batches() {
        return batches.stream().map(TouchedBatch::batch).toList();
    }

    public List<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    public boolean openedBy(Actor who) {
        return Objects.equals(openedBy, who.id());
    }

    public boolean investigatedBy(Actor who) {
        return Objects.equals(investigatedBy, who.id());
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public DeviationState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String opener() {
        return openedBy;
    }

    public String openerName() {
        return openedByName;
    }

    public OffsetDateTime openedAt() {
        return openedAt;
    }

    public String investigator() {
        return investigatedBy;
    }

    public OffsetDateTime closedAt() {
        return closedAt;
    }

    public String closer() {
        return closedBy;
    }
}
