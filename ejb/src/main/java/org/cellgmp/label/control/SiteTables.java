package org.cellgmp.label.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cellgmp.record.identifier.CodeTables;

/**
 * The tables that the site supplies: {@code tables/<name>.csv} below the folder {@code cellgmp.home}, UTF-8, one code a line,
 * a comma, and what it means. Read anew when a file changes; a missing one is said to be missing.
 */
@ApplicationScoped
public class SiteTables implements CodeTables {
    private record Loaded(long changed, Map<String, String> meanings) {}

    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
    private Path folder;

    @PostConstruct
    void open() {
        in(Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "tables"));
    }

    void in(Path place) {
        folder = place;
    }

    @Override
    public Meaning of(String table, String code) {
        var file = folder.resolve(table + ".csv");
        try {
            if (!Files.isRegularFile(file)) return new Meaning(Standing.TABLE_MISSING, null);
            long changed = Files.getLastModifiedTime(file).toMillis();
            var known = loaded.get(table);
            if (known == null || known.changed() != changed) {
                known = new Loaded(changed, read(file));
                loaded.put(table, known);
            }
            var words = known.meanings().get(code);
            return words == null ? new Meaning(Standing.UNKNOWN, null) : new Meaning(Standing.KNOWN, words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var meanings = new HashMap<String, String>();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                int comma = line.indexOf(',');
                if (comma > 0)
                    meanings.put(
                            line.substring(0, comma).strip().replace("\ufeff", ""),
                            unquoted(line.substring(comma + 1)));
            });
        }
        return meanings;
    }

    private static String unquoted(String cell) {
        var plain = cell.strip();
        if (plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\""))
            return plain.substring(1, plain.length() - 1).replace("\"\"", "\"");
        return plain;
    }
}
