package org.cellgmp.backup.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.audit.control.EventMark;
import org.cellgmp.backup.CannotRestore;
import org.cellgmp.backup.control.BackupWriter;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.SiteKey;
import org.cellgmp.schema.Migration;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.seal.SealFinding.Kind;
import org.cellgmp.seal.SealReport;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a database with people and a trail to a backup, and from it into an empty one of either kind. */
class RestoreTest {
    private static final Actor QA = House.person("qa", "Qual Ity 质量", Role.QA_MANAGER);
    private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

    @TempDir
    Path folder;

    private Path home;
    private TestDatabase database;
    private House house;

    @BeforeEach
    void work() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        database = TestDatabase.h2(Files.createDirectories(home.resolve("db")));
        house = houseOver(database, home);
        house.enrol(QA);
        tell("a quoted \"reason\"\nin two lines, 两行 🧬");
        file("kept content");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static House houseOver(TestDatabase database, Path home) {
        var house = new House(database);
        house.the(EventMark.class).with(new SiteKey(home.resolve("keys").resolve("event-mark.key")));
        return house;
    }

    private void tell(String reason) throws Exception {
        house.act(QA, () -> {
            house.the(Trail.class)
                    .append(Act.of("record.revised", "BR-2026-0001/v2").because(reason));
            return null;
        });
    }

