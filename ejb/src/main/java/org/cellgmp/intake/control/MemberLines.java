package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;

/**
 * A record as one line for each of its leaves: JSON Pointer (RFC 6901), a bar, the value as JSON. An entry that is there but
 * says nothing is {@code {}}. Such lines say how one record differs from another, and make it out of the other.
 */
final class MemberLines {
    static final char BAR = '|';
    static final char END = '\n';
    /** Stands where the other record has a leaf and this one has none. */
    private static final String GONE = "-";

    private static final String NOTHING = "{}";
    /** No record is deeper. */
    private static final int DEEPEST = 32;

    private MemberLines() {}

    /** What has to be said of {@code whole} to somebody who knows {@code known}; empty if nothing. */
    static String beyond(BatchRecord known, BatchRecord whole) {
        var before = leaves(known);
        var after = leaves(whole);
        var pointers = new TreeSet<>(before.keySet());
        pointers.addAll(after.keySet());
        var lines = new StringBuilder();
        for (var pointer : pointers) {
            var value = after.get(pointer);
            if (Objects.equals(before.get(pointer), value)) continue;
            lines.append(pointer)
                    .append(BAR)
                    .append(value == null ? GONE : value)
                    .append(END);
        }
        return lines.toString();
    }

    /** @throws IllegalArgumentException if the lines are none, or make no record together with the known one */
    static BatchRecord complete(BatchRecord known, List<Line> lines) {
        var leaves = leaves(known);
        for (var line : lines)
            if (line.value().equals(GONE)) leaves.remove(line.pointer());
            else leaves.put(line.pointer(), line.value());
        return CanonicalJson.read(BatchRecord.class, CanonicalJson.write(tree(leaves)));
    }

    /** One leaf. @param value JSON, or the sign for a leaf that is gone */
    record Line(String pointer, String value) {}

    /** @throws IllegalArgumentException if the text is no such lines */
    static List<Line> parse(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.split("\n")) {
            if (line.isBlank()) continue;
            int bar = line.indexOf(BAR);
            if (bar < 0 || line.charAt(0) != '/' || depth(line.substring(0, bar)) > DEEPEST)
                throw new IllegalArgumentException("no member: " + line);
            lines.add(new Line(line.substring(0, bar), line.substring(bar + 1).strip()));
        }
        return lines;
    }

    private static long depth(String pointer) {
        return pointer.chars().filter(c -> c == '/').count();
    }

    private static TreeMap<String, String> leaves(BatchRecord record) {
        var leaves = new TreeMap<String, String>();
        collect(CanonicalJson.tree(record), "", leaves);
        return leaves;
    }

    private static void collect(Object node, String pointer, Map<String, String> leaves) {
        if (node instanceof Map<?, ?> members && !members.isEmpty())
            members.forEach((name, member) -> collect(member, pointer + "/" + name, leaves));
        else if (node instanceof List<?> entries)
            for (int i = 0; i < entries.size(); i++) collect(entries.get(i), pointer + "/" + i, leaves);
        else if (node instanceof Map<?, ?>) leaves.put(pointer, NOTHING);
        else leaves.put(pointer, json(node));
    }

    /** As in the canonical form, and what XML cannot carry escaped as well. */
    private static String json(Object leaf) {
        var written = new String(CanonicalJson.write(leaf), java.nio.charset.StandardCharsets.UTF_8);
        if (XmlText.fits(written)) return written;
        var out = new StringBuilder();
        for (char c : written.toCharArray())
            if (c == 0xfffe || c == 0xffff) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        return out.toString();
    }

    private static Object tree(TreeMap<String, String> leaves) {
        var root = new Branch();
        leaves.forEach((pointer, value) -> {
            var at = root;
            var names = pointer.split("/");
            for (int i = 1; i < names.length; i++) at = at.inner.computeIfAbsent(names[i], name -> new Branch());
            at.value = value;
        });
        return root.whole();
    }

    /** A place of the tree while it is built up again: a leaf, an object, or a list if its names are figures. */
    private static final class Branch {
        private final Map<String, Branch> inner = new LinkedHashMap<>();
        private String value;

        private Object whole() {
            // A leaf that says "nothing here" gives way to what stands below the same place.
            if (inner.isEmpty())
                return value.equals(NOTHING)
                        ? Map.of()
                        : CanonicalJson.parse(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (inner.keySet().stream().allMatch(name -> name.matches("[0-9]{1,9}"))) {
                var entries = new TreeMap<Integer, Object>();
                inner.forEach((name, branch) -> entries.put(Integer.valueOf(name), branch.whole()));
                return new ArrayList<>(entries.values());
            }
            var members = new TreeMap<String, Object>();
            inner.forEach((name, branch) -> members.put(name, branch.whole()));
            return members;
        }
    }
}
