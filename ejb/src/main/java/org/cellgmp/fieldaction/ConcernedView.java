package org.cellgmp.fieldaction;

import java.time.OffsetDateTime;

/**
 * A delivery that a field action is about: a batch at a consignee, or one that has not left.
 *
 * @param batch number of the batch record; @param patient pseudonym; @param consignee hospital or destination; null if it has not left
 * @param record infusion or shipment that says so; null if none does
 * @param account what became of the product; null until known
 */
public record ConcernedView(
        long id,
        String batch,
        String batchTitle,
        String state,
        String patient,
        String consignee,
        String record,
        OffsetDateTime notifiedAt,
        OffsetDateTime respondedAt,
        Account account,
        String note) {
    /** What became of a product that was called back. */
    public enum Account {
        RECOVERED,
        GIVEN,
        DESTROYED,
        NEVER_LEFT,
        NOT_FOUND
    }
}
