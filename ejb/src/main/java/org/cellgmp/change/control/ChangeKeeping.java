package org.cellgmp.change.control;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.TaskToKeep;
import org.cellgmp.capa.WaitingTask.Kind;
import org.cellgmp.capa.WatchMoved;
import org.cellgmp.capa.boundary.Watches;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeContent;
import org.cellgmp.change.ChangeRow;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.Proposal;
import org.cellgmp.change.entity.ChangeControl;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Reaches;

/** Stores and reads changes, with all that follows from their state: the tasks of the worklist and the watch. */
@ApplicationScoped
public class ChangeKeeping {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Watches watches;

    @Inject
    Accounts accounts;

    @Inject
    Reaches reaches;

    @Inject
    Trail trail;

    /** Figures that came in may end the evaluation. */
    void moved(@Observes WatchMoved moved) {
        find(moved.subject()).ifPresent(this::tasks);
    }

    public Optional<ChangeControl> find(String number) {
        return entities.createQuery("select c from ChangeControl c where c.number = :number", ChangeControl.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal NOT_FOUND */
    public ChangeControl get(String number) throws Refusal {
        return find(number).orElseThrow(() -> new Refusal(NOT_FOUND, "change.unknown", number));
    }

    /** @throws Refusal NOT_FOUND; CONFLICT if somebody changed it meanwhile */
    public ChangeControl get(String number, int revision) throws Refusal {
        var change = get(number);
        change.mustBe(revision);
        return change;
    }

    public Page<ChangeRow> list(ChangeState state, String words, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var text = "select c from ChangeControl c where 1 = 1" + (state == null ? "" : " and c.state = :state")
                + (words == null || words.isBlank()
                        ? ""
                        : " and (lower(c.title) like :words escape '!' or lower(c.number) like :words escape '!')")
                + (after == null ? "" : " and c.id < :before") + " order by c.id desc";
        var query = entities.createQuery(text, ChangeControl.class).setMaxResults(rows + 1);
        if (state != null) query.setParameter("state", state);
        if (words != null && !words.isBlank()) query.setParameter("words", "%" + escaped(words.strip()) + "%");
        if (after != null) query.setParameter("before", cursor(after));
        var found = query.getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(
                shown.stream()
                        .map(change -> new ChangeRow(
                                change.number(),
                                change.content().proposal().title(),
                                change.state(),
                                change.requestedAt(),
                                change.requesterName()))
                        .toList(),
                more ? shown.get(rows - 1).id().toString() : null);
    }

    public void add(ChangeControl change) {
        entities.persist(change);
        entities.flush();
    }

    /** Stores what changed and writes the event of the act. @param before null for a new one */
    public ChangeView done(ChangeControl change, ChangeContent before, Act act, Actor who) throws Refusal {
        watch(change);
        tasks(change);
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "change.changed-meanwhile", change.number());
        }
        trail.append(act.changing(Change.between(change.number(), before, change.content()))
                .with("state", change.state().name())
                .with("proposal", change.content().digest()));
        return view(change, who);
    }

    private void watch(ChangeControl change) {
        var proposal = change.content().proposal();
        var on = change.content().effectiveOn();
        if (on == null || proposal.batches() == null) return;
        if (change.state() != ChangeState.EFFECTIVE) {
            watches.close(change.number());
            return;
        }
        var opens = on.equals(today())
                ? HouseClock.nowAtSite()
                : on.atStartOfDay(HouseClock.zone()).toOffsetDateTime();
        watches.open(change.number(), proposal.criterion(), opens, null, Effectiveness.figure(proposal.batches()));
    }

    private void tasks(ChangeControl change) {
        var wanted = new ArrayList<TaskToKeep>();
        var content = change.content();
        if (change.state() == ChangeState.REQUESTED) wanted.add(new TaskToKeep(Kind.PLAN, null, null, null, today()));
        if (change.state() == ChangeState.APPROVED) {
            for (var step : content.proposal().steps()) {
                var done = content.done(step.id());
                if (done == null)
                    wanted.add(new TaskToKeep(Kind.ACTION, step.id(), step.owner(), step.dueOn(), today()));
                else if (!done.verified())
                    wanted.add(new TaskToKeep(Kind.VERIFICATION, step.id(), null, step.dueOn(), today()));
            }
            if (wanted.isEmpty()) wanted.add(new TaskToKeep(Kind.CONFIRMATION, null, null, null, today()));
        }
        if (change.state() == ChangeState.EFFECTIVE) {
            var watch = watches.of(change.number());
            if (watch.isEmpty() || watch.get().over(today()))
                wanted.add(new TaskToKeep(Kind.VERDICT, null, null, null, content.effectiveOn()));
        }
        watches.waits(change.number(), content.proposal().title(), wanted);
    }

    public ChangeView view(ChangeControl change, Actor who) {
        var whyNot = new HashMap<String, Refusal>();
        var at = reaches.at(who, change.number());
        for (var act : ChangeAct.values())
            for (var part : parts(act, change.content().proposal())) {
                var refusal = at.whyNot(person -> change.whyNot(act, part, person));
                if (refusal != null) whyNot.put(part == null ? act.name() : act.name() + " " + part, refusal);
            }
        return new ChangeView(
                change.number(),
                change.revision(),
                change.state(),
                change.content(),
                change.content().digest(),
                change.requester(),
                change.requesterName(),
                change.requestedAt(),
                watches.of(change.number()).orElse(null),
                whyNot);
    }

    private static List<String> parts(ChangeAct act, Proposal proposal) {
        return switch (act) {
            case COMPLETE, VERIFY ->
                proposal.steps().stream().map(Proposal.Step::id).toList();
            case FILE -> proposal.filings().stream().map(Proposal.Filing::id).toList();
            default -> {
                var whole = new ArrayList<String>();
                whole.add(null);
                yield whole;
            }
        };
    }

    /** @throws Refusal UNREADABLE for a step whose owner has no account that can act */
    public void insist(Proposal proposal) throws Refusal {
        for (var step : proposal.steps()) {
            var owner = step.owner() == null ? "" : step.owner().strip();
            if (!owner.isEmpty() && !works(owner)) throw new Refusal(UNREADABLE, "capa.no-such-person", owner);
        }
    }

    private boolean works(String name) {
        return accounts.find(name)
                .filter(account -> account.name().equals(name) && account.active())
                .filter(account ->
                        account.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR && role != Role.INSPECTOR))
                .isPresent();
    }

    private static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
