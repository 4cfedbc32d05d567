package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

/** The format as written down: the vectors in ear/docs are the authority, and these bytes never change. */
class TrailFormatTest {
    private static final Path VECTORS = Path.of("..", "ear", "docs", "vectors", "trail");

    @Test
    void theCommittedVectorsAreWhatTheProgramMakes() throws Exception {
        for (var file : TrailVectors.files().entrySet())
            assertThat(Files.readAllBytes(VECTORS.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        try (var kept = Files.list(VECTORS)) {
            assertThat(kept).hasSize(TrailVectors.files().size());
        }
    }

    @Test
    void theExampleOfThePageIsTheSecondVector() throws Exception {
        var page = Files.readString(Path.of("..", "ear", "docs", "trail-format.md"));
        assertThat(page).contains(Files.readString(VECTORS.resolve("02-all-members.json")));
        assertThat(page).contains(CanonicalJson.sha256(Files.readAllBytes(VECTORS.resolve("02-all-members.json"))));
    }

    @Test
    void readingTheBytesBackAndWritingThemAgainGivesTheSameBytes() throws Exception {
        for (var name : TrailVectors.events().keySet()) {
            var bytes = Files.readAllBytes(VECTORS.resolve(name + ".json"));
            assertThat(CanonicalJson.write(CanonicalJson.parse(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void everyMemberCountsAndNothingElseDoes() {
        var event = TrailVectors.events().get("02-all-members");
        var digests = new LinkedHashMap<String, String>();
        digests.put("as it is", TrailFormat.digest(event));
        digests.put("event", TrailFormat.digest(but(event, 0, "other")));
        digests.put("at", TrailFormat.digest(but(event, 1, event.at().plusNanos(1000))));
        digests.put("zone", TrailFormat.digest(but(event, 2, "Etc/UTC")));
        digests.put("actor", TrailFormat.digest(but(event, 3, "other")));
        digests.put("name", TrailFormat.digest(but(event, 4, "other")));
        digests.put("roles", TrailFormat.digest(but(event, 5, List.of("qa-manager"))));
        digests.put("act", TrailFormat.digest(but(event, 6, "other")));
        digests.put("about", TrailFormat.digest(but(event, 7, "other")));
        digests.put("reason", TrailFormat.digest(but(event, 8, "other")));
        digests.put("from", TrailFormat.digest(but(event, 9, "192.0.2.8")));
        digests.put("details", TrailFormat.digest(but(event, 10, Map.of("a", "b"))));
        digests.put("changes", TrailFormat.digest(but(event, 11, event.changes().subList(0, 3))));
        assertThat(digests.values()).doesNotHaveDuplicates();
        assertThat(TrailFormat.digest(withIdAndDigest(event))).isEqualTo(digests.get("as it is"));
    }

    @Test
    void anAbsentValueAndAnEmptyOneAreDifferent() {
        var event = TrailVectors.events().get("01-least");
        var absent = but(event, 11, List.of(new Change("X-2026-0001#/a", null, "1")));
        var empty = but(event, 11, List.of(new Change("X-2026-0001#/a", "", "1")));
        assertThat(new String(TrailFormat.bytes(absent), StandardCharsets.UTF_8))
                .doesNotContain("\"old\"");
        assertThat(new String(TrailFormat.bytes(empty), StandardCharsets.UTF_8)).contains("\"old\":\"\"");
    }

    @Test
    void aTimeAlwaysHasSixDigits() {
        assertThat(HouseClock.written(Instant.parse("2026-03-01T08:15:30Z"))).isEqualTo("2026-03-01T08:15:30.000000Z");
        assertThat(HouseClock.written(Instant.parse("2026-03-01T08:15:30.1Z")))
                .isEqualTo("2026-03-01T08:15:30.100000Z");
    }

    private static EventView withIdAndDigest(EventView e) {
        return new EventView(
                99,
                e.event(),
                e.at(),
                e.zone(),
                e.actor(),
                e.printedName(),
                e.roles(),
                e.act(),
                e.about(),
                e.reason(),
                e.remoteAddress(),
                e.details(),
                e.changes(),
                "f".repeat(64));
    }

    @SuppressWarnings("unchecked")
    private static EventView but(EventView e, int member, Object value) {
        var parts = new Object[] {
            e.event(),
            e.at(),
            e.zone(),
            e.actor(),
            e.printedName(),
            e.roles(),
            e.act(),
            e.about(),
            e.reason(),
            e.remoteAddress(),
            e.details(),
            e.changes()
        };
        parts[member] = value;
        assertThat(Arrays.asList(parts)).hasSize(12);
        return new EventView(
                0,
                (String) parts[0],
                (Instant) parts[1],
                (String) parts[2],
                (String) parts[3],
                (String) parts[4],
                (List<String>) parts[5],
                (String) parts[6],
                (String) parts[7],
                (String) parts[8],
                (String) parts[9],
                (Map<String, String>) parts[10],
                (List<Change>) parts[11],
                null);
    }
}
