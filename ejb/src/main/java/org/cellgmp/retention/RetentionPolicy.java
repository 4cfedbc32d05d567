package org.cellgmp.retention;

import java.util.ArrayList;
import java.util.List;

/** What the site keeps longer than it is asked to. */
public record RetentionPolicy(List<Longer> longer) {
    /** @param demand its id; @param years in digits */
    public record Longer(String demand, String years) {}

    public RetentionPolicy {
        longer = longer == null ? List.of() : List.copyOf(longer);
    }

    public static RetentionPolicy usual() {
        return new RetentionPolicy(List.of());
    }

    /** Null if it keeps by the demand what is asked for. */
    public String years(String demand) {
        return longer.stream()
                .filter(one -> one.demand().equals(demand))
                .map(Longer::years)
                .findFirst()
                .orElse(null);
    }

    /** @param years null to keep what is asked for */
    public RetentionPolicy with(String demand, String years) {
        var next = new ArrayList<>(
                longer.stream().filter(one -> !one.demand().equals(demand)).toList());
        if (years != null) next.add(new Longer(demand, years));
        next.sort(java.util.Comparator.comparing(Longer::demand));
        return new RetentionPolicy(next);
    }
}
