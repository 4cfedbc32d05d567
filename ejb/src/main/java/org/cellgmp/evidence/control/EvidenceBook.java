package org.cellgmp.evidence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.evidence.entity.AddedEvidence;

/** What was added, in the database. */
@Dependent
public class EvidenceBook {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public void add(Evidence evidence) {
        entities.persist(new AddedEvidence(evidence));
        entities.flush();
    }

    public Optional<Evidence> find(String number) {
        return entities.createQuery("select e from AddedEvidence e where e.number = :number", AddedEvidence.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(AddedEvidence::view);
    }

    public long count(String record) {
        return entities.createQuery("select count(e) from AddedEvidence e where e.record = :record", Long.class)
                .setParameter("record", record)
                .getSingleResult();
    }

    /** In the order in which it was added, at most so many. */
    public List<Evidence> of(String record, int rows) {
        return entities.createQuery(
                        "select e from AddedEvidence e where e.record = :record order by e.id", AddedEvidence.class)
                .setParameter("record", record)
                .setMaxResults(rows)
                .getResultStream()
                .map(AddedEvidence::view)
                .toList();
    }
}
