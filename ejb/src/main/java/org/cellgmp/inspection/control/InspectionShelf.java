package org.cellgmp.inspection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.entity.Inspection;

/** Finds and keeps inspections. */
@ApplicationScoped
public class InspectionShelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public void add(Inspection opened) {
        entities.persist(opened);
        entities.flush();
    }

    /** @throws Refusal CONFLICT if somebody else changed it meanwhile */
    public void flush(Inspection changed) throws Refusal {
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(Refusal.Reason.CONFLICT, "inspection.changed-meanwhile", changed.number());
        }
    }

    /** @throws Refusal NOT_FOUND */
    public Inspection find(String number) throws Refusal {
        return entities.createQuery("select i from Inspection i where i.number = :number", Inspection.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "inspection.unknown", number));
    }

    /** Newest first. @param after number of the last row seen; null for the first page */
    public Page<InspectionView> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var where = after == null || after.isBlank()
                ? ""
                : " where i.id < (select l.id from Inspection l where l.number = :after)";
        var query =
                entities.createQuery("select i from Inspection i" + where + " order by i.id desc", Inspection.class);
        if (!where.isEmpty()) query.setParameter("after", after);
        List<InspectionView> found = query.setMaxResults(rows + 1).getResultList().stream()
                .map(Inspection::view)
                .toList();
        boolean more = found.size() > rows;
        var items = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(items, more ? items.get(rows - 1).number() : null);
    }
}
