package org.cellgmp.conformity;

import java.time.OffsetDateTime;

/**
 * A kept statement in a list.
 *
 * @param batch number of the batch record; @param version of it that was judged
 * @param digest SHA-256 of the statement's canonical JSON, lower-case hex
 * @param critical findings that count in full; @param advisory findings that are pending source check, of any severity
 * @param unseen recorded data that no rule looked at
 */
public record StatementRow(
        String number,
        String batch,
        String batchTitle,
        String product,
        int version,
        String digest,
        OffsetDateTime at,
        String byName,
        int critical,
        int major,
        int other,
        int advisory,
        int notAssessed,
        int passed,
        int unseen) {}
