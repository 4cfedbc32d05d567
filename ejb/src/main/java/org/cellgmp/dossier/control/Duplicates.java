package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.PlannedLeaf;

/**
 * Leaves that say the same at the same place: same heading and branches, filed in a common region, and the same bytes, the same document
 * or the same title. The same file at two headings is no duplicate: one file may be referred to from several.
 */
final class Duplicates {
    private Duplicates() {}

    /** Numbers of all leaves that have such another. */
    static Set<Integer> of(List<PlannedLeaf> leaves) {
        var twice = new HashSet<Integer>();
        var byPlace = new java.util.LinkedHashMap<List<Object>, List<PlannedLeaf>>();
        for (var leaf : leaves)
            byPlace.computeIfAbsent(List.of(leaf.place(), Set.copyOf(leaf.branches())), key -> new ArrayList<>())
                    .add(leaf);
        for (var same : byPlace.values())
            for (var one : same)
                for (var other : same)
                    if (one.number() < other.number() && alike(one, other)) {
                        twice.add(one.number());
                        twice.add(other.number());
                    }
        return twice;
    }

    private static boolean alike(PlannedLeaf one, PlannedLeaf other) {
        if (Collections.disjoint(one.regions(), other.regions())) return false;
        return one.sha256().equals(other.sha256())
                || one.source() != null && document(one).equals(document(other))
                || one.titleEnglish().equals(other.titleEnglish())
                        && one.titleChinese().equals(other.titleChinese());
    }

    private static String document(PlannedLeaf leaf) {
        return leaf.source() == null
                ? ""
                : leaf.source().substring(0, leaf.source().indexOf('/'));
    }
}
