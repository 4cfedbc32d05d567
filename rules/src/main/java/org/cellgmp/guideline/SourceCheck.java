package org.cellgmp.guideline;

import java.time.OffsetDateTime;

/**
 * That people of the site compared a clause with the official text. While it is in force the clause counts as read, and is shown in the
 * words of the check.
 *
 * @param number under which the check is kept, e.g. SK-2026-0001
 * @param guideline id in its register; @param clause key in it
 * @param ofEdition edition that the register named at the time: a check does not pass over to another
 * @param read edition that was read, as it names itself
 * @param digest SHA-256 of the file that was read, lower-case hex
 * @param shown number of the clause; @param says what it demands, in words of our own
 * @param since when it came into force
 */
public record SourceCheck(
        String number,
        String guideline,
        String clause,
        String ofEdition,
        String read,
        String digest,
        Wording shown,
        Wording says,
        OffsetDateTime since) {
    /** True if it speaks of the clause of a register as it is now. */
    boolean of(String otherGuideline, String otherClause, String otherEdition) {
        return guideline.equals(otherGuideline) && clause.equals(otherClause) && ofEdition.equals(otherEdition);
    }
}
