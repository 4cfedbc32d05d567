package org.cellgmp.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.cellgmp.audit.control.StandIns;

/** Whose work on a thing was done in whose place. It outlives every delegation. */
@Stateless
@PermitAll // asked by code of the house before each act
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SharedWork {
    @Inject
    StandIns standIns;

    /** Accounts that acted on one of the things in this account's place, or in whose place this account did. */
    public Set<String> with(String account, Collection<String> numbers) {
        return standIns.with(account, numbers);
    }
}
