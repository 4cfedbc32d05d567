package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;

/**
 * Count of labels of one version.
 *
 * @param unaccounted printed less used, destroyed and returned; negative if more came back than were printed
 */
@Section("/labels")
public record LabelFact(
        Address address,
        String labelVersion,
        String printed,
        @From({"printed", "used", "destroyed", "returned"}) BigDecimal unaccounted,
        String performedBy,
        String verifiedBy)
        implements Fact {}
