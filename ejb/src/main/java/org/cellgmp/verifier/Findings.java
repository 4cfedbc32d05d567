package org.cellgmp.verifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found, by kind; of each kind the first are kept and all are counted, for a spoilt file may hold millions. */
final class Findings {
    static final int KEPT = 20;
    private final Map<Finding.Kind, List<Finding>> kept = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);

    void add(Finding.Kind kind, String sentence, Object... facts) {
        var ofKind = kept.computeIfAbsent(kind, missing -> new ArrayList<>());
        if (ofKind.size() < KEPT) ofKind.add(Finding.of(kind, sentence, facts));
        counts.merge(kind, 1L, Long::sum);
    }

    List<Finding> all() {
        return kept.values().stream().flatMap(List::stream).toList();
    }

    long count(Finding.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Whether nothing but remarks was found. */
    boolean intact() {
        return kept.keySet().stream().allMatch(Finding.Kind::remark);
    }
}
