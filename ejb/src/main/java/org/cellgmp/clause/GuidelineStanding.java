package org.cellgmp.clause;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.guideline.Register;

/** A guideline clause by clause, as it stands for the site or a product. @param product null for the site */
public record GuidelineStanding(Register register, String product, List<ClauseStanding> clauses) {
    public GuidelineStanding {
        clauses = List.copyOf(clauses);
    }

    /** How many clauses stand how; each clause counts once. */
    public Map<ClauseState, Integer> counts() {
        var counts = new EnumMap<ClauseState, Integer>(ClauseState.class);
        for (var state : ClauseState.values()) counts.put(state, 0);
        for (var one : clauses) counts.merge(one.state(), 1, Integer::sum);
        return counts;
    }

    /** Whole percentages of the counts that come to a hundred: the largest remainders are rounded up. */
    public Map<ClauseState, Integer> percentages() {
        var shares = new EnumMap<ClauseState, Integer>(ClauseState.class);
        int all = clauses.size();
        if (all == 0) return shares;
        var counts = counts();
        int left = 100;
        for (var one : counts.entrySet()) {
            int share = one.getValue() * 100 / all;
            shares.put(one.getKey(), share);
            left -= share;
        }
        var byRemainder = counts.entrySet().stream()
                .sorted((first, second) -> second.getValue() * 100 % all - first.getValue() * 100 % all)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        for (int i = 0; i < left; i++) shares.merge(byRemainder.get(i), 1, Integer::sum);
        return shares;
    }

    public int planned() {
        return (int) clauses.stream().filter(ClauseStanding::planned).count();
    }

    /** How many were compared with the official text, by us or by the site. */
    public int read() {
        return (int) clauses.stream().filter(one -> !one.pending()).count();
    }
}
