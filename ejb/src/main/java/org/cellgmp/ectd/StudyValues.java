package org.cellgmp.ectd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a study tagging file may say of a study and of its documents, and which headings ask for one. */
public final class StudyValues {
    /** The kind of value that every document of a study carries once. */
    public static final String FILE_TAG = "file-tag";

    private static final Map<String, List<String>> DEMANDED = Map.of(
            "m4-2-3-1-single-dose-toxicity", List.of("species", "route-of-admin"),
            "m4-2-3-2-repeat-dose-toxicity", List.of("species", "route-of-admin", "duration"),
            "m4-2-3-4-1-long-term-studies", List.of("species", "route-of-admin"),
            "m5-3-5-1-study-reports-of-controlled-clinical-studies-pertinent-to-the-claimed-indication",
                    List.of("type-of-control"));

    private static final StudyValues THE_ONE = new StudyValues();

    private final Map<String, Map<String, String>> realms = new LinkedHashMap<>();

    private StudyValues() {
        try (var in = StudyValues.class.getResourceAsStream("/org/cellgmp/ectd/structure/study-values.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                var row = line.split("[|]");
                realms.computeIfAbsent(row[0], missing -> new LinkedHashMap<>()).put(row[1], row[2]);
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static StudyValues get() {
        return THE_ONE;
    }

    /** Categories of a study, in the order of the list. */
    public List<String> categories() {
        return realms.keySet().stream().filter(kind -> !kind.equals(FILE_TAG)).toList();
    }

    /** Values that may be chosen here: Japan files none with us. @param kind a category, or {@link #FILE_TAG} */
    public List<String> of(String kind) {
        return realms.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(value -> !value.getValue().equals("jp"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who defined the value, {@code ich} or {@code us}; empty if nobody did. */
    public Optional<String> realm(String kind, String value) {
        return Optional.ofNullable(realms.getOrDefault(kind, Map.of()).get(value));
    }

    /** Whether documents at the heading belong to studies: 4.2 and 5.3.1 to 5.3.5. */
    public static boolean asks(Heading heading) {
        return heading.place().matches("(m4-2-|m5-3-[1-5]-).*");
    }

    /** Categories that a study at the heading must have; the United States alone ask for a duration. */
    public static List<String> demanded(Heading heading, Region region) {
        return DEMANDED.getOrDefault(heading.place(), List.of()).stream()
                .filter(name -> region == Region.US || !name.equals("duration"))
                .toList();
    }
}
