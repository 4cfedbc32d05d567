package org.cellgmp.clause;

import java.util.List;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * An attestation with how its clauses stand now.
 *
 * @param lines in the order of the content; @param whyNotEnd why this person may not withdraw from it; null if nothing is in the way
 */
public record AttestationView(
        String number,
        AttestationContent content,
        String digest,
        Signing signed,
        List<Attested> lines,
        Refusal whyNotEnd)
        implements Numbered {
    public AttestationView {
        lines = List.copyOf(lines);
    }
}
