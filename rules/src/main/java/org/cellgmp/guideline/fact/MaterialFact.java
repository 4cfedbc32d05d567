package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * One material lot charged to the batch, beside the kept record of that lot.
 *
 * @param daysPastExpiry from expiry to the day of use; positive if used after it
 * @param differencePercent size of the difference of actual from planned quantity, percent of planned
 * @param kept true if a record of the lot is kept; @param keptStatus its status there
 * @param daysPastRetest from the kept retest day to the day of use
 * @param minutesUsedBeforeRelease from use to the kept release; positive if used before it
 * @param expiryAgrees false if the kept expiry is another than the one in the batch record
 */
@Section("/materials")
public record MaterialFact(
        Address address,
        String name,
        String lot,
        String status,
        LocalDate expires,
        OffsetDateTime usedAt,
        @From({"expires", "usedAt"}) BigDecimal daysPastExpiry,
        @From({"actual/value"}) String actual,
        @From({"planned/value"}) String planned,
        @From({"planned", "actual"}) BigDecimal differencePercent,
        @From({"tolerancePercent"}) BigDecimal tolerancePercent,
        String dispensedBy,
        String verifiedBy,
        @From({"materialCode", "lot"}) Boolean kept,
        @From({}) String keptStatus,
        @From({}) LocalDate keptExpires,
        @From({"expires"}) Boolean expiryAgrees,
        @From({"usedAt"}) BigDecimal daysPastRetest,
        @From({"usedAt"}) BigDecimal minutesUsedBeforeRelease,
        @From({"lot"}) Boolean supplierQualified)
        implements Fact {}
