package org.cellgmp.change.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Done;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.Watch;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeContent;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.Proposal;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** A change under control, one value kept as canonical JSON, with the columns that lists are found by. */
@Entity
@Table(name = "change_change")
public class ChangeControl {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_change_seq")
    @SequenceGenerator(name = "change_change_seq", sequenceName = "change_change_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    private String title;

    @Convert(converter = ChangeText.class)
    private ChangeContent content;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_by_name")
    private String requestedByName;

    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;

    @Column(name = "touched_at")
    private OffsetDateTime touchedAt;

    protected ChangeControl() {}

    /** @param criterion looked over already; null for none @throws Refusal naming the field that is wrong */
    public static ChangeControl request(String number, Proposal proposal, Criterion criterion, Actor who)
            throws Refusal {
        var change = new ChangeControl();
        change.number = number;
        change.state = ChangeState.REQUESTED;
        change.requestedBy = who.id();
        change.requestedByName = who.printedName();
        change.requestedAt = HouseClock.nowAtSite();
        change.keep(ChangeContent.of(Proposals.checked(proposal, criterion, null), who.id()));
        return change;
    }

    /** Writes it anew; one that was approved needs its approval anew. */
    public void propose(Proposal next, Criterion criterion, Actor who) throws Refusal {
        allow(ChangeAct.PROPOSE, null, who);
        var checked = Proposals.checked(next, criterion, content);
        if (checked.equals(content.proposal())) throw new Refusal(CONFLICT, "change.nothing-changed", number);
        var proposers = new LinkedHashSet<>(content.proposers());
        proposers.add(who.id());
        state = ChangeState.REQUESTED;
        keep(content.proposed(checked, List.copyOf(proposers)));
    }

    public void approved(Signed signed) {
        state = ChangeState.APPROVED;
        keep(content.approved(signed));
    }

    public void complete(String step, String evidence, String address, Actor who) throws Refusal {
        allow(ChangeAct.COMPLETE, step, who);
        keep(content.done(step, Done.by(who, step, evidence, address)));
    }

    /** @param holds false sends the step back to its owner */
    public void verify(String step, boolean holds, String words, Actor who) throws Refusal {
        allow(ChangeAct.VERIFY, step, who);
        var said = Prose.required("verification", words, 4_000);
        keep(content.done(step, holds ? content.done(step).verified(who, said) : null));
    }

    /** The authority approved, or the filing was received. @param reference of its letter; @param on its day */
    public void file(String filing, String reference, LocalDate on, Actor who) throws Refusal {
        allow(ChangeAct.FILE, filing, who);
        if (on == null) throw new Refusal(UNREADABLE, "ground.field-missing", "on");
        if (on.isAfter(HouseClock.nowAtSite().toLocalDate()))
            throw new Refusal(UNREADABLE, "change.day-ahead", "on", on.toString());
        keep(content.filed(new ChangeContent.Filed(
                filing,
                Prose.required("reference", reference, 300),
                on,
                who.id(),
                who.printedName(),
                HouseClock.nowAtSite())));
    }

    public void takeEffect(LocalDate on, Actor who) throws Refusal {
        allow(ChangeAct.TAKE_EFFECT, null, who);
        if (on == null) throw new Refusal(UNREADABLE, "ground.field-missing", "effectiveOn");
        if (on.isBefore(HouseClock.nowAtSite().toLocalDate()))
            throw new Refusal(UNREADABLE, "capa.due-past", "effectiveOn", on.toString());
        state = ChangeState.EFFECTIVE;
        keep(content.effective(on));
    }

    /** @param watch over the first batches; null if none are evaluated @throws Refusal naming what is still to be seen */
    public void closing(Watch watch, Actor who) throws Refusal {
        allow(ChangeAct.CLOSE, null, who);
        var today = HouseClock.nowAtSite().toLocalDate();
        if (today.isBefore(content.effectiveOn()) || watch != null && !watch.over(today))
            throw new Refusal(
                    BLOCKED,
                    "change.not-evaluated",
                    number,
                    watch == null ? "0" : Integer.toString(watch.counted()),
                    watch == null ? "0" : Integer.toString(watch.wanted()),
                    content.effectiveOn().toString());
    }

    /** The proposal with every step that is still to be done in other hands. */
    public Proposal inHandsOf(String from, String to) {
        var was = content.proposal();
        var steps = was.steps().stream()
                .map(step -> content.done(step.id()) == null && from.equals(step.owner())
                        ? new Proposal.Step(step.id(), step.what(), to, step.dueOn())
                        : step)
                .toList();
        return new Proposal(
                was.title(),
                was.what(),
                was.why(),
                was.kind(),
                was.urgency(),
                was.product(),
                was.sources(),
                was.impacts(),
                was.filings(),
                steps,
                was.batches(),
                was.criterion());
    }

    /** Why this person may not put it in other hands by signature; null if they may. */
    public Refusal whyNotHandOver(String from, String to, Actor who) {
        return ChangeRules.whyNotHandOver(this, inHandsOf(from, to), who);
    }

    /** The signature approves the proposal with the new hands. */
    public void handedOver(String from, String to, Signed signed) {
        keep(content.proposed(inHandsOf(from, to), content.proposers()).approved(signed));
    }

    public void ended(ChangeState how, Signed signed) {
        state = how;
        keep(content.ended(signed));
    }

    /** @throws Refusal CONFLICT if somebody changed it since the revision was read */
    public void mustBe(int expected) throws Refusal {
        if (revision != expected) throw new Refusal(CONFLICT, "change.changed-meanwhile", number);
    }

    /** Why this person may not do this now; null if they may. @param part id of the step or filing it is about */
    public Refusal whyNot(ChangeAct act, String part, Actor who) {
        return ChangeRules.whyNot(this, act, part, who);
    }

    public void allow(ChangeAct act, String part, Actor who) throws Refusal {
        var refusal = whyNot(act, part, who);
        if (refusal != null) throw refusal;
    }

    private void keep(ChangeContent next) {
        content = next;
        title = next.proposal().title();
        touchedAt = HouseClock.nowAtSite();
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

    public ChangeState state() {
        return state;
    }

    public ChangeContent content() {
        return content;
    }

    public String requester() {
        return requestedBy;
    }

    public String requesterName() {
        return requestedByName;
    }

    public OffsetDateTime requestedAt() {
        return requestedAt;
    }
}
