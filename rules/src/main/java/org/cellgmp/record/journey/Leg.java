package org.cellgmp.record.journey;

import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;

/** What another record tells of the journey, and what in it does not fit the batch. */
public interface Leg {
    /** Its events, in any order. */
    List<Waypoint> waypoints();

    /** Says what does not fit. */
    void look(Addressed<BatchRecord> batch, Findings findings);
}