    private void file(String content) throws Exception {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        var place = home.resolve("files").resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4));
        Files.write(Files.createDirectories(place).resolve(digest), bytes);
    }

    private Path copied() throws Exception {
        var file = folder.resolve("backups").resolve("one.zip");
        Restore.copy(database.target(), home, file, NOWHERE);
        return file;
    }

    private static Path keysOf(Path file) {
        return file.resolveSibling("one.keys.zip");
    }

    private Migration.Target fresh(String name) throws IOException {
        return new Migration.Target(
                "jdbc:h2:file:" + Files.createDirectories(folder.resolve(name)).resolve("cellgmp"),
                "cellgmp_owner",
                "of-the-owner",
                "cellgmp_app",
                "of-the-application");
    }

    @Test
    void whatIsRestoredOnEitherDatabaseIsWhatWasCopied() throws Exception {
        var file = copied();
        assertThat(home.resolve("keys").resolve("event-mark.key")).exists();
        var elsewhere = folder.resolve("elsewhere");
        try (var postgresql = TestDatabase.postgresql()) {
            var report = Restore.from(file, keysOf(file), postgresql.target(), elsewhere, NOWHERE);
            assertThat(report.findings()).isEmpty();
            assertThat(report.waiting()).isEqualTo(events());
            assertThat(elsewhere.resolve("restored.json")).exists();
            assertThat(elsewhere.resolve(Restore.UNFINISHED)).doesNotExist();
            var again = folder.resolve("again").resolve("one.zip");
            Restore.copy(postgresql.target(), elsewhere, again, NOWHERE);
            assertThat(told(again)).isEqualTo(told(file));
            // And back, with the work of a new server in between.
            try (var moved = houseOver(postgresql, elsewhere)) {
                moved.act(QA, () -> {
                    moved.the(Trail.class).append(Act.of("record.revised", "BR-2026-0001/v3"));
                    return null;
                });
            }
            Restore.copy(postgresql.target(), elsewhere, folder.resolve("third").resolve("one.zip"), NOWHERE);
            var back = folder.resolve("third").resolve("one.zip");
            var last = Restore.from(back, keysOf(back), fresh("h2"), folder.resolve("back"), NOWHERE);
            assertThat(last.findings()).isEmpty();
            assertThat(last.waiting()).isEqualTo(events() + 1);
        }
    }

    private long events() throws Exception {
        try (var connection = database.asApplication();
                var query = connection.prepareStatement("select count(*) from audit_event");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every entry but the one that says when; rows of a table in no order. */
    private static Map<String, String> told(Path file) throws IOException {
        var told = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (!entry.getName().startsWith("database/") && !entry.getName().startsWith("files/")) continue;
                try (var in = zip.getInputStream(entry)) {
                    told.put(
                            entry.getName(),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .sorted()
                                    .collect(Collectors.joining("\n")));
                }
            }
        }
        assertThat(told.get("database/audit_event.jsonl")).contains("两行 🧬");
        assertThat(told.keySet()).anyMatch(name -> name.startsWith("files/"));
        return told;
    }

    @Test
    void aBackupWhileOthersWorkIsOfOneMoment() throws Exception {
        var stop = new AtomicBoolean();
        var worker = new Thread(() -> {
            try {
                for (int i = 0; !stop.get(); i++) tell("while it is copied " + i);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
        worker.start();
        Path file;
        try {
            file = copied();
        } finally {
            stop.set(true);
            worker.join();
        }
        var elsewhere = folder.resolve("elsewhere");
        try (var postgresql = TestDatabase.postgresql()) {
            // Each mention finds its event, or the reference could not be put back.
            assertThat(Restore.from(file, keysOf(file), postgresql.target(), elsewhere, NOWHERE)
                            .findings())
                    .isEmpty();
        }
    }

    /** A checkpoint beyond the copied events would say after the restore that the trail was rolled back. */
    @Test
    void aCheckpointThatIsMadeWhileTheDatabaseIsCopiedStaysOutAndAFileComesIn() throws Exception {
        var checkpoints = Files.createDirectories(home.resolve("checkpoints")).resolve("2026-11.txt");
        Files.writeString(checkpoints, "before\n\n");
        var file = folder.resolve("one.zip");
        try (var connection = database.asApplication()) {
            new BackupWriter(home).write(connection, file, (done, total) -> {
                try {
                    if (done != 1) return;
                    Files.writeString(checkpoints, "later\n\n", StandardOpenOption.APPEND);
                    file("kept meanwhile");
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            });
        }
        try (var zip = new ZipFile(file.toFile());
                var copied = zip.getInputStream(zip.getEntry("checkpoints/2026-11.txt"))) {
            assertThat(copied).hasContent("before\n\n");
            assertThat(zip.stream().filter(entry -> entry.getName().startsWith("files/")))
                    .hasSize(2);
        }
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws Exception {
        var file = copied();
        var target = fresh("h2");
        var changed = rewritten(Files.copy(file, folder.resolve("changed.zip")), "a quoted", "another", false);
        assertThatThrownBy(() -> Restore.from(changed, null, target, folder.resolve("other"), NOWHERE))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("damaged at database/audit_event.jsonl");
        var half = java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
        var cut = Files.write(folder.resolve("cut.zip"), half);
        assertThatThrownBy(() -> Restore.from(cut, null, target, folder.resolve("other"), NOWHERE))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("cut.zip");
        assertThat(folder.resolve("other")).doesNotExist();
        assertThat(folder.resolve("h2")).isEmptyDirectory();
    }

    @Test
    void nothingIsWrittenOverATrail() throws Exception {
        var file = copied();
        assertThatThrownBy(() -> Restore.from(file, null, database.target(), home, NOWHERE))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("holds a trail already");
    }

    @Test
    void anEventChangedInsideTheBackupIsNamedByTheCheckAfterwards() throws Exception {
        var file = rewritten(copied(), "a quoted", "another", true);
        var said = new ByteArrayOutputStream();
        SealReport report = Restore.from(
                file,
                keysOf(file),
                fresh("h2"),
                folder.resolve("other"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.ADDED));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 failures", "ADDED");
    }

    /** @param digests whether they are put right as well */
    private static Path rewritten(Path file, String was, String is, boolean digests) throws Exception {
        var parts = new java.util.LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries()))
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
        }
        parts.computeIfPresent(
                "database/audit_event.jsonl",
                (name, text) -> new String(text, StandardCharsets.UTF_8)
                        .replace(was, is)
                        .getBytes(StandardCharsets.UTF_8));
        var listed = new StringBuilder();
        var before = parts.remove("SHA256SUMS");
        for (var part : parts.entrySet())
            listed.append(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(part.getValue())))
                    .append("  ")
                    .append(part.getKey())
                    .append('\n');
        parts.put("SHA256SUMS", digests ? listed.toString().getBytes(StandardCharsets.UTF_8) : before);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** As after a restore that was broken off: what is there stays, unless it is something else. */
    @Test
    void aFileThatIsThereAlreadyHasToBeTheSame() throws Exception {
        var file = copied();
        Path kept;
        try (var all = Files.walk(home.resolve("files"))) {
            kept = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        var same = folder.resolve("same").resolve(home.relativize(kept));
        Files.createDirectories(same.getParent());
        Files.copy(kept, same);
        assertThat(Restore.from(file, keysOf(file), fresh("h2"), folder.resolve("same"), NOWHERE)
                        .passed())
                .isTrue();
        assertThat(same.getParent()).isDirectoryContaining("glob:**" + kept.getFileName());
        var other = folder.resolve("other").resolve(home.relativize(kept));
        Files.createDirectories(other.getParent());
        Files.writeString(other, "something else");
        assertThatThrownBy(() -> Restore.from(file, keysOf(file), fresh("h3"), folder.resolve("other"), NOWHERE))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("is another file");
        assertThat(folder.resolve("other").resolve(Restore.UNFINISHED)).exists();
    }

    @Test
    void whatIsNoBackupIsCalledSo() throws Exception {
        var text = Files.writeString(folder.resolve("a.zip"), "no archive");
        assertThatThrownBy(() -> Restore.from(text, null, fresh("h2"), folder.resolve("other"), NOWHERE))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("a.zip");
        assertThatThrownBy(() ->
                        Restore.from(folder.resolve("none.zip"), null, fresh("h3"), folder.resolve("other"), NOWHERE))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("none.zip");
    }
}
