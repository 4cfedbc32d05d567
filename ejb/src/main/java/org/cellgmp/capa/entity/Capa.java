package org.cellgmp.capa.entity;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cellgmp.capa.Assessment;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaContent;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Done;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Extension;
import org.cellgmp.capa.FormerCapa;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.Verdict;
import org.cellgmp.capa.Watch;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** A CAPA: its plan and what became of it, one value kept as canonical JSON, with the columns that lists are found by. */
@Entity
@Table(name = "capa_capa")
public class Capa {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "capa_capa_seq")
    @SequenceGenerator(name = "capa_capa_seq", sequenceName = "capa_capa_seq", allocationSize = 1)
    private Long id;

    private String number;

    /** Number in the register it was taken over from, without regard to case; null for one that was raised here. */
    @Column(name = "former_key")
    private String formerKey;

    @Version
    private int revision;

    /** IMPLEMENTED also stands for EFFECTIVENESS: the check opens by the calendar, see {@link #state}. */
    @Enumerated(EnumType.STRING)
    private CapaState state;

    private String title;

    @Convert(converter = ContentText.class)
    private CapaContent content;

    @Column(name = "next_due_on")
    private LocalDate nextDueOn;

    @Column(name = "check_opens_on")
    private LocalDate checkOpensOn;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_by_name")
    private String raisedByName;

    @Column(name = "raised_at")
    private OffsetDateTime raisedAt;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    /** By the verdict; null before it, and if cancelled. */
    private Boolean effective;

    /** Whether a later day was granted for an action. */
    private boolean extended;

    @Column(name = "touched_at")
    private OffsetDateTime touchedAt;

    protected Capa() {}

    /** @param predecessor number of the CAPA it takes over from; null if none @throws Refusal naming the field that is wrong */
    public static Capa raise(String number, Plan plan, String predecessor, Actor who) throws Refusal {
        var capa = new Capa();
        capa.number = number;
        capa.state = CapaState.DRAFT;
        capa.raisedBy = who.id();
        capa.raisedByName = who.printedName();
        capa.raisedAt = HouseClock.nowAtSite();
        capa.keep(CapaContent.of(Plans.checked(plan, null, today()), who.id(), predecessor));
        return capa;
    }

    /** As another register tells it: nothing of that was signed here. */
    public static Capa takeOver(String number, FormerCapa former, Origin origin, Actor who) {
        var capa = new Capa();
        capa.number = number;
        capa.formerKey = Origin.key(origin.formerNumber());
        capa.state = former.state();
        capa.raisedBy = who.id();
        capa.raisedByName = origin.openedBy() == null ? who.printedName() : origin.openedBy();
        capa.raisedAt = former.raisedAt();
        capa.closedAt = former.closedAt();
        capa.keep(CapaContent.takenOver(former.plan(), who.id(), former.done(), origin));
        return capa;
    }

    /** Writes the plan anew; one that was approved needs its approval anew. @throws Refusal also if nothing changed */
    public void plan(Plan next, Actor who) throws Refusal {
        allow(CapaAct.PLAN, null, who);
        var checked = Plans.checked(next, content, today());
        if (checked.equals(content.plan())) throw new Refusal(CONFLICT, "capa.nothing-changed", number);
        var planners = new LinkedHashSet<>(content.planners());
        planners.add(who.id());
        state = CapaState.DRAFT;
        keep(content.planned(checked, List.copyOf(planners)));
    }

    public void approved(Signed signed) {
        state = CapaState.PLANNED;
        keep(content.approved(content.plan(), signed));
    }

    /** @param address where it can be seen; null if nowhere but in the words */
    public void complete(String action, String evidence, String address, Actor who) throws Refusal {
        allow(CapaAct.COMPLETE, action, who);
        keep(content.done(action, Done.by(who, action, evidence, address)));
    }

    /** @param holds false sends the action back to its owner */
    public void verify(String action, boolean holds, String words, Actor who) throws Refusal {
        allow(CapaAct.VERIFY, action, who);
        var said = Prose.required("verification", words, 4_000);
        keep(content.done(action, holds ? content.done(action).verified(who, said) : null));
    }

    /** @return id of the request */
    public String ask(String action, LocalDate to, String reason, Actor who) throws Refusal {
        allow(CapaAct.ASK_EXTENSION, action, who);
        if (to == null) throw new Refusal(UNREADABLE, "ground.field-missing", "to");
        var from = content.plan().action(action).dueOn();
        if (!to.isAfter(from)) throw new Refusal(UNREADABLE, "capa.not-later", "to", to.toString(), from.toString());
        var extension = new Extension(
                "E" + (content.extensions().size() + 1),
                action,
                from,
                to,
                Prose.required("reason", reason, 4_000),
                who.id(),
                who.printedName(),
                HouseClock.nowAtSite(),
                null,
                null);
        keep(content.extension(extension));
        return extension.id();
    }

    /** The plan as it will be if the request is granted. */
    public Plan extended(String request) {
        var extension = content.extension(request);
        var actions = new ArrayList<PlannedAction>();
        for (var action : content.plan().actions())
            actions.add(action.id().equals(extension.action()) ? action.dueOn(extension.to()) : action);
        return content.plan().with(actions);
    }

    /** A grant approves the plan with the new day; a refusal leaves everything as it was. */
    public void decided(String request, boolean granted, Signed signed) {
        var extension = content.extension(request).decided(granted, signed);
        var next = granted ? content.approved(extended(request), signed) : content;
        keep(next.extension(extension));
    }

    /** The plan with everything that is still to be done in other hands. */
    public Plan inHandsOf(String from, String to) {
        var actions = new ArrayList<PlannedAction>();
        for (var action : content.plan().actions())
            actions.add(content.done(action.id()) == null && from.equals(action.owner()) ? action.owner(to) : action);
        var check = content.plan().effectiveness();
        var next = check == null
                ? null
                : new Effectiveness(
                        check.metric(),
                        check.threshold(),
                        check.days(),
                        check.batches(),
                        check.criterion(),
                        from.equals(check.owner()) && content.assessment() == null ? to : check.owner(),
                        from.equals(check.approver()) ? to : check.approver(),
                        check.settlingDays());
        var plan = content.plan();
        return new Plan(plan.title(), plan.problem(), plan.rootCause(), plan.events(), actions, next);
    }

    /** Why this person may not put it in other hands by signature; null if they may. */
    public Refusal whyNotHandOver(String from, String to, Actor who) {
        return CapaRules.whyNotHandOver(this, inHandsOf(from, to), to, who);
    }

    /** The signature approves the plan with the new hands. */
    public void handedOver(String from, String to, Signed signed) {
        keep(content.approved(inHandsOf(from, to), signed));
    }

    /** All actions are done and verified: from here the effectiveness check opens by itself. */
    public void confirm(SiteCalendar calendar, Actor who) throws Refusal {
        allow(CapaAct.CONFIRM, null, who);
        state = CapaState.IMPLEMENTED;
        int settling = Effectiveness.figure(content.plan().effectiveness().settlingDays());
        checkOpensOn = calendar.plus(today(), settling);
        keep(content.confirmed(new CapaContent.Confirmation(who.id(), who.printedName(), HouseClock.nowAtSite())));
    }

    public void assess(String words, String address, Boolean met, Actor who) throws Refusal {
        allow(CapaAct.ASSESS, null, who);
        if (met == null) throw new Refusal(UNREADABLE, "ground.field-missing", "met");
        keep(content.assessed(new Assessment(
                Prose.required("text", words, 20_000),
                Prose.optional("address", address, 2_000),
                met,
                who.id(),
                who.printedName(),
                HouseClock.nowAtSite())));
    }

    /** Whether the window lets this verdict be given. @throws Refusal naming what is still to be waited for */
    public void judging(boolean effective, Watch watch, Actor who) throws Refusal {
        allow(CapaAct.JUDGE, null, who);
        boolean judged = watch.criterion().kind() == org.cellgmp.capa.Criterion.Kind.JUDGED;
        if (judged && content.assessment() == null) throw new Refusal(BLOCKED, "capa.not-assessed", number);
        boolean speaksAgainst = !watch.missed().isEmpty()
                || content.assessment() != null
                        && Boolean.FALSE.equals(content.assessment().met());
        if (!watch.over(today()) && (effective || !speaksAgainst))
            throw new Refusal(
                    BLOCKED,
                    "capa.window-open",
                    number,
                    Integer.toString(watch.counted()),
                    Integer.toString(watch.wanted()),
                    watch.lastDay() == null ? "-" : watch.lastDay().toString());
    }

    /** @param successor number of the CAPA that goes on; null if this one was effective */
    public void judged(boolean effective, Signed signed, String successor) {
        state = CapaState.CLOSED;
        closedAt = HouseClock.nowAtSite();
        keep(content.judged(new Verdict(effective, signed, successor)));
    }

    public void cancelled(Signed signed) {
        state = CapaState.CANCELLED;
        closedAt = HouseClock.nowAtSite();
        keep(content.cancelled(signed));
    }

    /** @throws Refusal CONFLICT if somebody changed it since the revision was read */
    public void mustBe(int expected) throws Refusal {
        if (revision != expected) throw new Refusal(CONFLICT, "capa.changed-meanwhile", number);
    }

    /** Why this person may not do this now; null if they may. @param part id of the action or extension it is about */
    public Refusal whyNot(CapaAct act, String part, Actor who) {
        return CapaRules.whyNot(this, act, part, who);
    }

    public void allow(CapaAct act, String part, Actor who) throws Refusal {
        var refusal = whyNot(act, part, who);
        if (refusal != null) throw refusal;
    }

    private void keep(CapaContent next) {
        content = next;
        title = next.plan().title();
        effective = next.verdict() == null ? null : next.verdict().effective();
        extended = next.extensions().stream().anyMatch(one -> Boolean.TRUE.equals(one.granted()));
        nextDueOn = state == CapaState.DRAFT || state == CapaState.PLANNED
                ? next.unverified().stream()
                        .map(PlannedAction::dueOn)
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : null;
        touchedAt = HouseClock.nowAtSite();
    }

    private static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }

    /** Nobody has to open the check: it is open from its day on. */
    public CapaState state() {
        return state == CapaState.IMPLEMENTED && !today().isBefore(checkOpensOn) ? CapaState.EFFECTIVENESS : state;
    }

    public CapaContent content() {
        return content;
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

    public LocalDate checkOpensOn() {
        return checkOpensOn;
    }

    public String raiser() {
        return raisedBy;
    }

    public String raiserName() {
        return raisedByName;
    }

    public OffsetDateTime raisedAt() {
        return raisedAt;
    }

    public OffsetDateTime closedAt() {
        return closedAt;
    }
}
