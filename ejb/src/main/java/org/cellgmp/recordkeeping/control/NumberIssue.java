package org.cellgmp.recordkeeping.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.cellgmp.recordkeeping.entity.NumberSeries;

/** Issues one number in a short transaction of its own, so that nobody waits for somebody else's long one. */
@Stateless
@PermitAll // only called from within the house; a number alone grants nothing
public class NumberIssue {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    /** @throws jakarta.persistence.PersistenceException if another call opened the same series at the same moment */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String next(String series) {
        var number = open(series).issue();
        database.flush();
        return number;
    }

    /** Sets some numbers aside for one piece of work. @return the number before the first of them */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long next(String series, int count) {
        long before = open(series).reserve(count);
        database.flush();
        return before;
    }

    private NumberSeries open(String series) {
        var found = database.find(NumberSeries.class, series, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new NumberSeries(series);
            database.persist(found);
        }
        return found;
    }
}
