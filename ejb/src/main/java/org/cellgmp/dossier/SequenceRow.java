package org.cellgmp.dossier;

import java.time.OffsetDateTime;

/**
 * A published sequence in a list.
 *
 * @param number four digits
 * @param errors findings at the time of publishing; @param missing what the authority required and it did not hold
 * @param by printed name
 */
public record SequenceRow(
        Region region,
        String number,
        String zipSha256,
        long zipSize,
        String indexMd5,
        int errors,
        int warnings,
        int missing,
        String by,
        OffsetDateTime at) {
    /** Region and number, unique within a dossier, e.g. cn-0000. */
    public String name() {
        return region.code() + "-" + number;
    }
}
