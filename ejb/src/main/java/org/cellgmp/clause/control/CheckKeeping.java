package org.cellgmp.clause.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckContent;
import org.cellgmp.clause.CheckRow;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.clause.entity.SourceReading;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.SourceCheck;
import org.cellgmp.identity.boundary.Reaches;

/** Stores and reads source checks. */
@Dependent
public class CheckKeeping {
    private static final List<CheckState> ALIVE = List.of(CheckState.NOTED, CheckState.CONFIRMED, CheckState.IN_FORCE);

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Reaches reaches;

    @Inject
    Trail trail;

    /** @throws Refusal NOT_FOUND */
    public SourceReading get(String number) throws Refusal {
        return entities.createQuery("select c from SourceReading c where c.number = :number", SourceReading.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "clause.check-unknown", number));
    }

    /** @throws Refusal NOT_FOUND; CONFLICT if somebody changed it meanwhile */
    public SourceReading current(String number, int revision) throws Refusal {
        var check = get(number);
        check.mustBe(revision);
        return check;
    }

    /** What was in force at that instant: at most one of a clause. */
    public List<SourceCheck> inForce(OffsetDateTime at) {
        return entities.createQuery(
                        "select c from SourceReading c where c.from <= :at and (c.until is null or c.until > :at)"
                                + " order by c.id",
                        SourceReading.class)
                .setParameter("at", at)
                .getResultStream()
                .map(check -> check.content().forRules())
                .toList();
    }

    public Optional<SourceReading> inForce(String guideline, String clause) {
        return of(guideline, clause).stream()
                .filter(check -> check.state() == CheckState.IN_FORCE)
                .findFirst();
    }

    public Optional<SourceReading> onItsWay(String guideline, String clause) {
        return of(guideline, clause).stream()
                .filter(check -> check.state() == CheckState.NOTED || check.state() == CheckState.CONFIRMED)
                .findFirst();
    }

    /** Newest first. */
    public List<SourceReading> of(String guideline, String clause) {
        return entities.createQuery(
                        "select c from SourceReading c where c.guideline = :guideline and c.clause = :clause"
                                + " order by c.id desc",
                        SourceReading.class)
                .setParameter("guideline", guideline)
                .setParameter("clause", clause)
                .setMaxResults(Page.LARGEST)
                .getResultList();
    }

    /** Those of a guideline that are in force or on their way. */
    public List<SourceReading> alive(String guideline) {
        return entities.createQuery(
                        "select c from SourceReading c where c.guideline = :guideline and c.state in :alive",
                        SourceReading.class)
                .setParameter("guideline", guideline)
                .setParameter("alive", ALIVE)
                .getResultList();
    }

    /** Of all guidelines. */
    public List<SourceReading> alive() {
        return entities.createQuery("select c from SourceReading c where c.state in :alive", SourceReading.class)
                .setParameter("alive", ALIVE)
                .getResultList();
    }

    /** Newest first. @param state null for all; @param after cursor of the page before */
    public Page<CheckRow> list(CheckState state, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                        "select c from SourceReading c where 1 = 1" + (state == null ? "" : " and c.state = :state")
                                + (after == null ? "" : " and c.id < :before") + " order by c.id desc",
                        SourceReading.class)
                .setMaxResults(rows + 1);
        if (state != null) query.setParameter("state", state);
        if (after != null) query.setParameter("before", cursor(after));
        var found = query.getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(
                shown.stream().map(SourceReading::row).toList(),
                more ? Long.toString(shown.get(shown.size() - 1).id()) : null);
    }

    public void add(SourceReading check) throws Refusal {
        entities.persist(check);
        flush(check.number());
    }

    /** Writes what was done, and the event of it. @throws Refusal CONFLICT if somebody was quicker */
    public CheckView done(SourceReading check, CheckContent before, Act act, Actor who) throws Refusal {
        flush(check.number());
        told(check, before, act);
        return view(check, who);
    }

    /** @throws Refusal CONFLICT if somebody was quicker */
    public void flush(String number) throws Refusal {
        try {
            entities.flush();
        } catch (PersistenceException atOnce) {
            throw new Refusal(CONFLICT, "clause.changed-meanwhile", number);
        }
    }

    public void told(SourceReading check, CheckContent before, Act act) {
        trail.append(act.changing(Change.between(check.number(), before, check.content()))
                .with("guideline", check.content().said().guideline())
                .with("clause", check.content().said().clause())
                .with("state", check.state().name())
                .with("digest", check.content().digest()));
    }

    public CheckView view(SourceReading check, Actor who) {
        var whyNot = new EnumMap<CheckAct, Refusal>(CheckAct.class);
        var at = reaches.at(who, check.number());
        for (var act : CheckAct.values()) {
            var refusal = at.whyNot(person -> check.whyNot(act, person));
            if (refusal != null) whyNot.put(act, refusal);
        }
        return new CheckView(
                check.number(),
                check.revision(),
                check.state(),
                check.content(),
                check.content().digest(),
                check.notedByName(),
                check.notedAt(),
                whyNot);
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
