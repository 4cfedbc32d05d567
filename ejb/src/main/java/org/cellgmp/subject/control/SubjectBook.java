package org.cellgmp.subject.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.subject.entity.Right;
import org.cellgmp.subject.entity.Subject;

/** Subjects and rights in the database. */
@Dependent
public class SubjectBook {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public long nextId() {
        return ((Number) entities.createNativeQuery("select nextval('subject_subject_seq')")
                        .getSingleResult())
                .longValue();
    }

    public static String number(long id) {
        return String.format("SB-%d-%04d", HouseClock.nowAtSite().getYear(), id);
    }

    public void add(Subject subject) {
        entities.persist(subject);
        entities.flush();
    }

    public Optional<Subject> numbered(String number) {
        return one("number", number);
    }

    public Optional<Subject> named(String pseudonym) {
        return one("pseudonym", pseudonym);
    }

    public Optional<Subject> known(String lookup) {
        return one("lookup", lookup);
    }

    /** @param after last number of the page before; null for the first */
    public List<Subject> page(String after, int rows) {
        return entities.createQuery("select s from Subject s where s.number > :after order by s.number", Subject.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(rows)
                .getResultList();
    }

    public boolean mayReidentify(String account) {
        var right = entities.find(Right.class, account);
        return right != null && right.granted();
    }

    /** @return false if the right stood so already */
    public boolean change(String account, boolean granted, String by) {
        var right = entities.find(Right.class, account, LockModeType.PESSIMISTIC_WRITE);
        if (right == null ? !granted : right.granted() == granted) return false;
        boolean fresh = right == null;
        if (fresh) right = new Right(account);
        right.change(granted, by, HouseClock.now());
        if (fresh) entities.persist(right);
        return true;
    }

    private Optional<Subject> one(String field, String value) {
        return entities.createQuery("select s from Subject s where s." + field + " = :value", Subject.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
