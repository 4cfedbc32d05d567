package org.cellgmp.intake.control;

import java.util.List;
import java.util.Map;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;

/** How many of each list a record holds. */
final class Counts {
    private Counts() {}

    /** Adds the lengths of all lists of the record, by name of the list; nested lists are added up. */
    static void add(Map<String, Integer> counts, Kept record) {
        walk(CanonicalJson.tree(record), "", counts);
    }

    private static void walk(Object node, String name, Map<String, Integer> counts) {
        if (node instanceof Map<?, ?> members) members.forEach((key, value) -> walk(value, key.toString(), counts));
        else if (node instanceof List<?> entries) {
            counts.merge(name, entries.size(), Integer::sum);
            entries.forEach(entry -> walk(entry, name, counts));
        }
    }
}
