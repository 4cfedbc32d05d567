package org.cellgmp.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines spoke about which factors; the compiled rule fills it. */
public final class Spoken {
    private final Map<Factors, List<Line>> lines = new HashMap<>();

    public void says(Ranked ranked, Line line) {
        lines.computeIfAbsent(ranked.factors(), any -> new ArrayList<>()).add(line);
    }

    /** The gravest lines, in the order of their ids. @throws IllegalStateException if none spoke, so the table is not whole */
    List<Line> gravest(Factors factors) {
        var spoken = lines.getOrDefault(factors, List.of());
        var grade = spoken.stream()
                .map(Line::grade)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no line of the table speaks about " + factors));
        return spoken.stream()
                .filter(line -> line.grade() == grade)
                .sorted(Comparator.comparing(Line::id))
                .toList();
    }
}
