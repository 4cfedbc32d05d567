package org.cellgmp.classification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the lines strictly: what is missing, unknown or said twice is refused with the line's id. */
final class TableFile {
    static final String NAME = "classification/table.yaml";

    private static final Set<String> KEYS = Set.of("id", "class", "from", "because", "citations");

    private TableFile() {}

    static List<Line> read(ClassLoader loader) {
        try (var in = loader.getResourceAsStream(NAME)) {
            if (in == null) throw new IllegalStateException("there is no " + NAME);
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + NAME, broken);
        }
    }

    static List<Line> read(java.io.Reader file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        if (!(new Yaml(new SafeConstructor(options)).load(file) instanceof List<?> entries))
            throw new IllegalArgumentException(NAME + ": a list of lines is wanted");
        var lines = new ArrayList<Line>();
        var ids = new HashSet<String>();
        for (var entry : entries) {
            var line = line(map(entry, NAME));
            if (!ids.add(line.id())) throw broken(line.id(), "stands there twice");
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private static Line line(Map<?, ?> entry) {
        var id = String.valueOf(entry.get("id"));
        for (var key : entry.keySet())
            if (!KEYS.contains(String.valueOf(key))) throw broken(id, "does not know " + key);
        for (var key : KEYS) if (!entry.containsKey(key)) throw broken(id, "lacks " + key);
        var from = map(entry.get("from"), id);
        for (var key : from.keySet()) if (factor(key) == null) throw broken(id, "knows no factor " + key);
        var because = map(entry.get("because"), id);
        if (!(entry.get("citations") instanceof List<?> citations) || citations.isEmpty())
            throw broken(id, "cites nothing");
        return new Line(
                id,
                Grade.valueOf(String.valueOf(entry.get("class"))),
                rank(id, from, Factor.SEVERITY),
                rank(id, from, Factor.OCCURRENCE),
                rank(id, from, Factor.DETECTABILITY),
                rank(id, from, Factor.PRODUCT_IMPACT),
                rank(id, from, Factor.PATIENT_IMPACT),
                rank(id, from, Factor.RECURRENCE),
                text(id, because, "en"),
                text(id, because, "zh"),
                citations.stream().map(String::valueOf).toList());
    }

    private static Factor factor(Object key) {
        for (var factor : Factor.values()) if (factor.key().equals(key)) return factor;
        return null;
    }

    private static int rank(String id, Map<?, ?> from, Factor factor) {
        var named = from.get(factor.key());
        if (named == null) return 1;
        int at = factor.grades().indexOf(String.valueOf(named));
        if (at < 0) throw broken(id, "knows no grade " + named + " of " + factor.key());
        return at + 1;
    }

    private static String text(String id, Map<?, ?> words, String language) {
        if (!(words.get(language) instanceof String text) || text.isBlank())
            throw broken(id, "gives no reason in " + language);
        return text;
    }

    private static Map<?, ?> map(Object node, String where) {
        if (node instanceof Map<?, ?> map) return map;
        throw broken(where, "wants a mapping where " + node + " stands");
    }

    private static IllegalArgumentException broken(String id, String what) {
        return new IllegalArgumentException(NAME + ", line " + id + " " + what);
    }
}
