package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Members of a record by dotted path, in the tree that canonical JSON is made of. */
final class RecordTree {
    private RecordTree() {}

    static void put(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) tree.put(path, value);
        else put(inner(tree, path.substring(0, dot)), path.substring(dot + 1), value);
    }

    /** Null if there is nothing at the path. */
    static Object get(Object tree, String path) {
        if (!(tree instanceof Map<?, ?> members)) return null;
        int dot = path.indexOf('.');
        return dot < 0 ? members.get(path) : get(members.get(path.substring(0, dot)), path.substring(dot + 1));
    }

    /** What names an entry among its like: the texts at the paths, joined by {@code &}; null if one is absent. */
    static String name(Object tree, String paths) {
        var name = new StringBuilder();
        for (var path : paths.split("&")) {
            if (!(get(tree, path) instanceof String text)) return null;
            name.append(name.isEmpty() ? "" : " / ").append(text);
        }
        return name.toString();
    }

    /** The list at the path, made if it is not there. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> tree, String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) return list(inner(tree, path.substring(0, dot)), path.substring(dot + 1));
        return (List<Object>) tree.computeIfAbsent(path, one -> new ArrayList<>());
    }

    /** The entries of a list, as trees; empty if there is none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> entries(Object tree, String path) {
        return get(tree, path) instanceof List<?> list
                ? list.stream().map(entry -> (Map<String, Object>) entry).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.computeIfAbsent(name, one -> new TreeMap<String, Object>());
    }
}
