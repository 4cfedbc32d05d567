package org.cellgmp.ectd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headings of the CTD and of every regional module 1, from the tables beside this class. */
public final class CtdStructure {
    private static final CtdStructure THE_ONE = new CtdStructure();

    private final Map<String, Heading> byPlace = new LinkedHashMap<>();
    private final Map<String, List<Heading>> children = new LinkedHashMap<>();

    private CtdStructure() {
        read("cn-m1.csv", Region.CN);
        read("us-m1.csv", Region.US);
        read("eu-m1.csv", Region.EU);
        read("eu-ctis.csv", Region.EU);
        read("ctd.csv", null);
        for (var heading : byPlace.values())
            children.computeIfAbsent(heading.parent() == null ? "" : heading.parent(), key -> new ArrayList<>())
                    .add(heading);
    }

    public static CtdStructure get() {
        return THE_ONE;
    }

    /** @throws IllegalArgumentException if no heading stands at the place */
    public Heading heading(String place) {
        return find(place).orElseThrow(() -> new IllegalArgumentException("no heading " + place));
    }

    public Optional<Heading> find(String place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /**
     * The heading that a person names: its place, or its number where a leaf may stand (3.2.P.5.4, 3.2.R.2), with
     * {@code cn:}, {@code us:} or {@code eu:} before the number of a module 1 heading.
     */
    public Optional<Heading> named(String words) {
        var exact = find(words);
        if (exact.isPresent()) return exact;
        Region region = words.startsWith("cn:")
                ? Region.CN
                : words.startsWith("us:") ? Region.US : words.startsWith("eu:") ? Region.EU : null;
        var number = region == null ? words : words.substring(3);
        return byPlace.values().stream()
                .filter(heading -> heading.region() == region
                        && heading.leafAllowed()
                        && heading.number().equals(number))
                .findFirst();
    }

    /** Headings below one, in the order of the backbone; of the top with null. */
    public List<Heading> below(Heading parent) {
        return children.getOrDefault(parent == null ? "" : parent.place(), List.of());
    }

    /** All headings, regional modules first, each before the headings below it. */
    public List<Heading> all() {
        return List.copyOf(byPlace.values());
    }

    /** From the top of its tree down to the heading itself. */
    public List<Heading> pathTo(Heading heading) {
        var path = new ArrayList<Heading>();
        for (var at = heading; at != null; at = at.parent() == null ? null : byPlace.get(at.parent())) path.add(0, at);
        return path;
    }

    /** Whether {@code place} is {@code ancestor} or stands somewhere below it. */
    public boolean within(String place, String ancestor) {
        return find(place).stream()
                .flatMap(heading -> pathTo(heading).stream())
                .anyMatch(at -> at.place().equals(ancestor));
    }

    private void read(String name, Region region) {
        for (var row : rows("/org/cellgmp/ectd/structure/" + name)) {
            var keys = row[6].isEmpty() ? List.<String>of() : List.of(row[6].split(" "));
            var heading = new Heading(
                    row[1],
                    row[0],
                    row[2].isEmpty() ? null : row[2],
                    region,
                    "many".equals(row[3]),
                    "yes".equals(row[4]),
                    keys,
                    row[7],
                    row[8],
                    row[9],
                    row.length > 10 ? row[10] : "",
                    byPlace.size());
            if (byPlace.put(heading.place(), heading) != null)
                throw new IllegalStateException("heading twice: " + heading.place());
        }
    }

    /** Cells of a table of ours, bar-separated, without its head and its comments. @param resource absolute */
    public static List<String[]> rows(String resource) {
        var rows = new ArrayList<String[]>();
        try (var in = CtdStructure.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean head = true;
            for (String line; (line = reader.readLine()) != null; ) {
                if (line.startsWith("#") || line.isBlank()) continue;
                if (!head) rows.add(line.split("\\|", -1));
                head = false;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }
}
