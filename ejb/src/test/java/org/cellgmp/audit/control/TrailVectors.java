package org.cellgmp.audit.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.CanonicalJson;

/**
 * Makes the test vectors of the trail format: run {@code main} with the folder ear/docs/vectors/trail. They may grow; what
 * is there is never made anew with other bytes, for then the format would have changed.
 */
public final class TrailVectors {
    private TrailVectors() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) throws IOException {
        for (var file : files().entrySet()) Files.write(Path.of(arguments[0], file.getKey()), file.getValue());
    }

    /** File names and contents. */
    public static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        var digests = new StringBuilder();
        for (var event : events().entrySet()) {
            var name = event.getKey() + ".json";
            var bytes = TrailFormat.bytes(event.getValue());
            files.put(name, bytes);
            digests.append(CanonicalJson.sha256(bytes))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        files.put("SHA256SUMS", digests.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The events behind the vectors, by the name of the file. */
    static Map<String, EventView> events() {
        var events = new LinkedHashMap<String, EventView>();
        events.put(
                "01-least",
                event(
                        "2026-03-01T08:15:30Z",
                        "Etc/UTC",
                        "anonymous",
                        "not signed in",
                        List.of(),
                        "identity.sign-in-refused",
                        null,
                        null,
                        null,
                        Map.of(),
                        List.of()));
        events.put(
                "02-all-members",
                event(
                        "2026-03-01T08:15:30.123456Z",
                        "Asia/Shanghai",
                        "lin.mei",
                        "Lin Mei 林梅",
                        List.of("qa-manager", "qc-analyst"),
                        "record.revised",
                        "BR-2026-0014/v2",
                        "称量单抄录有误 (transcription error)",
                        "192.0.2.7",
                        Map.of("original", "a".repeat(64), "Batch", "BR-2026-0014"),
                        List.of(
                                new Change("BR-2026-0014/v2#/steps/4/parameters/1/actual", "25.0", "26.0"),
                                new Change("BR-2026-0014/v2#/steps/4/performedBy", null, "wang.lei"),
                                new Change("BR-2026-0014/v2#/steps/4/remark", "see form", null),
                                new Change("BR-2026-0014/v2#/steps/5/remark", "", " "))));
        events.put(
                "03-escapes-and-order",
                event(
                        "2026-12-31T23:59:59.000001Z",
                        "+05:45",
                        "o'neil_2",
                        "\"Quoted\" \\ back / slash",
                        List.of("inspector"),
                        "trail.exported",
                        null,
                        "tab\tnewline\nreturn\rbackspace\bformfeed\f one\u0001 delete\u007f separator\u2028 gene \ud83e\uddec",
                        "2001:db8::1",
                        // RFC 8785 sorts by UTF-16 code units: U+1F9EC (D83E DDEC) stands before U+E000
                        Map.of(
                                "\ue000",
                                "private use",
                                "\ud83e\uddec",
                                "beyond the basic plane",
                                "Z",
                                "upper",
                                "a",
                                "lower",
                                "é",
                                "accent"),
                        List.of()));
        return events;
    }

    private static EventView event(
            String at,
            String zone,
            String actor,
            String name,
            List<String> roles,
            String act,
            String about,
            String reason,
            String from,
            Map<String, String> details,
            List<Change> changes) {
        var id = "00000000-0000-4000-8000-"
                + CanonicalJson.sha256((act + at).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 12);
        return new EventView(
                0, id, Instant.parse(at), zone, actor, name, roles, act, about, reason, from, details, changes, null);
    }
}
