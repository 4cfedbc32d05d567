package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Unmapped;

/** Lists what of a source has not been used, each subtree in as few lines as it fits. */
final class Leftovers {
    /** Longest text of one entry, characters. */
    static final int LONGEST = 2000;
    /** Most entries; a source with more says so in the last one, the rest stands in the original file. */
    static final int MOST = 20_000;

    private final List<Unmapped> entries = new ArrayList<>();
    private long beyond;

    private final Set<XmlNode> others;

    private Leftovers(Set<XmlNode> others) {
        this.others = others;
    }

    /** @param others elements below the root that are listed on their own */
    static List<Unmapped> of(XmlNode root, Set<XmlNode> others, Problems problems) {
        var leftovers = new Leftovers(others);
        leftovers.walk(root);
        if (leftovers.beyond > 0) {
            leftovers.entries.add(new Unmapped("", leftovers.beyond + " further places; see the original file"));
            problems.warning("", "unmapped-beyond", Long.toString(leftovers.beyond));
        }
        return leftovers.entries;
    }

    /** The same record with this list of what has no place in it; its kind has a member for it. */
    static <T extends Record> T in(T record, List<Unmapped> unmapped) {
        var tree = new TreeMap<Object, Object>((Map<?, ?>) CanonicalJson.tree(record));
        tree.put("unmapped", unmapped);
        @SuppressWarnings("unchecked")
        var type = (Class<T>) record.getClass();
        return CanonicalJson.read(type, CanonicalJson.write(tree));
    }

    private void walk(XmlNode node) {
        if (others.contains(node)) return;
        if (whollyLeft(node) && !node.children.isEmpty()) {
            var text = text(node);
            if (text.length() <= LONGEST) {
                if (!text.isEmpty()) add(node.path(), text);
                return;
            }
        }
        if (node.left()) add(node.path(), node.rest());
        node.children.forEach(this::walk);
    }

    private void add(String path, String text) {
        if (entries.size() >= MOST) beyond++;
        else entries.add(new Unmapped(shortened(path), shortened(text)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Nothing at or below the node was used, so that it can be told as one. */
    private boolean whollyLeft(XmlNode node) {
        return !node.touched()
                && !others.contains(node)
                && node.children.stream().allMatch(this::whollyLeft);
    }

    /** The subtree in one line, or a part of it longer than {@link #LONGEST}. */
    private static String text(XmlNode node) {
        var out = new StringBuilder();
        tell(node, out);
        return out.toString();
    }

    private static void tell(XmlNode node, StringBuilder out) {
        int own = out.length();
        out.append(node.rest());
        for (var child : node.children) {
            if (out.length() > LONGEST) return;
            int before = out.length();
            if (before > own) out.append("; ");
            out.append(child.label()).append(child.children.isEmpty() ? " = " : ": ");
            int inner = out.length();
            tell(child, out);
            if (out.length() == inner) out.setLength(before);
        }
    }
}
