package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A place of a JSON file that knows whether it has been read, so that what nobody read can be listed. */
final class JsonPlace {
    final String pointer;
    final String name;
    final List<JsonPlace> children = new ArrayList<>();
    /** What stands here if nothing stands below; null for objects, lists and null. */
    private final String text;

    private final boolean object;
    private boolean used;

    /** @param node {@link JsonTree} of the file */
    static JsonPlace of(Object node) {
        return new JsonPlace("", "", node);
    }

    private JsonPlace(String pointer, String name, Object node) {
        this.pointer = pointer;
        this.name = name;
        object = node instanceof Map<?, ?>;
        text = node == null || object || node instanceof List<?> ? null : node.toString();
        if (node instanceof Map<?, ?> members)
            members.forEach((key, value) ->
                    children.add(new JsonPlace(AsmLeaves.pointer(pointer, key.toString()), key.toString(), value)));
        else if (node instanceof List<?> list)
            for (int i = 0; i < list.size(); i++)
                children.add(new JsonPlace(pointer + "/" + i, Integer.toString(i), list.get(i)));
    }

    boolean object() {
        return object;
    }

    /** The place below, by member names; one that is not there is an empty place. */
    JsonPlace at(String... path) {
        var at = this;
        for (var step : path) {
            JsonPlace below = null;
            if (at.object) for (var child : at.children) if (child.name.equals(step)) below = child;
            at = below == null ? new JsonPlace(at.pointer + "/" + step, step, null) : below;
        }
        return at;
    }

    boolean has(String member) {
        return object && children.stream().anyMatch(child -> child.name.equals(member));
    }

    /** The entries of the list at the path; a lone entry counts as a list of one. */
    List<JsonPlace> all(String... path) {
        var at = at(path);
        if (at.object) return List.of(at);
        return at.text == null ? at.children : List.of(at);
    }

    /** What stands at the path, now read; null if nothing or only blank. */
    String text(String... path) {
        var at = at(path);
        at.used = true;
        return at.text == null || at.text.isBlank() ? null : at.text.strip();
    }

    /** What stands at the path, without reading it. */
    String peek(String... path) {
        return at(path).text;
    }

    /** Null if it is neither true nor false. */
    Boolean truth(String... path) {
        var at = at(path);
        if (!"true".equals(at.text) && !"false".equals(at.text)) return null;
        at.used = true;
        return Boolean.valueOf(at.text);
    }

    List<String> texts(String... path) {
        return all(path).stream()
                .map(JsonPlace::text)
                .filter(one -> one != null)
                .toList();
    }

    /** Everything here has been read, or is known to say nothing of its own. */
    void usedUp() {
        used = true;
        children.forEach(JsonPlace::usedUp);
    }

    Stream<JsonPlace> below() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(JsonPlace::below));
    }

    /** What is left at or below a place. */
    record Left(String pointer, String text) {}

    /**
     * Tells what has not been read: a subtree that nobody touched in one line where it fits, else in its parts.
     *
     * @param plumbing members that only tie a file together, never listed
     */
    void left(Set<String> plumbing, int longest, Consumer<Left> listed) {
        if (used && children.isEmpty()) return;
        if (children.isEmpty() || untouched() && told(plumbing).length() <= longest) {
            list(pointer, told(plumbing), listed);
            return;
        }
        var line = new StringBuilder();
        for (var child : children) {
            if (plumbing.contains(child.name) && child.plumb()) continue;
            if (object && child.children.isEmpty()) {
                if (child.used || child.text == null || child.text.isEmpty()) continue;
                if (line.length() + child.text.length() > longest) {
                    list(pointer, line.toString(), listed);
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : "; ")
                        .append(child.name)
                        .append(" = ")
                        .append(child.text);
            } else child.left(plumbing, longest, listed);
        }
        list(pointer, line.toString(), listed);
    }

    private static void list(String pointer, String text, Consumer<Left> listed) {
        if (!text.isEmpty()) listed.accept(new Left(pointer, text));
    }

    /** The subtree in one line. */
    String told(Set<String> plumbing) {
        var out = new StringBuilder();
        tell(plumbing, out);
        return out.toString();
    }

    private void tell(Set<String> plumbing, StringBuilder out) {
        if (text != null) {
            out.append(text);
            return;
        }
        var between = "";
        for (var child : children) {
            // Who asks wants to know no more than that it is long.
            if (out.length() > 2 * Leftovers.LONGEST) return;
            if (plumbing.contains(child.name) && child.plumb()) continue;
            var inner = child.told(plumbing);
            if (inner.isEmpty()) continue;
            out.append(between);
            if (object) out.append(child.name).append(child.children.isEmpty() ? " = " : ": ");
            out.append(child.children.isEmpty() ? inner : "(" + inner + ")");
            between = "; ";
        }
    }

    /** Holds nothing but text or a list of it. */
    private boolean plumb() {
        return !object && children.stream().allMatch(child -> child.text != null);
    }

    private boolean untouched() {
        return !used && children.stream().allMatch(JsonPlace::untouched);
    }
}
