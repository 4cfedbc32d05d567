package org.cellgmp.deviation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.classification.Factors;

/**
 * What a classification stands on.
 *
 * @param factors as the quality unit saw them, grade by factor as {@link Factors#named} names them; recurrence as it was decided
 * @param proposed by the decision table
 * @param lines ids of the table's lines that made it so
 */
public record Grading(Map<String, String> factors, Classification proposed, List<String> lines) {
    public Grading {
        factors = java.util.Collections.unmodifiableMap(new TreeMap<>(factors));
        lines = List.copyOf(lines);
    }

    public Factors ranked() {
        return Factors.of(factors);
    }
}
