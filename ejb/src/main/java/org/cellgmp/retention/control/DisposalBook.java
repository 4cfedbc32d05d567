package org.cellgmp.retention.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.retention.entity.Disposal;
import org.cellgmp.retention.entity.DisposalLine;

/** Lists for disposal as they are kept. */
@ApplicationScoped
public class DisposalBook {
    @PersistenceContext
    EntityManager entities;

    public void persist(Disposal disposal, List<DisposalLine> lines) {
        entities.persist(disposal);
        lines.forEach(entities::persist);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    /** @throws Refusal NOT_FOUND */
    public Disposal find(String number) throws Refusal {
        return entities.createQuery("select d from Disposal d where d.number = :number", Disposal.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "retention.disposal-unknown", number));
    }

    /** By number of the thing. */
    public List<DisposalLine> lines(String disposal) {
        return entities.createQuery(
                        "select l from DisposalLine l where l.disposal = :disposal order by l.number",
                        DisposalLine.class)
                .setParameter("disposal", disposal)
                .getResultList();
    }

    public DisposalView view(Disposal disposal) {
        return disposal.view(lines(disposal.number()));
    }

    /** Newest first, without their lines. @param before number of the last one seen, null for the first page */
    public List<DisposalView> list(String before, int limit) {
        var query = entities.createQuery(
                "select d from Disposal d"
                        + (before == null ? "" : " where d.id < (select b.id from Disposal b where b.number = :before)")
                        + " order by d.id desc",
                Disposal.class);
        if (before != null) query.setParameter("before", before);
        return query.setMaxResults(limit).getResultList().stream()
                .map(disposal -> disposal.view(List.of()))
                .toList();
    }
}
