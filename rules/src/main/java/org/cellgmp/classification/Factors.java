package org.cellgmp.classification;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The name of each grade, by the factor's key such as {@code product-impact}. */
    public Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        for (var factor : Factor.values())
            named.put(factor.key(), factor.grades().get(factor.rank(this) - 1));
        return named;
    }

    /** @param named as {@link #named} gives it @throws IllegalArgumentException naming the factor that is missing or has no such grade */
    public static Factors of(Map<String, String> named) {
        var factors = new Factors(1, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
        for (var factor : Factor.values()) {
            int at = factor.grades().indexOf(named.get(factor.key()));
            if (at < 0) throw new IllegalArgumentException(factor.key());
            factors = factor.with(factors, at + 1);
        }
        return factors;
    }
}
