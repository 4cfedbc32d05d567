package org.cellgmp.investigation;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Page;

/**
 * What else may be touched.
 *
 * @param batches of the event itself
 * @param things they used in the window, of which another batch may have had its share; the first {@link #MOST_THINGS}
 * @param from begin of the window in which the use of equipment and rooms counts; lots and persons count at any time
 * @param whole false while records kept before are still being read
 */
public record ImpactView(
        List<String> batches,
        List<SharedThing> things,
        boolean moreThings,
        OffsetDateTime from,
        OffsetDateTime to,
        Page<TouchedRecord> touched,
        boolean whole) {
    public static final int MOST_THINGS = 200;
}
