package org.cellgmp.simulation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.boundary.RuleTrials;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.guideline.site.SiteRules;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.simulation.Difference;
import org.cellgmp.simulation.Difference.Kind;
import org.cellgmp.simulation.SimulatedBatch;
import org.cellgmp.simulation.SimulatedBatch.Decided;
import org.cellgmp.simulation.SimulationState;
import org.cellgmp.simulation.SimulationView;
import org.cellgmp.simulation.entity.SimulationRun;
import org.cellgmp.simulation.entity.TouchedInSimulation;

/** Simulations as they are kept, each portion of batches in a transaction of its own with the counts that it adds. */
@Stateless
@PermitAll // private to this room
public class SimulationShelf {
    @PersistenceContext
    EntityManager entities;

    @Inject
    RuleTrials trials;

    @Inject
    Dispositions dispositions;

    @Inject
    Trail trail;

    public void add(SimulationRun run) {
        entities.persist(run);
    }

    /** @throws Refusal NOT_FOUND */
    public SimulationRun find(String number) throws Refusal {
        return entities.createQuery("select r from SimulationRun r where r.number = :number", SimulationRun.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "simulation.unknown", number));
    }

    /** Tries a portion and counts it. @return batches tried so far and in all */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long[] portion(String number, SiteRules rules, List<RecordRow> rows) throws Refusal {
        var batches = rows.stream().map(RecordRow::number).toList();
        var table = find(number).table();
        var tried = trials.tryOut(rules, table, batches);
        var decided = decided(batches);
        var run = find(number);
        for (var one : tried) {
            var differences = Comparing.differences(one);
            var decision = decided.getOrDefault(one.batch(), Decided.OPEN);
            int same = one.would().size() - count(differences, Kind.NEW) - count(differences, Kind.CHANGED);
            run.count(decision, one.would().size(), same, one.notAssessed(), differences);
            if (!differences.isEmpty())
                entities.persist(new TouchedInSimulation(
                        number,
                        new SimulatedBatch(
                                one.batch(),
                                one.title(),
                                one.product(),
                                decision,
                                count(differences, Kind.NEW),
                                count(differences, Kind.LOST),
                                count(differences, Kind.CHANGED),
                                Comparing.said(differences))));
        }
        run.triedUntil(batches.get(batches.size() - 1));
        trail.append(Act.of("simulation.portion", number)
                .with("until", batches.get(batches.size() - 1))
                .with("tried", Long.toString(run.tried())));
        return new long[] {run.tried(), run.total()};
    }

    private static int count(List<Difference> differences, Kind kind) {
        return (int) differences.stream().filter(one -> one.kind() == kind).count();
    }

    private Map<String, Decided> decided(List<String> batches) {
        var decided = new HashMap<String, Decided>();
        for (var row : dispositions.standing(batches)) decided.put(row.batch(), decided(row.state()));
        return decided;
    }

    private static Decided decided(BatchState state) {
        return switch (state) {
            case UNDECIDED, QUARANTINED -> Decided.OPEN;
            case REJECTED -> Decided.REJECTED;
            default -> Decided.RELEASED;
        };
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void ended(String number, SimulationState how) throws Refusal {
        var run = find(number);
        run.ended(how);
        var counts = run.view().counts();
        trail.append(Act.of(how == SimulationState.DONE ? "simulation.done" : "simulation.stopped", number)
                .with("table", run.table())
                .with("version", Integer.toString(run.version()))
                .with("batches", Long.toString(counts.tried()))
                .with("new", Long.toString(counts.added()))
                .with("lost", Long.toString(counts.lost()))
                .with("changed", Long.toString(counts.changed())));
    }

    /** Newest first, at most {@link Page#LARGEST}. @param table number */
    public List<SimulationView> of(String table) {
        return entities.createQuery(
                        "select r from SimulationRun r where r.table = :table order by r.id desc", SimulationRun.class)
                .setParameter("table", table)
                .setMaxResults(Page.LARGEST)
                .getResultStream()
                .map(SimulationRun::view)
                .toList();
    }

    /** Batches that it touches, as they were tried: the newest first. */
    public Page<SimulatedBatch> touched(String number, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select t from TouchedInSimulation t where t.simulation = :number"
                        + (after == null ? "" : " and t.id > :after") + " order by t.id",
                TouchedInSimulation.class);
        query.setParameter("number", number);
        if (after != null) query.setParameter("after", cursor(after));
        var found = query.setMaxResults(rows + 1).getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(
                shown.stream().map(TouchedInSimulation::row).toList(),
                more ? shown.get(rows - 1).id().toString() : null);
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(Reason.UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
