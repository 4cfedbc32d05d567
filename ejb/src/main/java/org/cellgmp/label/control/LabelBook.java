package org.cellgmp.label.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cellgmp.label.LabelView;
import org.cellgmp.label.entity.LabelPrint;

/** Prints in the database. */
@Dependent
public class LabelBook {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public long nextId() {
        return ((Number) entities.createNativeQuery("select nextval('label_print_seq')")
                        .getSingleResult())
                .longValue();
    }

    public void add(long id, LabelView view) {
        entities.persist(new LabelPrint(id, view));
        entities.flush();
    }

    public boolean printedBefore(String record, String content) {
        return !entities.createQuery(
                        "select p.id from LabelPrint p where p.record = :record and p.content = :content", Long.class)
                .setParameter("record", record)
                .setParameter("content", content)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Newest first, at most so many. */
    public List<LabelView> of(String record, int rows) {
        return entities.createQuery(
                        "select p from LabelPrint p where p.record = :record order by p.id desc", LabelPrint.class)
                .setParameter("record", record)
                .setMaxResults(rows)
                .getResultStream()
                .map(LabelPrint::view)
                .toList();
    }
}
