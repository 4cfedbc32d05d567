package org.cellgmp.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.cellgmp.audit.Act;

/** The door of the audit trail. */
@Stateless
@PermitAll
public class Trail {
    /** Writes the event of an act in the act's own transaction; without one it fails. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void append(Act act) {
        throw new UnsupportedOperationException();
    }

    /** Writes the event of a refused, failed or rolled-back act in a transaction of its own, so that it survives. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void appendApart(Act act) {
        throw new UnsupportedOperationException();
    }
}
