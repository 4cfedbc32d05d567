package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.boundary.FrontRoom;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.inspection.boundary.WithinInspection;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.pack.PackView;
import org.cellgmp.pack.PackWords;
import org.cellgmp.pack.boundary.InspectionPacks;
import org.cellgmp.pack.control.MakePack;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.seal.control.SealProbe;
import org.cellgmp.verifier.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack holds what an invited inspector may see and not a word more, accounts for every sealed place, and passes the checker. */
abstract class PackRoad extends ReachSite {
    private static final Pattern EVENT = Pattern.compile("\"event\":\"([0-9a-f-]{36})\"");
    private static final PackWords WORDS =
            new PackWords(Map.of("pack.title", "Inspection pack"), Map.of("pack.title", "检查资料包"));

    private final SealProbe probe;
    private int jobs;

    @TempDir
    static Path home;

    PackRoad(TestDatabase database) {
        super(database);
        probe = new SealProbe(database, house.the(EventMarks.class));
    }

    @AfterEach
    void leave() {
        CurrentCall.end();
    }

    private String open(InspectionScope scope) throws Exception {
        return as(
                        ALL_QA,
                        () -> house.the(Inspections.class)
                                .open(new InspectionOrder(
                                        "Authority (invented)",
                                        "L. Lin (invented)",
                                        scope,
                                        null,
                                        HouseClock.nowAtSite().plusDays(3),
                                        "announced by letter")))
                .number();
    }

    private String ordered(String inspection, String job, JobProgress progress) throws Exception {
        return ordered(inspection, job, null, progress);
    }

    private String ordered(String inspection, String job, String request, JobProgress progress) throws Exception {
        System.setProperty("cellgmp.home", home.toString());
        return as(ALL_QA, () -> {
            var words = house.the(FileStore.class).keepPrint(WORDS.bytes(), "words.json", "application/json");
            var given = new TreeMap<>(Map.of("inspection", inspection, "words", words.sha256()));
            if (request != null) given.put(MakePack.REQUEST, request);
            var order = new JobOrder(job, given, 1);
            return house.the(MakePack.class).run(order, progress);
        });
    }

    private PackView make(String inspection) throws Exception {
        probe.seal();
        assertThat(ordered(inspection, "JB-2026-000" + ++jobs, (done, total, message) -> {}))
                .isEqualTo(inspection);
        return as(ALL_QA, () -> house.the(InspectionPacks.class).of(inspection)).get(0);
    }

