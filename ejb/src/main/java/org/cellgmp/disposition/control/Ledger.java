package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.stream.Stream;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.ResultsState;
import org.cellgmp.disposition.SupplyRequest;
import org.cellgmp.disposition.entity.BatchStanding;
import org.cellgmp.disposition.entity.Disposition;
import org.cellgmp.disposition.entity.Supply;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;
import org.cellgmp.signature.SignatureView;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps the decisions and what they add up to. */
@ApplicationScoped
public class Ledger {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Laying laying;

    /** A new version may bring the result that a conditional release waits for. */
    void kept(@Observes RecordsKept kept) throws Refusal {
        // A first version brings nothing that was waited for: nobody has decided on it yet.
        for (var view : kept.of(RecordKind.BATCH_RECORD)) if (view.address().version() > 1) revised(view);
    }

    private void revised(RecordView batch) throws Refusal {
        var standing = entities.find(BatchStanding.class, batch.number());
        if (standing == null) return;
        wait(standing, decisions(batch.number()), laying.results(Laying.batch(batch)));
    }

    Decisions decisions(String batch) {
        return new Decisions(entities.createQuery(
                        "select distinct d from Disposition d left join fetch d.conditions where d.batch = :batch order by d.ordinal",
                        Disposition.class)
                .setParameter("batch", batch)
                .getResultStream()
                .map(Disposition::view)
                .toList());
    }

    /** @throws Refusal NOT_FOUND */
    public DispositionView find(String number) throws Refusal {
        return entities.createQuery("select d from Disposition d where d.number = :number", Disposition.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(Disposition::view)
                .orElseThrow(() -> new Refusal(NOT_FOUND, "disposition.unknown", number));
    }

    /** @throws Refusal CONFLICT if another decision on the batch was signed at the same moment */
    DispositionView write(DispositionView decided, SignatureView signature, Table table) throws Refusal {
        var disposition = new Disposition(decided, signature);
        try {
            entities.persist(disposition);
            entities.flush();
            var history = Stream.concat(table.decisions().history().stream(), Stream.of(disposition.view()))
                    .toList();
            add(new Decisions(history), table.results());
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw atOnce(decided);
        } catch (PersistenceException broken) {
            if (broken instanceof ConstraintViolationException
                    || broken.getCause() instanceof ConstraintViolationException) throw atOnce(decided);
            throw broken;
        }
        return disposition.view();
    }

    void supply(String disposition, SupplyRequest asked) {
        entities.persist(new Supply(disposition, asked));
    }

    private void add(Decisions decisions, SpecifiedResults results) {
        var last = decisions.last();
        var known = entities.find(BatchStanding.class, last.batch());
        var standing = known == null ? new BatchStanding(last.batch()) : known;
        standing.decided(last, decisions.state());
        wait(standing, decisions, results);
        if (known == null) entities.persist(standing);
    }

    private static void wait(BatchStanding standing, Decisions decisions, SpecifiedResults results) {
        var conditions = decisions.conditions();
        var open = conditions.stream()
                .filter(condition -> results.stillOut(condition.test()))
                .toList();
        standing.waits(
                conditions.isEmpty() ? null : state(conditions.stream().anyMatch(it -> results.fails(it.test())), open),
                open);
    }

    private static ResultsState state(boolean failed, List<?> open) {
        if (failed) return ResultsState.FAILED;
        return open.isEmpty() ? ResultsState.IN : ResultsState.WAITING;
    }

    private static Refusal atOnce(DispositionView decided) {
        return new Refusal(CONFLICT, "disposition.decided-meanwhile", decided.batch());
    }
}
