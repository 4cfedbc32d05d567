package org.cellgmp.guideline;

import java.util.List;
import java.util.Optional;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.Limit;

/**
 * A finding with what its rule says beyond it: what is demanded and why, and where the limit comes from.
 *
 * @param rule as the rulebook in use has it; null if the rule was withdrawn since
 * @param source of the finding's limit; null if it was judged by none, or the rule was withdrawn
 * @param limits of the rule that the finding was judged by; empty unless the rule's limits are the source
 */
public record Explanation(Finding finding, Rule rule, LimitSource source, List<RuleLimit> limits) {
    /** Who says what a limit is. */
    public enum LimitSource {
        /** The rule's own limits, each with its source. */
        RULE,
        /** The batch record itself, such as its master record's range. */
        RECORD,
        /** Another record that was considered, such as the product's specification. */
        CONSIDERED,
        /** The wording of the clause. */
        CLAUSE
    }

    public Explanation {
        limits = List.copyOf(limits);
    }

    /** @param rule empty if the rulebook in use does not know it any more */
    public static Explanation of(Finding finding, Optional<Rule> rule) {
        if (rule.isEmpty() || finding.limit() == null)
            return new Explanation(finding, rule.orElse(null), null, List.of());
        var source = source(rule.get());
        return new Explanation(
                finding, rule.get(), source, source == LimitSource.RULE ? judgedBy(finding, rule.get()) : List.of());
    }

    /** True if the rule was written anew since the finding was made: demand and reasons are then those of today. */
    public boolean rewritten() {
        return rule != null && !rule.version().equals(finding.ruleVersion());
    }

    private static LimitSource source(Rule rule) {
        var places = Words.places(rule.limit());
        if (places.isEmpty()) return LimitSource.CLAUSE;
        if (places.contains("limit")) return LimitSource.RULE;
        var type = FactType.named(rule.looksAt());
        return places.stream().allMatch(place -> type.sources(place).isEmpty())
                ? LimitSource.CONSIDERED
                : LimitSource.RECORD;
    }

    /** A finding tells the limit as written, not its name; limits that read alike are all shown. */
    private static List<RuleLimit> judgedBy(Finding finding, Rule rule) {
        return rule.limits().values().stream()
                .filter(limit -> limit.value() != null)
                .filter(limit -> finding.limit().equals(rule.limit().replace("{limit}", written(rule, limit))))
                .toList();
    }

    private static String written(Rule rule, RuleLimit limit) {
        return new Limit(null, rule.id(), limit.name(), limit.value(), limit.uom()).toString();
    }
}
