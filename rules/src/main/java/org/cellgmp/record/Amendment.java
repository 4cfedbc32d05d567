package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * A correction that was made inside the source record. China GMP (2010) Art. 161.
 *
 * @param place where in the source
 */
public record Amendment(
        String place, String oldValue, String newValue, String amendedBy, OffsetDateTime at, String reason) {}
