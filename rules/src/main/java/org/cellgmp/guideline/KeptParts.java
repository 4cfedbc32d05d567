package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellgmp.guideline.RulebookDifference.Part;

/** A tree of text taken apart into places, so that two of different layout can be held side by side. */
final class KeptParts {
    /** By place, with slashes: a text, or the entries of a list. */
    private final Map<String, Object> leaves = new LinkedHashMap<>();

    private final Map<?, ?> tree;

    private KeptParts(Map<?, ?> tree) {
        this.tree = tree;
        take("", tree);
    }

    /** Null for null. */
    static KeptParts of(Map<?, ?> tree) {
        return tree == null ? null : new KeptParts(tree);
    }

    private void take(String place, Object node) {
        if (node instanceof Map<?, ?> map)
            map.forEach((key, value) -> take(place.isEmpty() ? String.valueOf(key) : place + "/" + key, value));
        else if (node instanceof List<?> list)
            leaves.put(place, list.stream().map(KeptParts::text).toList());
        else if (node != null) leaves.put(place, text(node));
    }

    /** A list entry in one line: members in the order of their names. */
    private static String text(Object node) {
        if (node instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, String>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), text(value)));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
        if (node instanceof List<?> list)
            return list.stream().map(KeptParts::text).collect(Collectors.joining(" | "));
        return String.valueOf(node).strip();
    }

    /** In English and Chinese, as rules and tables hold it; the other language stands in for one that is missing. */
    Wording title() {
        return wording(tree.get("title"));
    }

    static Wording wording(Object node) {
        if (node instanceof String text) return new Wording(text.strip(), text.strip());
        var both = map(node);
        var english = first(both, "en", "english");
        var chinese = first(both, "zh", "chinese");
        return new Wording(
                english == null ? Objects.requireNonNullElse(chinese, "") : english,
                chinese == null ? Objects.requireNonNullElse(english, "") : chinese);
    }

    private static String first(Map<?, ?> map, String... keys) {
        for (var key : keys) if (map.get(key) instanceof String text) return text.strip();
        return null;
    }

    static Map<?, ?> map(Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    /** Empty if one of them is missing. Of a list only the entries that the other lacks; its order alone is nothing that it says. */
    static List<Part> differing(KeptParts before, KeptParts after) {
        if (before == null || after == null) return List.of();
        var parts = new ArrayList<Part>();
        var places = new LinkedHashSet<>(before.leaves.keySet());
        places.addAll(after.leaves.keySet());
        for (var place : places) {
            var one = before.leaves.get(place);
            var other = after.leaves.get(place);
            if (Objects.equals(one, other)) continue;
            if (list(one).isEmpty() && list(other).isEmpty()) {
                parts.add(part(place, one instanceof String was ? was : null, other instanceof String is ? is : null));
                continue;
            }
            var lost = lacking(entries(one), entries(other));
            var came = lacking(entries(other), entries(one));
            if (lost != null || came != null) parts.add(part(place, lost, came));
        }
        return parts;
    }

    private static List<?> entries(Object leaf) {
        if (leaf instanceof List<?> list) return list;
        return leaf == null ? List.of() : List.of(leaf);
    }

    private static String lacking(List<?> entries, List<?> other) {
        var only = entries.stream()
                .filter(entry -> !other.contains(entry))
                .map(String::valueOf)
                .toList();
        return only.isEmpty() ? null : String.join("\n", only);
    }

    private static Part part(String place, String before, String after) {
        int slash = place.indexOf('/');
        return slash < 0
                ? new Part(place, "", before, after)
                : new Part(place.substring(0, slash), place.substring(slash + 1), before, after);
    }
}
