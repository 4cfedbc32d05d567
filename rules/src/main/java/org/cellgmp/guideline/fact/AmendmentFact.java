package org.cellgmp.guideline.fact;

import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * A correction made inside the source record.
 */
@Section(value = "/amendments", mayBeEmpty = true)
public record AmendmentFact(
        Address address,
        String place,
        String oldValue,
        String newValue,
        String amendedBy,
        OffsetDateTime at,
        String reason)
        implements Fact {}
