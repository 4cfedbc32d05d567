package org.cellgmp.conformity.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cellgmp.record.CanonicalJson;

/**
 * What names the entries of the lists of one record: the members that people know an entry by, or else its whole content.
 * Each list is named once, however many places lie in it: a record of thousands of steps may have as many findings.
 */
final class EntryNames {
    private static final Map<String, List<String>> NAMED_BY = Map.ofEntries(
            Map.entry("steps", List.of("number")),
            Map.entry("parameters", List.of("name")),
            Map.entry("materials", List.of("materialCode", "lot", "stepNumber")),
            Map.entry("equipment", List.of("equipmentId", "stepNumber")),
            Map.entry("rooms", List.of("roomId")),
            Map.entry("monitoring", List.of("kind", "zone", "location", "at")),
            Map.entry("inProcessTests", List.of("stepNumber", "test", "at")),
            Map.entry("qcResults", List.of("test", "method")),
            Map.entry("yields", List.of("stage")),
            Map.entry("labels", List.of("labelVersion")),
            Map.entry("events", List.of("id")),
            Map.entry("amendments", List.of("place", "at")),
            Map.entry("signatures", List.of("id", "meaning", "reference")),
            Map.entry("scans", List.of("stepNumber", "place", "at")),
            Map.entry("custody", List.of("what", "at")),
            Map.entry("donorTests", List.of("marker", "method")),
            Map.entry("tests", List.of("test", "method")));

    private final Map<List<?>, List<String>> known = new IdentityHashMap<>();

    /** Namesakes are told apart by their order among each other. */
    String of(String list, List<?> entries, int index) {
        return known.computeIfAbsent(entries, unnamed -> all(list, unnamed)).get(index);
    }

    /** The members that name an entry of a list of this name; empty if its whole content does. */
    static List<String> members(String list) {
        return NAMED_BY.getOrDefault(list, List.of());
    }

    private static List<String> all(String list, List<?> entries) {
        var seen = new HashMap<String, Integer>();
        var names = new ArrayList<String>(entries.size());
        for (var entry : entries) {
            var own = name(list, entry);
            int earlier = seen.merge(own, 1, Integer::sum) - 1;
            names.add(earlier == 0 ? own : own + "#" + (earlier + 1));
        }
        return names;
    }

    private static String name(String list, Object entry) {
        var members = NAMED_BY.get(list);
        if (members != null
                && entry instanceof Map<?, ?> map
                && members.stream().anyMatch(map::containsKey))
            return CanonicalJson.digest(members.stream()
                    .map(member -> Objects.toString(map.get(member), ""))
                    .toList());
        return CanonicalJson.digest(entry);
    }
}
