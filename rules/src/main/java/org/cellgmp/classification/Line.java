package org.cellgmp.classification;

import java.util.List;

/**
 * One line of the decision table: from these grades on, the event is at least this grave.
 *
 * @param id stays with the line for good, e.g. {@code C2}
 * @param severity lowest rank from which the line speaks, as the further five; 1 where it does not matter
 * @param because why, in English, to stand after "because"; @param becauseChinese the same
 * @param citations guideline and clause, as people write them
 */
public record Line(
        String id,
        Grade grade,
        int severity,
        int occurrence,
        int detectability,
        int productImpact,
        int patientImpact,
        int recurrence,
        String because,
        String becauseChinese,
        List<String> citations) {
    public Line {
        citations = List.copyOf(citations);
    }

    /** The lowest rank of a factor from which the line speaks. */
    public int from(Factor factor) {
        return switch (factor) {
            case SEVERITY -> severity;
            case OCCURRENCE -> occurrence;
            case DETECTABILITY -> detectability;
            case PRODUCT_IMPACT -> productImpact;
            case PATIENT_IMPACT -> patientImpact;
            case RECURRENCE -> recurrence;
        };
    }
}
