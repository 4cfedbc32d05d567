package org.cellgmp.trailreview.control;

import java.util.List;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TrailLimits;

/** One way of looking at a trail. Knows nothing but what it is given, so that it says the same of the same trail for ever. */
interface Seen {
    List<Ranked> in(BatchTrail trail, TrailLimits limits);
}
