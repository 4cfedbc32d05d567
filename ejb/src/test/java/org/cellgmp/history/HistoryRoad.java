package org.cellgmp.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.ectd.LeafSection;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.boundary.Histories;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Histories that others wrote, brought as ZIP, and what is said of them afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HistoryRoad {
    private final HistoryHouse house;

    HistoryRoad(TestDatabase database) throws Exception {
        house = new HistoryHouse(database);
    }

    @AfterAll
    void close() {
        house.close();
    }

    static Path samples() {
        return Path.of(System.getProperty("cellgmp.shared", "../shared"), "data/ectd/samples");
    }

    static List<Path> histories() throws Exception {
        var all = new ArrayList<Path>();
        all.add(samples().resolve("ratools-fixture/sequences"));
        try (var europe = Files.list(samples().resolve("eu-pseudonymised"))) {
            europe.sorted().forEach(all::add);
        }
        return all;
    }

    private Histories door() {
        return house.house.the(Histories.class);
    }

    private List<LeafLine> leaves(String application) throws Exception {
        return house.as(
                () -> door().leaves(application, null, Integer.MAX_VALUE).items());
    }

    @Test
    void everySampleAgreesWithAnIndependentCount() throws Exception {
        for (var folder : histories()) {
            var raw = IndependentCount.of(folder);
            var application = house.bring(HistoryHouse.zip(folder, "a-" + folder.getFileName()), "history.zip");
            agrees(application, raw);
        }
    }

    private void agrees(String application, IndependentCount raw) throws Exception {
        var leaves = leaves(application);
        var names = new HashMap<Long, String>();
        for (var leaf : leaves)
            names.put(leaf.id(), IndependentCount.key(leaf.sequence(), leaf.backbone(), leaf.leafId()));
        assertThat(leaves.stream()
                        .map(leaf ->
                                names.get(leaf.id()) + " " + leaf.operation() + " " + leaf.title() + " " + path(leaf)))
                .containsExactlyInAnyOrderElementsOf(raw.leaves.stream()
                        .map(leaf -> IndependentCount.key(leaf.sequence(), leaf.backbone(), leaf.id()) + " "
                                + leaf.operation() + " " + leaf.title() + " " + leaf.path())
                        .toList());
        assertThat(named(leaves, names, FileState.MISSING)).isEqualTo(raw.missing);
        assertThat(named(leaves, names, FileState.DIFFERS)).isEqualTo(raw.differing);
        var targets = new HashMap<String, String>();
        var ended = new HashMap<String, String>();
        var force = new HashSet<String>();
        var notHeld = new HashSet<String>();
        for (var leaf : leaves) {
            if (leaf.target() != null) targets.put(names.get(leaf.id()), names.get(leaf.target()));
            if (leaf.endedBy() != null) ended.put(names.get(leaf.id()), names.get(leaf.endedBy()));
            if (leaf.inForce(9999)) force.add(names.get(leaf.id()));
            if (leaf.targetState() == TargetState.NOT_HELD) notHeld.add(names.get(leaf.id()));
        }
        assertThat(targets).isEqualTo(raw.targets);
        assertThat(ended).isEqualTo(raw.ended);
        assertThat(force).isEqualTo(raw.inForce);
        assertThat(notHeld).isEqualTo(raw.notHeld);
    }

    private static String path(LeafLine leaf) {
        return LeafSection.parse(leaf.section()).stream()
                .map(step -> "/" + step.element())
                .collect(Collectors.joining());
    }

    private static HashSet<String> named(List<LeafLine> leaves, HashMap<Long, String> names, FileState state) {
        var found = new HashSet<String>();
        for (var leaf : leaves) if (leaf.fileState() == state) found.add(names.get(leaf.id()));
        return found;
    }

    @Test
    void sequencesThatComeInAnyOrderMakeTheSameHistory() throws Exception {
        var folder = samples().resolve("ratools-fixture/sequences");
        var application = "";
        for (var number : List.of("0003", "0001", "0002", "0000"))
            application = house.bring(HistoryHouse.zip(folder.resolve(number), "backwards/" + number), number + ".zip");
        agrees(application, IndependentCount.of(folder));
    }

    @Test
    void theSameSequenceAgainChangesNothingAndOtherBytesUnderItsNumberAreRefused() throws Exception {
        var folder = samples().resolve("ratools-fixture/sequences/0000");
        var zip = HistoryHouse.zip(folder, "again/0000");
        var application = house.bring(zip, "a.zip");
        int before = leaves(application).size();
        assertThat(house.bring(zip, "a.zip")).isEqualTo(application);
        assertThat(leaves(application)).hasSize(before);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("again/0000/index.xml", Files.readAllBytes(folder.resolve("index.xml")));
        assertThatThrownBy(() -> house.bring(HistoryHouse.zip(files), "b.zip"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("history.sequence-taken"));
    }

    @Test
    void whatWasStoppedGoesOnWhereItStood() throws Exception {
        var zip = HistoryHouse.zip(samples().resolve("ratools-fixture/sequences"), "stopped");
        var stopping = new JobProgress() {
            int looks;

            @Override
            public void at(long done, long total, String message) {}

            @Override
            public boolean stopWanted() {
                return ++looks > 2;
            }
        };
        house.as(() -> house.house
                .the(org.cellgmp.history.boundary.HistoryImports.class)
                .bring(new java.io.ByteArrayInputStream(zip), "s.zip", null, null));
        assertThatThrownBy(() -> house.run(stopping))
                .isInstanceOfSatisfying(
                        JobStopped.class, stopped -> assertThat(stopped.done()).isEqualTo(2));
        agrees(house.run(HistoryHouse.SILENT), IndependentCount.of(samples().resolve("ratools-fixture/sequences")));
    }

    private static final Look ALL = new Look(TreeKind.CONTENTS, 3, false);

    private long leavesBelow(String application, Look look, Long node) throws Exception {
        var branch = house.as(() -> door().open(application, look, node, null));
        long sum = branch.leaves().size();
        for (var page = branch; page.next() != null; sum += page.leaves().size()) {
            var after = Long.valueOf(page.next());
            page = house.as(() -> door().open(application, look, node, after));
        }
        for (var below : branch.nodes()) {
            long counted = leavesBelow(application, look, below.id());
            assertThat(below.leaves()).as(below.element() + below.label()).isEqualTo(counted);
            sum += counted;
        }
        return sum;
    }

    @Test
    void everyNodeCountsWhatHangsBelowItInEachTreeAtEachSequence() throws Exception {
        for (var folder : histories()) {
            var raw = IndependentCount.of(folder);
            var application = house.bring(HistoryHouse.zip(folder, "t-" + folder.getFileName()), "tree.zip");
            var numbers = raw.sequences.stream().sorted().toList();
            int last = Integer.parseInt(numbers.get(numbers.size() - 1));
            for (var tree : List.of(TreeKind.CONTENTS, TreeKind.FOLDER)) {
                assertThat(leavesBelow(application, new Look(tree, last, false), null))
                        .isEqualTo(raw.inForce.size());
                for (var number : numbers)
                    assertThat(leavesBelow(application, new Look(tree, Integer.parseInt(number), true), null))
                            .isEqualTo(raw.leaves.stream()
                                    .filter(leaf -> leaf.sequence().equals(number))
                                    .count());
            }
        }
    }

    @Test
    void aLeafTellsItsLifeAndTwoSequencesWhatChanged() throws Exception {
        var application =
                house.bring(HistoryHouse.zip(samples().resolve("ratools-fixture/sequences"), "life"), "l.zip");
        var first = leaves(application).stream()
                .filter(leaf -> leaf.leafId().equals("alpha-spec-v1"))
                .findFirst()
                .orElseThrow();
        assertThat(house.as(() -> door().leaf(application, first.id())).chain().stream()
                        .map(step -> step.sequence() + " " + step.operation()))
                .containsExactly("0000 new", "0001 replace", "0002 append");
        var doors = house.house.the(org.cellgmp.history.boundary.HistoryComparisons.class);
        assertThat(house.as(() -> doors.between(application, "0003", "0000", null)).items().stream()
                        .map(change -> change.kind() + " " + change.shown().leafId()))
                .containsExactlyInAnyOrder(
                        "REPLACED alpha-spec-v2",
                        "APPENDED alpha-addendum",
                        "ADDED gamma-spec",
                        "REMOVED beta-spec-v1",
                        "ADDED regional-0001",
                        "ADDED regional-0002",
                        "ADDED regional-0003");
        assertThat(house.as(() -> door().open(application, new Look(TreeKind.STUDY, 3, false), null, null))
                        .nodes())
                .hasSize(2);
        assertThat(house.as(() -> door().root(application, ALL)).leaves()).isEqualTo(15);
    }

    @Test
    void aTransmittedPackageIsHeldBesideWhatWasFiledFileByFile() throws Exception {
        var folder = samples().resolve("ratools-fixture/sequences/0000");
        var zip = HistoryHouse.zip(folder, "sent/0000");
        var application = house.bring(zip, "sent.zip");
        var dispatches = house.house.the(org.cellgmp.history.boundary.Dispatches.class);
        var sending = new Sending(
                Channel.GATEWAY, "ESG", null, OffsetDateTime.parse("2026-01-02T03:04:05Z"), "A. Sender", null);
        int position = house.as(() -> dispatches.sent(application, "0000", sending));
        house.as(() -> {
            dispatches.answered(
                    application,
                    "0000",
                    position,
                    AnswerKind.RECEIVED,
                    OffsetDateTime.parse("2026-01-02T03:10:00Z"),
                    "ACK-1",
                    null,
                    new java.io.ByteArrayInputStream(new byte[] {1}),
                    "ack1.txt");
            return null;
        });
        assertThat(transmitted(dispatches, application, zip).identical()).isTrue();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("x/0000/index.xml", "<broken".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.put("x/0000/m3/stray.pdf", new byte[3]);
        var other = transmitted(dispatches, application, HistoryHouse.zip(files));
        assertThat(other.same()).isZero();
        assertThat(other.differing()).isEqualTo(1);
        assertThat(other.missing()).isEqualTo(1);
        assertThat(other.added()).isEqualTo(1);
        assertThat(other.errors()).isPositive();
        var outcome = house.as(() -> dispatches.outcome(application, "0000", position, other.id()));
        assertThat(outcome.differing()).containsExactly("index.xml");
        assertThat(outcome.missing()).containsExactly("m1/us/us-regional.xml");
        assertThat(outcome.added()).containsExactly("m3/stray.pdf");
        var line = house.as(() -> dispatches.of(application, "0000")).get(0);
        assertThat(line.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.reference()).isEqualTo("ACK-1"));
        assertThat(line.transmitted()).hasSize(2);
        var later =
                new Sending(Channel.GATEWAY, "ESG", null, OffsetDateTime.now().plusDays(1), "A. Sender", null);
        assertThatThrownBy(() -> house.as(() -> dispatches.sent(application, "0000", later)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("history.not-yet"));
    }

    private DispatchLine.Transmitted transmitted(
            org.cellgmp.history.boundary.Dispatches dispatches, String application, byte[] zip) throws Exception {
        return house.as(() ->
                dispatches.transmitted(application, "0000", 1, new java.io.ByteArrayInputStream(zip), "0000.zip"));
    }

    @Test
    void whatIsHostileIsRefusedOrQuarantinedAndNothingLiesOutsideTheStore() throws Exception {
        var climbing = new LinkedHashMap<String, byte[]>();
        climbing.put("h/0000/../../../out.txt", new byte[1]);
        assertThatThrownBy(() -> house.bring(HistoryHouse.zip(climbing), "h.zip"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("dossier.zip-bad-name"));
        var bomb = "<?xml version='1.0'?><!DOCTYPE e [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><e>&b;</e>";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("evil/0000/index.xml", bomb.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.put("evil/0000/m3/run.pdf", new byte[] {'M', 'Z', 0});
        files.put("evil/0000/m3/macro.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0, 0});
        var application = house.bring(HistoryHouse.zip(files), "evil.zip");
        var line = house.as(() -> door().sequences(application)).get(0);
        assertThat(line.unreadable()).isEqualTo("own-entities");
        assertThat(line.leaves()).isZero();
        assertThat(house.as(() -> door().heldBack(application, "0000")).stream().map(KeptFile::danger))
                .containsExactly("macros", "program");
        var forged = new LinkedHashMap<String, byte[]>();
        forged.put(
                "forged/0000/index.xml",
                Files.readAllBytes(samples().resolve("ratools-fixture/external/ich-example-6-5.xml")));
        forged.put(
                "forged/0000/m2/23-qos/extra-quality-sum.pdf",
                "%PDF-1.4 \n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var other = house.bring(HistoryHouse.zip(forged), "forged.zip");
        assertThat(leaves(other)).singleElement().satisfies(leaf -> {
            assertThat(leaf.fileState()).isEqualTo(FileState.DIFFERS);
            assertThat(leaf.errors()).isPositive();
        });
        // Beside the store only the keys of the trail, which are the house's own.
        try (var all = Files.walk(house.home)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> house.home.relativize(file).getName(0).toString())
                            .distinct())
                    .containsOnly("files", "keys");
        }
    }
}
