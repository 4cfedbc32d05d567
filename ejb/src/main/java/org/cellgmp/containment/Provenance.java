package org.cellgmp.containment;

import java.util.Collection;

/** What a room above knows of what went into a batch beyond what its own record names. Every bean of this type is asked. */
public interface Provenance {
    /** @param batch number of the batch record */
    Collection<Ingredient> wentInto(String batch);
}
