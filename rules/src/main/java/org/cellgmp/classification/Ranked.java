package org.cellgmp.classification;

/** The factors of an event, or of what it might have been, as the compiled rule compares them: every grade as its rank. */
public record Ranked(
        Factors factors,
        int severity,
        int occurrence,
        int detectability,
        int productImpact,
        int patientImpact,
        int recurrence) {
    static Ranked of(Factors factors) {
        return new Ranked(
                factors,
                Factor.SEVERITY.rank(factors),
                Factor.OCCURRENCE.rank(factors),
                Factor.DETECTABILITY.rank(factors),
                Factor.PRODUCT_IMPACT.rank(factors),
                Factor.PATIENT_IMPACT.rank(factors),
                Factor.RECURRENCE.rank(factors));
    }
}