    private Map<String, byte[]> unpacked(PackView pack) throws Exception {
        var files = new TreeMap<String, byte[]>();
        as(ALL_QA, () -> {
            try (var zip = new ZipInputStream(house.the(InspectionPacks.class).open(pack.inspection(), pack.place()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    files.put(entry.getName(), zip.readAllBytes());
            }
            return null;
        });
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void itHoldsWhatAVisitorMaySeeAndNothingElse() throws Exception {
        var inspection = open(new InspectionScope(List.of("north PLANT"), List.of("CAR-1"), null, null));
        var seen = seenByVisitor(inspection);
        var pack = make(inspection);
        var files = unpacked(pack);
        var inPack = new TreeSet<String>();
        EVENT.matcher(text(files.get("trail.jsonl"))).results().forEach(found -> inPack.add(found.group(1)));
        assertThat(inPack).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(files.keySet())
                .contains("things/" + north.get(0) + ".html", "things/" + north.get(0) + ".pdf")
                .contains("things/" + north.get(1) + ".html", "things/" + north.get(2) + ".zh.html");
        for (var file : files.entrySet())
            for (var number : south)
                assertThat(text(file.getValue())).as(file.getKey()).doesNotContain(number);
        assertThat(files.keySet().toString()).doesNotContain(south.get(0));
        assertThat(pack.events()).isEqualTo(seen.size()).isLessThan(pack.sealed());
    }

    @Test
    void everySealedPlaceIsAccountedForAndTheCheckerIsContent() throws Exception {
        var inspection = open(new InspectionScope(List.of("North plant"), List.of(), null, null));
        var pack = make(inspection);
        var files = unpacked(pack);
        long shown = 0;
        long hidden = 0;
        for (var line : text(files.get("trail.jsonl")).split("\n")) {
            var range = Pattern.compile("\"from\":\"(\\d+)\",\"to\":\"(\\d+)\"").matcher(line);
            if (line.startsWith("{\"place\"")) shown++;
            else if (range.find()) hidden += Long.parseLong(range.group(2)) - Long.parseLong(range.group(1));
        }
        assertThat(shown + hidden).isEqualTo(pack.sealed());
        assertThat(text(files.get("index.html"))).contains(shown + " + " + hidden + " = " + pack.sealed());
        var folder = Files.createTempDirectory(home, "pack");
        for (var name : List.of("keys.txt", "checkpoints.txt", "trail.jsonl"))
            Files.write(folder.resolve(name), files.get(name));
        var out = new ByteArrayOutputStream();
        int code = Verify.run(
                List.of(folder.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void theListOfDigestsNamesEveryFileAndItsOwnDigestIsKept() throws Exception {
        var pack = make(open(InspectionScope.WHOLE));
        var files = unpacked(pack);
        var list = files.remove("SHA256SUMS");
        assertThat(digest(list)).isEqualTo(pack.manifest());
        var lines = text(list).lines().toList();
        assertThat(lines).hasSize(files.size());
        assertThat(text(files.get("trail/manifest.js"))).contains(digest(files.get("index.html")) + "  index.html");
        for (var line : lines) {
            var parts = line.split("  ", 2);
            assertThat(digest(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        var told = as(
                ALL_QA,
                () -> house.the(Trail.class)
                        .search(
                                new TrailQuery(pack.inspection(), null, "inspection.pack-made", null, null, false),
                                null,
                                5));
        assertThat(told.items().get(0).details())
                .containsEntry("manifest", pack.manifest())
                .containsEntry("sha256", pack.file().sha256());
    }

    @Test
    void aRecordStandsThereWithItsEarlierValues() throws Exception {
        var number = as(
                        RECORDER,
                        () -> house.the(Records.class).keep(batch("=N-9", "CAR-1", "North Plant"), null, "as executed"))
                .number();
        as(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(number, 1, batch("=N-9 bis", "CAR-1", "North Plant"), null, "typed wrongly"));
        var files = unpacked(make(open(new InspectionScope(List.of("North plant"), List.of(), null, null))));
        assertThat(text(files.get("things/" + number + ".html")))
                .contains("/header/batchNumber", "=N-9 bis", "typed wrongly", "<td>=N-9</td>");
        assertThat(text(files.get("things.csv"))).contains("\"'=N-9 bis\"");
        assertThat(text(Arrays.copyOf(files.get("things/" + number + ".pdf"), 5)))
                .isEqualTo("%PDF-");
    }

    @Test
    void evidenceGoesAlongUnderAnEndingThatNoBrowserRuns() throws Exception {
        System.setProperty("cellgmp.home", home.toString());
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var added = as(
                RECORDER,
                () -> house.the(EvidenceFiles.class)
                        .add(north.get(0), "", "A page of the counter", new ByteArrayInputStream(page), "run.html"));
        var files = unpacked(make(open(new InspectionScope(List.of("North plant"), List.of(), null, null))));
        assertThat(files.get("evidence/" + added.number() + ".bin")).isEqualTo(page);
        assertThat(text(files.get("things/" + north.get(0) + ".html")))
                .contains("../evidence/" + added.number() + ".bin", "A page of the counter")
                .doesNotContain("<script");
    }

    @Test
    void aJobRunTwiceMakesOnePackAndOneStoppedMakesNone() throws Exception {
        var inspection = open(InspectionScope.WHOLE);
        make(inspection);
        ordered(inspection, "JB-2026-000" + jobs, (done, total, message) -> {});
        assertThat(as(ALL_QA, () -> house.the(InspectionPacks.class).of(inspection)))
                .hasSize(1);
        var impatient = new JobProgress() {
            @Override
            public void at(long done, long total, String message) {}

            @Override
            public boolean stopWanted() {
                return true;
            }
        };
        assertThatThrownBy(() -> ordered(inspection, "JB-2026-0099", impatient)).isInstanceOf(JobStopped.class);
        assertThat(as(ALL_QA, () -> house.the(InspectionPacks.class).of(inspection)))
                .hasSize(1);
    }

    @Test
    void aPackAnswersTheRequestItWasMadeForAlsoIfTheServerWasInterruptedInBetween() throws Exception {
        var inspection = open(new InspectionScope(List.of("North plant"), List.of(), null, null));
        var name = "pack-asker";
        as(ALL_QA, () -> house.the(Inspections.class).invite(inspection, name, "Lin (invented)", "announced"));
        var room = house.the(FrontRoom.class);
        as(person(name, Role.INSPECTOR), () -> room.askForPack("Everything in the scope"));
        probe.seal();
        ordered(inspection, "JB-2026-0055", (done, total, message) -> {});
        assertThat(as(person(name, Role.INSPECTOR), room::requests).get(0).pack())
                .as("made for no request")
                .isNull();
        // As after a start: the pack is there, the answer is not.
        ordered(inspection, "JB-2026-0055", "1", (done, total, message) -> {});
        assertThat(as(person(name, Role.INSPECTOR), room::requests).get(0).pack())
                .isEqualTo(1);
        refused(
                "inspection.request-state",
                () -> as(ALL_QA, () -> house.the(InspectionPacks.class).make(inspection, 1, "again", WORDS)));
    }

    @Test
    void aVisitorTakesAlongThePacksOfTheOwnInspectionOnly() throws Exception {
        var mine = open(new InspectionScope(List.of("North plant"), List.of(), null, null));
        var other = open(InspectionScope.WHOLE);
        make(mine);
        make(other);
        CurrentCall.visiting(mine, true);
        var visitor = person("visitor", Role.INSPECTOR);
        var packs = house.the(InspectionPacks.class);
        assertThat(as(visitor, () -> packs.handOut(mine, 1)).name()).startsWith(mine);
        assertThatThrownBy(() -> as(visitor, () -> packs.handOut(other, 1))).isInstanceOf(OutsideScope.class);
        CurrentCall.end();
        refused("inspection.no-pack", () -> as(ALL_QA, () -> packs.handOut(mine, 7)));
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Names of the events that the trail shows on a visit, as it stands now. */
    private TreeSet<String> seenByVisitor(String inspection) throws Exception {
        var search = Arrays.stream(Trail.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("search") && !method.isSynthetic())
                .findFirst()
                .orElseThrow();
        var hold = WithinInspection.class.getDeclaredMethod("hold", InvocationContext.class);
        hold.setAccessible(true);
        var seen = new TreeSet<String>();
        String after = null;
        do {
            var cursor = after;
            CurrentCall.visiting(inspection, true);
            var page = (Page<?>) as(
                    person("visitor", Role.INSPECTOR),
                    () -> hold.invoke(
                            house.the(WithinInspection.class),
                            DoorCall.of(house.the(Trail.class), search, TrailQuery.ALL, cursor, Page.LARGEST)));
            CurrentCall.end();
            page.items().forEach(event -> seen.add(((EventView) event).event()));
            after = page.next();
        } while (after != null);
        return seen;
    }
}
