package org.cellgmp.capa.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.CapaContent;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.TaskToKeep;
import org.cellgmp.capa.WaitingTask.Kind;
import org.cellgmp.capa.WatchMoved;
import org.cellgmp.capa.entity.Capa;
import org.cellgmp.capa.entity.CapaEvent;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;

/** Stores CAPAs with all that follows from their state: the tasks of the worklist, the links to events, the watch. */
@ApplicationScoped
public class CapaKeeping {
    @PersistenceContext
    EntityManager entities;

    @Inject
    CapaFinder finder;

    @Inject
    TaskShelf tasks;

    @Inject
    WatchShelf watches;

    @Inject
    Accounts accounts;

    @Inject
    DeviationRegister deviations;

    @Inject
    Trail trail;

    /** Figures that came in may end a window. */
    void moved(@Observes WatchMoved moved) {
        finder.find(moved.subject()).ifPresent(this::tasks);
    }

    /** @throws Refusal NOT_FOUND; CONFLICT if somebody changed it meanwhile */
    public Capa find(String number, int revision) throws Refusal {
        var capa = find(number);
        capa.mustBe(revision);
        return capa;
    }

    /** @throws Refusal NOT_FOUND */
    public Capa find(String number) throws Refusal {
        return finder.find(number).orElseThrow(() -> new Refusal(NOT_FOUND, "capa.unknown", number));
    }

    public void add(Capa capa) throws Refusal {
        entities.persist(capa);
        entities.flush();
    }

    /** Stores what changed and writes the event of the act. @param before null for a new one */
    public CapaView done(Capa capa, CapaContent before, Act act, Actor who) throws Refusal {
        link(capa);
        watch(capa);
        tasks(capa);
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "capa.changed-meanwhile", capa.number());
        }
        trail.append(act.changing(Change.between(capa.number(), before, capa.content()))
                .with("state", capa.state().name())
                .with("plan", capa.content().planDigest()));
        return finder.view(capa, who);
    }

    private void link(Capa capa) {
        var known = entities.createQuery("select e.deviation from CapaEvent e where e.capa = :capa", String.class)
                .setParameter("capa", capa.number())
                .getResultList();
        for (var event : capa.content().plan().events())
            if (!known.contains(event)) entities.persist(new CapaEvent(capa.number(), event));
    }

    private void watch(Capa capa) {
        if (capa.content().confirmation() == null) return;
        if (capa.closedAt() != null) {
            watches.close(capa.number());
            return;
        }
        if (watches.of(capa.number()).isPresent()) return;
        var check = capa.content().plan().effectiveness();
        var opens = capa.checkOpensOn();
        int days = Effectiveness.figure(check.days());
        watches.open(
                capa.number(),
                check.criterion(),
                opensAt(opens),
                days == 0 ? null : opens.plusDays(days),
                Effectiveness.figure(check.batches()));
    }

    /** At once if the check opens today, else with the day. */
    private static OffsetDateTime opensAt(LocalDate day) {
        return day.equals(Calendars.today())
                ? HouseClock.nowAtSite()
                : day.atStartOfDay(HouseClock.zone()).toOffsetDateTime();
    }

    private void tasks(Capa capa) {
        tasks.keep(capa.number(), capa.content().plan().title(), wanted(capa));
    }

    private List<TaskToKeep> wanted(Capa capa) {
        var wanted = new ArrayList<TaskToKeep>();
        var content = capa.content();
        var today = Calendars.today();
        // The check opens by the calendar, without an act that could change the state.
        var state = capa.state() == CapaState.EFFECTIVENESS ? CapaState.IMPLEMENTED : capa.state();
        if (state == CapaState.DRAFT) wanted.add(new TaskToKeep(Kind.PLAN, null, null, earliest(content), today));
        if (state == CapaState.PLANNED) {
            for (var action : content.unverified())
                wanted.add(
                        content.done(action.id()) == null
                                ? new TaskToKeep(Kind.ACTION, action.id(), action.owner(), action.dueOn(), today)
                                : new TaskToKeep(Kind.VERIFICATION, action.id(), null, action.dueOn(), today));
            for (var extension : content.extensions())
                if (extension.pending())
                    wanted.add(new TaskToKeep(Kind.EXTENSION, extension.id(), null, extension.from(), today));
            if (wanted.isEmpty()) wanted.add(new TaskToKeep(Kind.CONFIRMATION, null, null, today, today));
        }
        if (state == CapaState.IMPLEMENTED) check(capa, wanted);
        return wanted;
    }

    private void check(Capa capa, List<TaskToKeep> wanted) {
        var check = capa.content().plan().effectiveness();
        var watch = watches.of(capa.number()).orElseThrow();
        var today = Calendars.today();
        var ends = watch.counted() < watch.wanted() && watch.missed().isEmpty()
                ? null
                : watch.lastDay() == null || !watch.missed().isEmpty()
                        ? today
                        : watch.lastDay().plusDays(1);
        var assessed = capa.content().assessment();
        boolean judged = check.criterion().kind() == org.cellgmp.capa.Criterion.Kind.JUDGED;
        if (judged && assessed == null)
            wanted.add(new TaskToKeep(Kind.ASSESSMENT, null, check.owner(), watch.lastDay(), capa.checkOpensOn()));
        else if (ends != null) wanted.add(new TaskToKeep(Kind.VERDICT, null, check.approver(), ends, ends));
    }

    private static LocalDate earliest(CapaContent content) {
        return content.plan().actions().stream()
                .map(action -> action.dueOn())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** @throws Refusal UNREADABLE for a person without an account that can act; NOT_FOUND for an unknown deviation */
    public void insist(Plan plan, Plan before) throws Refusal {
        var people = new TreeSet<String>();
        for (var action : plan.actions())
            if (action.owner() != null) people.add(action.owner().strip());
        var check = plan.effectiveness();
        if (check != null && check.owner() != null) people.add(check.owner().strip());
        if (check != null && check.approver() != null)
            people.add(check.approver().strip());
        people.remove("");
        for (var person : people) if (!works(person)) throw new Refusal(UNREADABLE, "capa.no-such-person", person);
        for (var event : plan.events()) if (before == null || !before.events().contains(event)) deviations.get(event);
    }

    public boolean works(String name) {
        return accounts.find(name)
                .filter(account -> account.name().equals(name) && account.active())
                .filter(account ->
                        account.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR && role != Role.INSPECTOR))
                .isPresent();
    }
}
