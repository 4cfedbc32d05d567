package org.cellgmp.investigation;

import java.time.OffsetDateTime;

/**
 * What a person says of one thing that may be touched.
 *
 * @param subject number of a record, or a shared thing such as {@code EQUIPMENT INC-07}
 */
public record ImpactJudgement(
        String subject, Impact impact, String reason, String by, String byName, OffsetDateTime at) {
    /** Whether it is touched. */
    public enum Impact {
        AFFECTED,
        SUSPECTED,
        CLEARED
    }
}
