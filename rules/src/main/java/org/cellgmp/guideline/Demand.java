package org.cellgmp.guideline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule demands of a batch or a product, and who makes that demand of it.
 *
 * @param by clauses in force that make it, by jurisdiction; ICH among them
 * @param verdict what the rule says of the batch, whoever asks; NOT_JUDGED for a product without a batch
 * @param findings empty unless the verdict is FOUND
 * @param why it could not be assessed or does not apply; null otherwise
 */
public record Demand(Rule rule, Map<String, List<Citation>> by, Verdict verdict, List<Finding> findings, Wording why) {
    /** Whose demands are set side by side. */
    public static final List<String> JURISDICTIONS = List.of("CN", "EU", "US");

    /** How the batch stands to the demand. */
    public enum Verdict {
        FOUND,
        NOT_ASSESSED,
        PASSED,
        NOT_APPLICABLE,
        NOT_JUDGED
    }

    public Demand {
        by = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(by));
        findings = List.copyOf(findings);
    }

    /** Who asks: what ICH harmonised is asked by all of them. */
    public Set<String> askedBy() {
        if (by.containsKey("ICH")) return new TreeSet<>(JURISDICTIONS);
        var asked = new TreeSet<>(by.keySet());
        asked.retainAll(JURISDICTIONS);
        return asked;
    }

    /** True if some ask and others do not. */
    public boolean differs() {
        return askedBy().size() < JURISDICTIONS.size();
    }
}
