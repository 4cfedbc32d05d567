package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * What names the batch, and its shelf life.
 *
 * @param minutesPastShelfLife from the end of shelf life to the last release decision in the record, or to the instant of
 *     judgement if none is recorded; negative while in date
 */
@Section("/header")
public record HeaderFact(
        Address address,
        String batchNumber,
        String masterRecordVersion,
        LocalDate productionDate,
        OffsetDateTime shelfLifeEnds,
        @From({"shelfLifeEnds"}) BigDecimal minutesPastShelfLife)
        implements Fact {}
