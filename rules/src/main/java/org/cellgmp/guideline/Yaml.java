package org.cellgmp.guideline;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping in a YAML file of ours, read strictly: every scalar is the text that stands there (no dates, numbers or
 * truth values guessed), a repeated key, an unknown key and a missing key are refused with file and key.
 */
final class Yaml {
    /** Knows null and nothing else. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }

    private final String where;
    private final Map<String, Object> members;

    private Yaml(String where, Map<String, Object> members) {
        this.where = where;
        this.members = members;
    }

    static Yaml read(byte[] file, String where) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        var yaml = new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly());
        try {
            return of(yaml.load(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8)), where);
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException(where + ": " + broken.getMessage(), broken);
        }
    }

    private static Yaml of(Object node, String where) {
        if (!(node instanceof Map<?, ?> map)) throw new IllegalArgumentException(where + ": a mapping is wanted");
        var members = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> members.put(String.valueOf(key), value));
        return new Yaml(where, members);
    }

    String where() {
        return where;
    }

    Set<String> keys() {
        return members.keySet();
    }

    /** @throws IllegalArgumentException naming the first key that is not among the allowed ones */
    Yaml only(String... allowed) {
        for (var key : members.keySet())
            if (!List.of(allowed).contains(key)) throw new IllegalArgumentException(where + ": unknown key " + key);
        return this;
    }

    boolean has(String key) {
        return members.get(key) != null;
    }

    String text(String key) {
        var text = optional(key);
        if (text == null || text.isBlank()) throw new IllegalArgumentException(where + ": missing key " + key);
        return text;
    }

    String optional(String key) {
        var value = members.get(key);
        if (value == null) return null;
        if (!(value instanceof String text)) throw new IllegalArgumentException(where + ": " + key + " is no text");
        return text.strip();
    }

    Yaml node(String key) {
        if (!has(key)) throw new IllegalArgumentException(where + ": missing key " + key);
        return of(members.get(key), where + "/" + key);
    }

    Yaml nodeOrEmpty(String key) {
        return has(key) ? node(key) : new Yaml(where + "/" + key, Map.of());
    }

    List<Yaml> nodes(String key) {
        var nodes = new ArrayList<Yaml>();
        for (var entry : entries(key)) nodes.add(of(entry, where + "/" + key + "/" + nodes.size()));
        return nodes;
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var entry : entries(key)) {
            if (!(entry instanceof String text))
                throw new IllegalArgumentException(where + ": " + key + " holds no text");
            texts.add(text.strip());
        }
        return texts;
    }

    /** Both languages: a mapping with en and zh. */
    Wording wording(String key) {
        var both = node(key).only("en", "zh");
        return new Wording(both.text("en"), both.text("zh"));
    }

    /** What stands under a key, as text, list or null. */
    Object raw(String key) {
        return members.get(key);
    }

    private List<?> entries(String key) {
        if (!has(key)) return List.of();
        if (members.get(key) instanceof List<?> list) return list;
        throw new IllegalArgumentException(where + ": " + key + " is no list");
    }
}
