package org.cellgmp.audit;

import java.util.Set;

/** A transaction changed entities and no act was appended to the trail: a fault in our code. The transaction rolls back. */
public class SilentChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param entities names of the entities that changed */
    public SilentChange(Set<String> entities) {
        super("changed without an act in the trail: " + String.join(", ", entities));
    }
}
