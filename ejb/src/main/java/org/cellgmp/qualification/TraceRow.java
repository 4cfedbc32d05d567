package org.cellgmp.qualification;

import java.util.Map;
import org.cellgmp.guideline.Case;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.Rule;

/**
 * A line of the trace matrix: a clause with one rule that answers it, or a clause that is answered otherwise.
 *
 * @param rule null if no rule answers the clause
 * @param cases of the rule by what they expect
 * @param failed cases of the rule that failed in the last self-check of this rulebook; null if there was none
 * @param batches whose latest statement has a finding of the rule; @param findings in them
 */
public record TraceRow(
        Register register,
        RegisteredClause clause,
        Rule rule,
        Map<Case.Verdict, Integer> cases,
        Integer failed,
        long batches,
        long findings) {
    public TraceRow {
        cases = Map.copyOf(cases);
    }

    /** Of all kinds. */
    public int allCases() {
        return cases.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int casesOf(Case.Verdict verdict) {
        return cases.getOrDefault(verdict, 0);
    }
}
