package org.cellgmp.pack.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.InspectionState;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.pack.PackWords;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.seal.control.InventedSeal;

/**
 * Makes a pack of 100,000 events and opens it from the disk in a headless Chromium: the time until the list stands and can be filtered,
 * one filter, and until the pack is verified. Arguments: number of events (100,000), runs (5).
 */
public final class PackBenchmark {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{4}");

    private PackBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var folder = Files.createTempDirectory("pack-benchmark");
        long begun = System.nanoTime();
        var zip = make(folder, events);
        System.out.printf(
                "made: %,d events, %,d KiB, %,d ms%n",
                events, Files.size(zip) >> 10, (System.nanoTime() - begun) / 1_000_000);
        var pack = folder.resolve("pack");
        unpack(zip, pack);
        try (var chromium = new HeadlessPage()) {
            for (int run = 0; run < runs; run++) {
                chromium.go(pack.resolve("index.html").toUri().toString());
                chromium.until("document.body.dataset.listed === '" + events + "'");
                var listed = chromium.number("performance.getEntriesByName('listed')[0].startTime");
                long filter = System.nanoTime();
                chromium.run("document.getElementById('batch').value = 'BR-2026-0042';"
                        + "document.getElementById('find').requestSubmit();");
                chromium.until("document.getElementById('where').textContent.startsWith('" + events / 200 + " ')");
                long filtered = (System.nanoTime() - filter) / 1_000_000;
                chromium.until("document.body.dataset.checked !== undefined");
                var checked = chromium.number("performance.now()");
                System.out.printf(
                        "listed %,.0f ms, filtered %d ms (with the check under way), %s after %,.0f ms%n",
                        listed, filtered, chromium.text("document.body.dataset.checked"), checked);
                if (!chromium.text("document.body.dataset.checked").equals("intact"))
                    System.out.println(chromium.text("document.getElementById('findings').textContent"));
            }
        }
    }

    /** An invented correction of one of 200 batches. */
    private static byte[] event(long place) {
        var at = Instant.parse("2026-01-01T00:00:00Z").plusMillis(place * 61_001);
        var batch = "BR-2026-%04d".formatted(place / 3 * 2 % 400 / 2 + 1);
        var tree = new TreeMap<String, Object>();
        tree.put("about", batch + "/v2");
        tree.put(
                "act",
                List.of("record.revised", "deviation.opened", "signature.signed", "record.read")
                        .get((int) (place % 4)));
        tree.put("actor", "person-" + place % 40);
        tree.put("at", HouseClock.written(at));
        tree.put(
                "changes",
                List.of(Map.of(
                        "address", batch + "/v2#/steps/7/results/viability", "new", "0." + place, "old", "0.91")));
        tree.put("details", Map.of("file", "invented " + place + ".xml", "sha256", "0".repeat(64)));
        tree.put("event", "%08x-0000-4000-8000-%012x".formatted(place, place));
        tree.put("format", "cellgmp-event/1");
        tree.put("from", "192.0.2.1");
        tree.put("name", "Person " + place % 40 + " 林（虚构）");
        tree.put("reason", "Read again from the counter’s print, sample " + place);
        tree.put("roles", List.of("PRODUCTION_RECORDER"));
        tree.put("zone", "Asia/Shanghai");
        return CanonicalJson.write(tree);
    }

    private static Path make(Path folder, int events) throws Exception {
        var zip = folder.resolve("pack.zip");
        var words = new PackWords(texts("en"), texts("zh"));
        try (var archive = new PackArchive(Files.newOutputStream(zip));
                var parts = new TrailParts(
                        archive, folder, event -> numbers(event.canonical()), event -> event.id() % 7 == 0 ? 1 : 0)) {
            InventedSeal.write(events, PackBenchmark::event, parts);
            parts.end();
            var now = OffsetDateTime.of(2026, 12, 1, 0, 0, 0, 0, ZoneOffset.UTC);
            var pages = new PackPages(new Vocabulary(words), now);
            var listed = new ArrayList<FrontPage.Listed>();
            var batches = new StringBuilder();
            for (int i = 1; i <= 200; i++) {
                var number = "BR-2026-%04d".formatted(i);
                listed.add(new FrontPage.Listed(number, "B-" + i, "CAR-1", "Batch record", "批记录", events / 200));
                batches.append(i == 1 ? "" : ",")
                        .append("\"" + number + "\":{\"title\":\"B-" + i + "\",\"numbers\":[\"" + number + "\"]}");
            }
            var held = new FrontPage.Held(
                    InventedSeal.size(events), parts.events(), parts.hidden(), parts.lastNote(), listed, Map.of(), 0);
            var inspection = new InspectionView(
                    "IN-2026-0001",
                    0,
                    "Authority (invented)",
                    "L. Lin (invented)",
                    InspectionScope.WHOLE,
                    "invented",
                    now,
                    now,
                    InspectionState.OPEN,
                    "qa",
                    "QA",
                    now,
                    null);
            var front = new FrontPage(pages, inspection, "QA (invented)", now.toString());
            archive.write("index.html", front.text(false, held));
            archive.write("pack.js", PackPages.resource("/pack/pack.js"));
            archive.write("pack.css", PackPages.resource("/pack/pack.css"));
            archive.write(
                    "words.en.js",
                    Script.call("words", new String(CanonicalJson.write(words.english()), StandardCharsets.UTF_8)));
            archive.write("trail/checker.js", PackPages.checker(PackPages::resource));
            archive.write(
                    "trail/head.js",
                    Script.call(
                            "head",
                            "{\"parts\":" + parts.parts() + ",\"checkpoints\":" + parts.noteParts() + ",\"events\":"
                                    + parts.events()
                                    + ",\"sealed\":" + InventedSeal.size(events) + ",\"keys\":"
                                    + Script.json(parts.keys())
                                    + ",\"batches\":{" + batches + "}}"));
            archive.seal();
        }
        return zip;
    }

    private static List<String> numbers(byte[] canonical) {
        return NUMBER.matcher(new String(canonical, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static Map<String, String> texts(String language) throws IOException {
        var all = new HashMap<String, String>();
        for (var file : List.of("pack", "act")) {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(
                    Path.of("../web/src/main/resources/text/" + file + "_" + language + ".properties"))) {
                properties.load(in);
            }
            properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                var entries = new ZipInputStream(in)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
    }
}
