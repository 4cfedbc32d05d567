package org.cellgmp.clause;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.guideline.Wording;
import org.cellgmp.record.CanonicalJson;

/** What a person attested and signed. @param product null for the whole site */
public record AttestationContent(String number, String product, LocalDate reviewOn, List<Line> lines) {
    /**
     * One clause as it stood then.
     *
     * @param edition of the guideline; @param shown number of the clause; @param says what it demands, in words of our own
     * @param renews attestation that it takes the place of, with its line; null if none
     */
    public record Line(
            String guideline,
            String edition,
            String clause,
            Wording shown,
            Wording says,
            String evidence,
            List<String> references,
            String renews) {
        public Line {
            references = references == null ? List.of() : List.copyOf(references);
        }
    }

    public AttestationContent {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** SHA-256 of the canonical JSON. */
    public String digest() {
        return CanonicalJson.digest(this);
    }
}
