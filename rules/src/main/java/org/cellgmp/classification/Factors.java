package org.cellgmp.classification;

/**
 * What the class of an event is read from. ICH Q9(R1) Annex I for the first three, whose scales are the site's own.
 *
 * @param severity of the consequence, 1 (none to speak of) to 5 (harm)
 * @param occurrence how likely it comes again, 1 (hardly) to 5 (surely)
 * @param detectability how surely it is found before it matters, 1 (always) to 5 (never)
 */
public record Factors(
        int severity,
        int occurrence,
        int detectability,
        Impact productImpact,
        Impact patientImpact,
        Recurrence recurrence) {
    /** @throws IllegalArgumentException for a grade outside 1 to 5, or one that is missing */
    public Factors {
        for (int grade : new int[] {severity, occurrence, detectability})
            if (grade < 1 || grade > 5) throw new IllegalArgumentException("a grade is 1 to 5, not " + grade);
        if (productImpact == null || patientImpact == null || recurrence == null)
            throw new IllegalArgumentException("a factor is missing");
    }
}
