package org.cellgmp.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Causes by how often they occur, the most frequent first, with the share that they and those before make together. */
public final class Pareto {
    private Pareto() {}

    /** @param share of all, 0 to 1, up to and with this bar */
    public record Bar(String name, long count, double share) {}

    /** Equal counts stand by name, so that a chart of the same data is the same chart. @param counts none negative */
    public static List<Bar> of(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var ordered = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var bars = new ArrayList<Bar>();
        long so = 0;
        for (var entry : ordered) {
            so += entry.getValue();
            bars.add(new Bar(entry.getKey(), entry.getValue(), (double) so / all));
        }
        return bars;
    }
}
