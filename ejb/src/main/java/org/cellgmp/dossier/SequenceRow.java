package org.cellgmp.dossier;

import java.time.OffsetDateTime;
import org.cellgmp.ectd.Region;

/**
 * A published sequence in a list.
 *
 * @param number four digits
 * @param errors findings at the time of publishing; @param missing what the authority required and it did not hold
 * @param by printed name
 * @param baseline number of the approved baseline it was built from; null if there was none
 * @param despite why it was published although something was not approved or not as frozen; null where nothing had to be said
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
        OffsetDateTime at,
        Integer baseline,
        String despite) {
    /** Of which no baseline was frozen, and all was approved. */
    public SequenceRow(
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
        this(region, number, zipSha256, zipSize, indexMd5, errors, warnings, missing, by, at, null, null);
    }

    /** Region and number, unique within a dossier, e.g. cn-0000. */
    public String name() {
        return region.code() + "-" + number;
    }
}
