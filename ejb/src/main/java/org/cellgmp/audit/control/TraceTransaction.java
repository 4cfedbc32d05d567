package org.cellgmp.audit.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;

/** A transaction of its own for what follows from events that have committed. */
@Stateless
@PermitAll // private to this room
public class TraceTransaction {
    /** What is done with the connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public TraceTransaction() {}

    /** Without a container. */
    TraceTransaction(EntityManager entities) {
        this.entities = entities;
    }

    /** Commits what was done; what the work throws rolls back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T apart(Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work::with);
    }
}
