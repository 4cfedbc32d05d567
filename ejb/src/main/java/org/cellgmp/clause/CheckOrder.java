package org.cellgmp.clause;

import org.cellgmp.guideline.Wording;

/**
 * What an expert read and would have a clause say.
 *
 * @param clause key in the register; @param read edition that was read, as it names itself
 * @param digest SHA-256 of the file; may be null if the file is brought
 * @param shown number of the clause as printed; null to leave it; @param says null to leave the paraphrase
 * @param note null for none
 */
public record CheckOrder(
        String guideline, String clause, String read, String digest, Wording shown, Wording says, String note) {}
