package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;

/**
 * Yield of a stage.
 *
 * @param percent actual of theoretical; @param percentOutside how far outside the accepted range, percentage points; zero or negative if inside
 */
@Section("/yields")
public record YieldFact(
        Address address,
        String stage,
        @From({"theoretical", "actual"}) BigDecimal percent,
        String lowPercent,
        String highPercent,

        @From({"theoretical", "actual", "lowPercent", "highPercent"})
        BigDecimal percentOutside,

        String performedBy,
        String verifiedBy)
        implements Fact {}
