package org.cellgmp.retention.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.PeriodChangeView;
import org.cellgmp.retention.ProposalState;
import org.cellgmp.retention.entity.PeriodChange;

/** Changes to the policy of retention as they are kept. */
@ApplicationScoped
public class ChangeBook {
    @PersistenceContext
    EntityManager entities;

    public void persist(PeriodChange change) {
        entities.persist(change);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    /** @throws Refusal NOT_FOUND */
    public PeriodChange find(String number) throws Refusal {
        return entities.createQuery("select c from RetentionChange c where c.number = :number", PeriodChange.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "retention.change-unknown", number));
    }

    /** One waits at a time: each is proposed on the edition before it. @throws Refusal CONFLICT naming the one that waits */
    public void insistThatNoneWaits() throws Refusal {
        var waiting = entities.createQuery(
                        "select c from RetentionChange c where c.proposal.state = :waiting", PeriodChange.class)
                .setParameter("waiting", ProposalState.PROPOSED)
                .setMaxResults(1)
                .getResultList();
        if (!waiting.isEmpty())
            throw new Refusal(
                    CONFLICT, "retention.change-waits", waiting.get(0).view().number());
    }

    /** Newest first. @param before number of the last one seen, null for the first page */
    public List<PeriodChangeView> list(String before, int limit) {
        var query = entities.createQuery(
                "select c from RetentionChange c"
                        + (before == null
                                ? ""
                                : " where c.id < (select b.id from RetentionChange b where b.number = :before)")
                        + " order by c.id desc",
                PeriodChange.class);
        if (before != null) query.setParameter("before", before);
        return query.setMaxResults(limit).getResultList().stream()
                .map(PeriodChange::view)
                .toList();
    }
}
