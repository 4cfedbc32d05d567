package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One weighing or dispensing of a lot: time, weight, balance and both persons. China GMP (2010) Art. 115, 116.
 *
 * @param balanceId equipment it was weighed on; @param remaining what was left of the lot
 */
public record Weighing(
        OffsetDateTime at,
        Quantity quantity,
        Quantity remaining,
        String balanceId,
        String batchNumber,
        String purpose,
        String performedBy,
        String verifiedBy) {}
