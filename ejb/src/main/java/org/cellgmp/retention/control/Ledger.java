package org.cellgmp.retention.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.Disposed;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.Standing;
import org.cellgmp.retention.entity.Item;

/** Counts things and writes down until when they are kept. */
@Stateless(name = "RetentionLedger")
@PermitAll // private to this room
public class Ledger {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Gathering records;

    @Inject
    CaseGathering cases;

    @Inject
    Demands demands;

    @Inject
    HoldBook holds;

    /** Counts one now, and remembers it. @throws Refusal NOT_FOUND, or UNREADABLE for a number of what has no period */
    public Standing count(String number) throws Refusal {
        return count(number, demands.now());
    }

    /** Counts some in one transaction. */
    public void count(List<String> numbers) throws Refusal {
        var now = demands.now();
        for (var number : numbers) count(number, now);
    }

    /** Counts one now, without remembering it: for who only reads. */
    public RetentionRow look(String number) throws Refusal {
        var facts = facts(number);
        var item = new Item(number);
        item.count(facts, Counting.of(facts, demands.now()));
        var held = holds.over(List.of(number)).get(number);
        return item.row(held, disposedBy(number));
    }

    private org.cellgmp.retention.KeptFacts facts(String number) throws Refusal {
        var kind = RetainedKind.of(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNREADABLE, "retention.no-kind", number));
        return kind.record().isPresent() ? records.of(number) : cases.of(kind, number);
    }

    private Standing count(String number, List<Demand> now) throws Refusal {
        var facts = facts(number);
        var standing = Counting.of(facts, now);
        var item = entities.find(Item.class, number);
        if (item == null) item = new Item(number);
        item.count(facts, standing);
        if (!entities.contains(item)) entities.persist(item);
        entities.flush();
        return standing;
    }

    private Disposed disposedBy(String number) {
        return entities.createQuery(
                        "select l.disposal, l.disposedAt from DisposalLine l"
                                + " where l.number = :number and l.disposedAt is not null",
                        Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(row -> new Disposed((String) row[0], (OffsetDateTime) row[1]))
                .orElse(null);
    }
}
