package org.cellgmp.containment.control;

import org.cellgmp.containment.Thing;
import org.cellgmp.record.Kept;

/** The thing that a record is about. */
public final class Subjects {
    private Subjects() {}

    /** Null for a kind that cannot be held. */
    public static Thing of(Kept record) {
        return Uses.subject(record);
    }
}
