package org.cellgmp.qualification;

import java.util.Map;
import org.cellgmp.guideline.Case;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.Rule;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;

/**
 * A line of the trace matrix: a clause with one rule that answers it, a clause that is answered otherwise, or a clause with a rule of the
 * site that stands on it.
 *
 * @param rule null if no rule answers the clause, and in the line of a rule of the site
 * @param cases of the rule by what they expect
 * @param failed cases of the rule that failed in the last self-check of this rulebook; null if there was none
 * @param site null but in the line of a rule of the site
 * @param batches whose latest statement has a finding of the rule; @param findings in them
 */
public record TraceRow(
        Register register,
        RegisteredClause clause,
        Rule rule,
        Map<Case.Verdict, Integer> cases,
        Integer failed,
        long batches,
        long findings,
        SiteTraced site) {
    public TraceRow {
        cases = Map.copyOf(cases);
    }

    /** A line that is about no rule of the site. */
    public TraceRow(
            Register register,
            RegisteredClause clause,
            Rule rule,
            Map<Case.Verdict, Integer> cases,
            Integer failed,
            long batches,
            long findings) {
        this(register, clause, rule, cases, failed, batches, findings, null);
    }

    /** True if a rule stands in the line, shipped or the site's own. */
    public boolean ruled() {
        return rule != null || site != null;
    }

    /** As findings name it; null if no rule stands in the line. */
    public String ruleId() {
        if (rule != null) return rule.id();
        return site == null ? null : site.id();
    }

    /** Of a rule of the site that of its table; null if no rule stands in the line. */
    public String ruleVersion() {
        if (rule != null) return rule.version();
        return site == null ? null : site.version();
    }

    /** What the rule is about; null if no rule stands in the line. */
    public Wording ruleTitle() {
        if (rule != null) return rule.title();
        return site == null ? null : site.named();
    }

    /** Null if no rule stands in the line. */
    public Severity severity() {
        if (rule != null) return rule.severity();
        return site == null ? null : site.rule().severity();
    }

    /** Of all kinds. */
    public int allCases() {
        return cases.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int casesOf(Case.Verdict verdict) {
        return cases.getOrDefault(verdict, 0);
    }
}
