package org.cellgmp.conformity.control;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.CanonicalJson;

/**
 * A place in a record, named by what stands around it instead of by position: an entry that was inserted above it in a later version
 * moves its pointer but not its name. A list entry is named by the members people know it by, or else by its whole content.
 *
 * @param name unambiguous within the record
 * @param label for a reader
 * @param near the time recorded nearest to the place, outwards from it; null if there is none
 */
record Place(String name, String label, OffsetDateTime near) {
    /** Members that tell when, the most telling first. */
    private static final List<String> TIMES = List.of(
            "at",
            "usedAt",
            "testedAt",
            "end",
            "start",
            "sampledAt",
            "usedFrom",
            "lineClearanceAt",
            "receivedAt",
            "releasedAt");

    /**
     * @param tree canonical tree of the record, see {@link CanonicalJson#tree}
     * @param pointer into it; may lead to a member that is absent
     */
    static Place of(Object tree, String pointer) {
        return of(tree, pointer, new EntryNames());
    }

    /** @param names of the entries of the same tree, kept from one place to the next */
    static Place of(Object tree, String pointer, EntryNames names) {
        var name = new StringBuilder();
        var label = new ArrayList<String>();
        OffsetDateTime near = null;
        Object node = tree;
        String list = "";
        for (var token : tokens(pointer)) {
            if (node instanceof List<?> entries) {
                int index = index(token, entries);
                node = index < 0 ? null : entries.get(index);
                name.append('[')
                        .append(index < 0 ? token : names.of(list, entries, index))
                        .append(']');
                if (!label.isEmpty())
                    label.set(label.size() - 1, label.get(label.size() - 1) + " " + shown(list, node, token));
            } else {
                node = node instanceof Map<?, ?> members ? members.get(token) : null;
                name.append('/').append(token);
                label.add(token);
                list = token;
            }
            var here = time(node);
            if (here != null) near = here;
        }
        return new Place(name.toString(), String.join(" \u203a ", label), near);
    }

    private static List<String> tokens(String pointer) {
        if (pointer.isEmpty()) return List.of();
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static int index(String token, List<?> entries) {
        if (!number(token) || token.length() > 9 || token.length() > 1 && token.charAt(0) == '0') return -1;
        int index = Integer.parseInt(token);
        return index < entries.size() ? index : -1;
    }

    // A loop and no pattern: it is asked for each part of each finding's pointer.
    private static boolean number(String token) {
        for (int i = 0; i < token.length(); i++) if (token.charAt(i) < '0' || token.charAt(i) > '9') return false;
        return !token.isEmpty();
    }

    private static String shown(String list, Object entry, String token) {
        var members = EntryNames.members(list);
        if (entry instanceof Map<?, ?> map)
            for (var member : members) if (map.get(member) instanceof String text) return text;
        return Integer.toString(number(token) && token.length() <= 8 ? Integer.parseInt(token) + 1 : 0);
    }

    private static OffsetDateTime time(Object node) {
        if (!(node instanceof Map<?, ?> map)) return null;
        for (var member : TIMES)
            if (map.get(member) instanceof String text)
                try {
                    return OffsetDateTime.parse(text);
                } catch (DateTimeParseException notTime) {
                    // A member of this name that holds no time says nothing of when: look at the next one.
                    continue;
                }
        return null;
    }
}
