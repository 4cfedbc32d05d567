package org.cellgmp.retention.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.LegalHoldView;
import org.cellgmp.retention.entity.Gate;
import org.cellgmp.retention.entity.LegalHold;

/** Legal holds as they are kept, and what they stand over. */
@ApplicationScoped
public class HoldBook {
    /** Of a hold h that it stands over the item i. */
    static final String OVER = "h.liftedAt is null and ("
            + "h.target = org.cellgmp.retention.HoldTarget.RECORD and h.named = i.number"
            + " or h.target = org.cellgmp.retention.HoldTarget.BATCH and (h.named = i.number or h.named member of i.batches)"
            + " or h.target = org.cellgmp.retention.HoldTarget.PRODUCT and h.named = i.product"
            + " or h.target = org.cellgmp.retention.HoldTarget.SITE and h.named = i.site"
            + " or h.target = org.cellgmp.retention.HoldTarget.PERIOD and i.madeOn between h.from and h.to)";

    @PersistenceContext
    EntityManager entities;

    /** Until the transaction ends, no hold is placed and no disposal approved beside this one. */
    public void lock() {
        entities.createQuery("select g from RetentionGate g", Gate.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public void persist(LegalHold hold) {
        entities.persist(hold);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    /** @throws Refusal NOT_FOUND */
    public LegalHold find(String number) throws Refusal {
        return entities.createQuery("select h from LegalHold h where h.number = :number", LegalHold.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "retention.hold-unknown", number));
    }

    /** Newest first. @param before number of the last one seen, null for the first page; @param standing false for lifted ones too */
    public List<LegalHoldView> list(boolean standing, String before, int limit) {
        var query = entities.createQuery(
                "select h from LegalHold h where 1 = 1" + (standing ? " and h.liftedAt is null" : "")
                        + (before == null ? "" : " and h.id < (select b.id from LegalHold b where b.number = :before)")
                        + " order by h.id desc",
                LegalHold.class);
        if (before != null) query.setParameter("before", before);
        return query.setMaxResults(limit).getResultList().stream()
                .map(LegalHold::view)
                .toList();
    }

    /** Counted things that the hold stands over now; 0 for one that is lifted. */
    public long covers(String number) {
        return entities.createQuery(
                        "select count(i) from RetentionItem i, LegalHold h where h.number = :number and " + OVER,
                        Long.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Number of the oldest hold that stands over each; one without any is absent. @param numbers of counted things, at most 500 */
    public Map<String, String> over(Collection<String> numbers) {
        var held = new HashMap<String, String>();
        if (numbers.isEmpty()) return held;
        for (var row : entities.createQuery(
                        "select i.number, h.number from RetentionItem i, LegalHold h where i.number in :numbers and "
                                + OVER + " order by h.id",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) held.putIfAbsent((String) row[0], (String) row[1]);
        return held;
    }
}
