package org.cellgmp.investigation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.audit.Change;
import org.cellgmp.record.CanonicalJson;

/**
 * The differences of two values with lists in which every entry has a name: told by that name instead of by place, so that
 * moving one entry does not read as changing all behind it. The order of a list is told as one more field.
 */
final class Leaves {
    private Leaves() {}

    static List<Change> between(String address, Record before, Record after) {
        return Change.betweenLeaves(
                address,
                before == null ? Map.of() : CanonicalJson.leavesOfTree(named(CanonicalJson.tree(before))),
                CanonicalJson.leavesOfTree(named(CanonicalJson.tree(after))));
    }

    private static Object named(Object tree) {
        if (!(tree instanceof Map<?, ?> members)) return tree;
        var told = new TreeMap<String, Object>();
        members.forEach((name, member) -> {
            if (member instanceof List<?> list && list.stream().allMatch(entry -> name(entry) != null)) {
                var entries = new TreeMap<String, Object>();
                var order = new ArrayList<String>();
                for (var entry : list) {
                    entries.put(name(entry), entry);
                    order.add(name(entry));
                }
                told.put(name.toString(), entries);
                told.put(name + "-order", String.join(" ", order));
            } else told.put(name.toString(), member);
        });
        return told;
    }

    private static String name(Object entry) {
        if (!(entry instanceof Map<?, ?> members)) return null;
        for (var key : List.of("id", "subject", "item")) if (members.get(key) instanceof String named) return named;
        return null;
    }
}
