package org.cellgmp.deviation.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ClosureText;
import org.cellgmp.deviation.ConclusionText;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationContent;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.Grading;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.MaterialDecision;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.entity.Hand.Part;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;

/**
 * One quality event. Its life: opened by anyone who sees a departure, compared with earlier ones, classified by the quality unit,
 * investigated down to a root cause and the batches it touches (a minor one need not be), concluded by a signature for each of
 * those batches by somebody who neither opened nor investigated it, and closed by a signature once every batch is concluded.
 * What is changed after a conclusion makes it stale, so a batch is never released on words the signer did not see. Closed, it stays.
 */
@Entity
@Table(name = "deviation_deviation")
public class Deviation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deviation_deviation_seq")
    @SequenceGenerator(name = "deviation_deviation_seq", sequenceName = "deviation_deviation_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private DeviationState state;

    @Enumerated(EnumType.STRING)
    private DeviationKind kind;

    @Embedded
    private Telling telling;

    @Embedded
    private Due due;

    @Embedded
    private Comparison comparison;

    @Embedded
    private Classing classing;

    @Embedded
    private Material material;

    @Embedded
    private Inquiry inquiry;

    @Embedded
    private Opening opening;

    @Embedded
    private Closing closing;

    @Embedded
    private FormerLife formerLife;

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

    @ElementCollection
    @CollectionTable(name = "deviation_hand", joinColumns = @JoinColumn(name = "deviation_id"))
    private Set<Hand> hands = new HashSet<>();

    protected Deviation() {}

    Deviation(String number, DeviationState state, Opening opening) {
        this.number = number;
        this.state = state;
        this.opening = opening;
        kind = DeviationKind.of(number);
        hands.add(new Hand(Part.OPENED, opening.by()));
    }

    /**
     * @param batch number of the batch record it is about; null if it is about none, or if the departures name it
     * @throws Refusal for missing or overlong words, or times that contradict each other
     */
    public static Deviation open(String number, Account account, String batch, List<Departure> departures, Actor opener)
            throws Refusal {
        var deviation = new Deviation(number, DeviationState.OPEN, new Opening(opener));
        deviation.tell(account);
        if (batch != null) deviation.touch(batch);
        for (var departure : departures) deviation.takeUp(departure);
        deviation.touched();
        return deviation;
    }

    /** As another register tells it; what it says nothing of is null. */
    void former(FormerLife life, Telling told, Due until, Classing classed, Inquiry found, Closing closed) {
        formerLife = life;
        telling = told;
        due = until;
        classing = classed;
        inquiry = found;
        closing = closed;
        touched();
    }

    /** @throws Refusal if it may not be changed now, if the reason is missing, or as {@link #open} */
    public void describe(Account account, String reason, Actor who) throws Refusal {
        allow(DeviationAction.DESCRIBE, who);
        Prose.required("reason", reason, 2_000);
        tell(account);
        hands.add(new Hand(Part.TOLD, who.id()));
        touched();
    }

    public void add(Departure departure, Actor who) throws Refusal {
        allow(DeviationAction.DESCRIBE, who);
        takeUp(departure);
        hands.add(new Hand(Part.TOLD, who.id()));
        touched();
    }

    /** @throws Refusal if it may not be done now; for what {@link Comparison} refuses */
    public void compare(RecurrenceDecision decision, Actor who) throws Refusal {
        allow(DeviationAction.COMPARE, who);
        comparison = new Comparison(decision);
        touched();
    }

    /**
     * @param grading what the table says, from the recurrence that was decided
     * @param why asked for if {@code given} is not what the table says, or milder than it was before
     */
    public void classify(Classification given, Grading grading, String why, Actor who) throws Refusal {
        allow(DeviationAction.CLASSIFY, who);
        if (given == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "classification");
        var before = classification();
        boolean lowered = given.compareTo(grading.proposed()) < 0 || before != null && given.compareTo(before) < 0;
        var words = lowered || given != grading.proposed()
                ? Prose.required("rationale", why, Telling.LONG_TEXT)
                : Prose.optional("rationale", why, Telling.LONG_TEXT);
        classing = new Classing(given, grading, words);
        hands.add(new Hand(Part.CLASSIFIED, who.id()));
        if (lowered) hands.add(new Hand(Part.LOWERED, who.id()));
        if (state == DeviationState.OPEN) state = DeviationState.CLASSIFIED;
        touched();
    }

    public void investigate(Investigation found, Actor who) throws Refusal {
        allow(DeviationAction.INVESTIGATE, who);
        inquiry = new Inquiry(found, who);
        for (var other : found.otherBatches()) touch(other);
        hands.add(new Hand(Part.INVESTIGATED, who.id()));
        state = DeviationState.INVESTIGATED;
        touched();
    }

    /** @throws Refusal if it may not be done now, or for what {@link Material} refuses */
    public void settle(MaterialDecision decision, Actor who) throws Refusal {
        allow(DeviationAction.SETTLE_MATERIAL, who);
        material = new Material(decision);
        hands.add(new Hand(Part.SETTLED, who.id()));
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
        hands.add(new Hand(Part.INVESTIGATED, who.id()));
        touched();
    }

    /** What the signer of the closure is asked to sign. @throws Refusal if this person may not close it now, or without a reason */
    public ClosureText closing(String reason, Actor who) throws Refusal {
        allow(DeviationAction.CLOSE, who);
        return new ClosureText(number, digest(), classification(), Prose.required("reason", reason, 4_000));
    }

    public void close(SignatureView signature) {
        closing = new Closing(signature);
        state = DeviationState.CLOSED;
        due = new Due(due.on(), false);
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

    void allow(DeviationAction action, Actor who) throws Refusal {
        var refusal = whyNot(action, who);
        if (refusal != null) throw refusal;
    }

    private void tell(Account account) throws Refusal {
        telling = new Telling(account);
        due = new Due(account.awareAt().toLocalDate().plusDays(Due.DAYS_TO_CLOSE), true);
    }

    private void takeUp(Departure departure) {
        if (departure.batch() != null) touch(departure.batch());
        departures.add(new TakenDeparture(this, departure));
    }

    void touch(String batch) {
        if (!batches().contains(batch)) batches.add(new TouchedBatch(this, batch));
    }

    void touched() {
        touchedAt = HouseClock.nowAtSite();
    }

    public Account account() {
        return telling.account();
    }

    public DeviationKind kind() {
        return kind;
    }

    Classification classification() {
        return classing == null ? null : classing.classification();
    }

    Grading grading() {
        return classing == null ? null : classing.grading();
    }

    /** Null before it was decided. */
    public RecurrenceDecision recurrence() {
        return comparison == null ? null : comparison.decision();
    }

    MaterialDecision material() {
        return material == null ? null : material.decision();
    }

    public DeviationContent content() {
        return new DeviationContent(
                number,
                account(),
                batches(),
                departures.stream().map(TakenDeparture::departure).toList(),
                classification(),
                classing == null ? null : classing.rationale(),
                inquiry == null ? null : inquiry.investigation(),
                annexes,
                kind == DeviationKind.DEVIATION ? null : kind,
                recurrence(),
                grading(),
                material(),
                formerLife == null ? null : formerLife.origin());
    }

    public String digest() {
        return CanonicalJson.digest(content());
    }

    /** The conclusion that counts on a batch: the last one, if nothing was changed since; null if there is none. */
    public Conclusion standing(String batch) {
        return Conclusion.standing(conclusions, batch, digest());
    }

    /** Batches without a conclusion that counts. */
    public List<String> unconcluded() {
        return batches().stream().filter(batch -> standing(batch) == null).toList();
    }

    public List<String> batches() {
        return batches.stream().map(TouchedBatch::batch).toList();
    }

    public List<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    boolean had(Part part, Actor who) {
        return hands.stream().anyMatch(hand -> hand.of(part, who));
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
        return due.on();
    }

    public Opening opening() {
        return opening;
    }

    public String investigator() {
        return inquiry == null ? null : inquiry.by();
    }

    /** Null while it is not closed. */
    public Closing closing() {
        return closing;
    }
}
