package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One element of a source, with where it stands and what of it has been used. What is not used in the end is listed.
 * Lookups by name see only elements of the BatchML family; elements of other namespaces are a vendor's own.
 */
final class XmlNode {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    final XmlNode parent;
    final String name;
    final String namespace;
    final boolean family;
    final boolean readable;
    final int line;
    final int column;
    final List<XmlNode> children = new ArrayList<>();
    private final String prefixed;
    private final int position;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private boolean used;

    XmlNode(XmlNode parent, String namespace, String prefix, String name, int line, int column) {
        this.parent = parent;
        this.name = name;
        this.namespace = namespace == null ? "" : namespace;
        this.readable = BatchmlFamily.readable(namespace);
        this.family = BatchmlFamily.includes(namespace);
        this.prefixed = family || prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
        this.line = line;
        this.column = column;
        int same = 1;
        if (parent != null) {
            same = parent.positions.merge(prefixed, 1, Integer::sum);
            parent.children.add(this);
        }
        this.position = same;
    }

    void attribute(String namespace, String attributeName, String value) {
        if (!INSTANCE.equals(namespace)) attributes.put(attributeName, value);
    }

    void append(String characters) {
        text.append(characters);
    }

    /** First child of the family with the name; null if there is none. */
    XmlNode child(String childName) {
        for (var child : children) if (child.family && child.name.equals(childName)) return child;
        return null;
    }

    /** All children of the family with one of the names, in document order. */
    List<XmlNode> children(String... names) {
        var wanted = List.of(names);
        return children.stream()
                .filter(child -> child.family && wanted.contains(child.name))
                .toList();
    }

    /** All elements below the path of names. */
    List<XmlNode> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) found = found.flatMap(node -> node.children(step).stream());
        return found.toList();
    }

    /** Own text, used from now on; null if there is none. */
    String take() {
        used = true;
        var own = text.toString().strip();
        return own.isEmpty() ? null : own;
    }

    /** Own text without using it; null if there is none. */
    String look() {
        var own = text.toString().strip();
        return own.isEmpty() ? null : own;
    }

    /** Text of the first child with one of the names that has any, used from now on; null if none has. */
    String take(String... names) {
        for (var childName : names)
            for (var child : children(childName)) {
                if (child.look() != null) return child.take();
            }
        return null;
    }

    /** Texts of all children with the name, one per line, used from now on; null if there are none. */
    String takeLines(String childName) {
        var lines = children(childName).stream()
                .map(XmlNode::take)
                .filter(java.util.Objects::nonNull)
                .toList();
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** Value of the attribute, used from now on; null if absent or empty. */
    String takeAttribute(String attributeName) {
        var value = attributes.remove(attributeName);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Value of the attribute without using it; null if absent. */
    String lookAttribute(String attributeName) {
        return attributes.get(attributeName);
    }

    /** True if this element was used. */
    boolean touched() {
        return used;
    }

    /** Marks this element, not those below it, as saying nothing that is not in the record. */
    void use() {
        used = true;
    }

    /** Marks the attributes of this element so. */
    void useAttributes() {
        attributes.clear();
    }

    /** Marks children with the names so. */
    void use(String... names) {
        children(names).forEach(XmlNode::use);
    }

    /** Marks this element and everything below it so. */
    void useAll() {
        used = true;
        attributes.clear();
        children.forEach(XmlNode::useAll);
    }

    /** Something here that is not in the record; elements below not counted. */
    boolean left() {
        return !attributes.isEmpty() || !used && look() != null;
    }

    /** Own text and attributes that are left, in one line. */
    String rest() {
        var parts = new ArrayList<String>();
        if (!used && look() != null) parts.add(look());
        attributes.forEach((attributeName, value) -> parts.add("@" + attributeName + "=" + value));
        return String.join(" ", parts);
    }

    String label() {
        return prefixed;
    }

    /** XPath-like place, counted among siblings of the same name. */
    String path() {
        var counted = position == 1 && (parent == null || parent.positions.get(prefixed) == 1)
                ? prefixed
                : prefixed + "[" + position + "]";
        return parent == null ? "/" + counted : parent.path() + "/" + counted;
    }

    /** For messages to people. */
    String place() {
        return "line " + line + ", column " + column + " (" + prefixed + ")";
    }
}
