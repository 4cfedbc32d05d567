package org.cellgmp.history;

import java.time.OffsetDateTime;

/**
 * A sequence in the list of its application.
 *
 * @param contentSha256 of the list of its files with their digests
 * @param activity number of the sequence that opened the regulatory activity
 * @param unreadable code of why a backbone could not be read; null if it was
 * @param judged false until the validator has looked at it
 */
public record SequenceLine(
        String number,
        String zipSha256,
        long zipSize,
        String zipName,
        String contentSha256,
        int files,
        long size,
        int leaves,
        String activity,
        String activityKind,
        String description,
        String unreadable,
        boolean judged,
        int errors,
        int warnings,
        String by,
        OffsetDateTime at) {
    public int ordinal() {
        return Integer.parseInt(number);
    }
}
