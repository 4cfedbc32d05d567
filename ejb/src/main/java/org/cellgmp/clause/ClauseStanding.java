package org.cellgmp.clause;

import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.RegisteredClause;

/**
 * How a clause stands for a site or product.
 *
 * @param clause as it counts and is shown now
 * @param attested what stands for it, of the product or else of the site; null if nothing does
 * @param soon true if its day of review is near
 * @param check number of the source check in force; null if there is none; @param checking number of one that is on its way; null likewise
 */
public record ClauseStanding(
        RegisteredClause clause, ClauseState state, Attested attested, boolean soon, String check, String checking) {
    public boolean planned() {
        return clause.answered() == Answer.PLANNED;
    }

    public boolean byEvidence() {
        return clause.answered() == Answer.BY_EVIDENCE;
    }

    /** True while nobody, here or in the house, compared it with the official text. */
    public boolean pending() {
        return !Boolean.TRUE.equals(clause.sourceRead());
    }
}
