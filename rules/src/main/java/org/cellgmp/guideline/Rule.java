package org.cellgmp.guideline;

import java.util.List;
import java.util.Map;

/**
 * A rule as its folder tells it: what is demanded by which clauses, what it looks at, what it says when it finds.
 *
 * @param id guideline/clause/number, as in its path; never used again for another rule
 * @param name the problem in a few words, as in its path
 * @param version counted from 1
 * @param citations every clause that makes the demand, the one of its path first
 * @param looksAt kind of fact; @param reads its components that the rule compares
 * @param needs components without which the rule cannot speak: absent means not assessed
 * @param applies values that a component must have for the rule to have anything to say
 * @param limitOf component that names the limit to be used; null if limits are named in the rule
 * @param limits by name
 * @param linesOf component that names the line which speaks; null if the rule is of one line
 * @param lines by what that component holds; what it holds beside them is none of the rule's
 * @param productTypes the only ones, empty for all; @param stages IND, clinical, commercial, empty for all
 * @param at component where a finding stands; @param value and @param limit what it shows, with places
 * @param allowsOnly conditional-release if a batch with this finding may be released on condition only; null otherwise
 * @param folder path below the guideline folder
 */
public record Rule(
        String id,
        String name,
        String version,
        Severity severity,
        Wording title,
        Wording demand,
        Wording rationale,
        List<Citation> citations,
        String looksAt,
        List<String> reads,
        List<String> needs,
        Map<String, List<String>> applies,
        String limitOf,
        Map<String, RuleLimit> limits,
        String linesOf,
        Map<String, RuleLine> lines,
        List<String> productTypes,
        List<String> stages,
        String at,
        String value,
        String limit,
        Wording message,
        Wording remedy,
        String allowsOnly,
        String folder) {
    public Rule {
        citations = List.copyOf(citations);
        reads = List.copyOf(reads);
        needs = List.copyOf(needs);
        applies = Map.copyOf(applies);
        limits = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(limits));
        lines = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(lines));
        productTypes = List.copyOf(productTypes);
        stages = List.copyOf(stages);
    }
}
