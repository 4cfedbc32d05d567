package org.cellgmp.worklist.control;

import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;

/** One room's waiting things, the most pressing first, by keyset. */
public interface Source {
    Concern concern();

    /** @throws Refusal UNREADABLE for a cursor that is not one of the source's own */
    Page<Item> page(String after, int limit) throws Refusal;
}
