package org.cellgmp.clause;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person is about to attest with one signature.
 *
 * @param product code; null or blank for the whole site
 * @param reviewOn the last day on which it counts without being looked at again
 */
public record AttestationOrder(String product, LocalDate reviewOn, List<Line> lines) {
    /** Most clauses that one signature attests. */
    public static final int MOST = 100;

    /**
     * One clause.
     *
     * @param clause key in the register
     * @param before number and line of the attestation that stood when it was looked at, e.g. AT-2026-0001/2; null if none did
     * @param evidence what bears it out, in words; @param references numbers of documents, records and files of the house
     */
    public record Line(String guideline, String clause, String before, String evidence, List<String> references) {
        public Line {
            references = references == null ? List.of() : List.copyOf(references);
        }
    }

    public AttestationOrder {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
