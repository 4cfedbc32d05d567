package org.cellgmp.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks at start-up whether there is anybody who could sign in, and opens one account per role if not. */
@Singleton
@Startup
@PermitAll // called by the container at start-up
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAccounts {
    @Inject
    FirstStart first;

    @PostConstruct
    void open() {
        first.openIfEmpty();
    }
}
