package org.cellgmp.identity;

import java.util.Set;

/** Who comes with a token. @param scopes what it may change */
public record Bearer(AccountView account, Set<Scope> scopes) {}
