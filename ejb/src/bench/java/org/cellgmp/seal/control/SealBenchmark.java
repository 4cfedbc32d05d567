package org.cellgmp.seal.control;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.audit.control.EventMark;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.SiteKey;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.seal.Checkpoint;
import org.cellgmp.verifier.Verify;

/**
 * How fast a trail is sealed, checked in the database, proved and checked by a stranger. Bars: 10 million events checked within 30 s on two
 * cores, the proof of one event within 1 ms. Arguments: events in the pack (10,000,000), events in the database (1,000,000).
 */
public final class SealBenchmark {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final EventMarks MARKS = new EventMarks(new EventMark().with(SiteKey.named("bench-event-mark.key")));
    private static final int BETWEEN_CHECKPOINTS = 5_000;

    private SealBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        long packed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        long kept = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        System.out.println("| what | events | seconds | a second |");
        System.out.println("|---|---|---|---|");
        pack(packed);
        database(kept);
        System.exit(0); // the database of the test runs on otherwise
    }

    private static void told(String what, long events, long nanoseconds) {
        System.out.printf(
                "| %s | %,d | %.1f | %,.0f |%n", what, events, nanoseconds / 1e9, events / (nanoseconds / 1e9));
    }

    private static void pack(long events) throws Exception {
        var folder = Files.createTempDirectory("pack");
        try {
            long began = System.nanoTime();
            write(folder, events);
            told(
                    "pack written (" + Files.size(folder.resolve("trail.jsonl")) / 1_000_000 + " MB)",
                    events,
                    System.nanoTime() - began);
            began = System.nanoTime();
            int code =
                    Verify.run(List.of(folder.toString()), System.err, new PrintStream(PrintStream.nullOutputStream()));
            if (code != 0) throw new IllegalStateException("the pack was not found intact");
            told("pack checked by the stranger's program", events, System.nanoTime() - began);
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static void write(Path folder, long events) throws Exception {
        var key = TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1");
        Files.writeString(folder.resolve("keys.txt"), key.open().line() + "\n");
        var frontier = new Frontier();
        var hashes = new Hashes();
        try (var trail = new BufferedOutputStream(Files.newOutputStream(folder.resolve("trail.jsonl")), 1 << 20);
                var checkpoints = Files.newBufferedWriter(folder.resolve("checkpoints.txt"))) {
            for (long i = 0; i < events; i++) {
                var event = event(i).getBytes(StandardCharsets.UTF_8);
                trail.write(("{\"place\":\"" + i + "\",\"event\":").getBytes(StandardCharsets.UTF_8));
                trail.write(event);
                trail.write("}\n".getBytes(StandardCharsets.UTF_8));
                frontier.append(hashes.leaf(event));
                if ((i + 1) % BETWEEN_CHECKPOINTS == 0 || i == events - 1) {
                    var checkpoint = new Checkpoint(key.name(), i + 1, frontier.root(), AT.plusSeconds(i + 1));
                    checkpoints.write(SignedNote.sign(checkpoint, key).text() + "\n");
                }
            }
        }
    }

    private static String event(long i) {
        var number = "BR-2026-%06d/v2".formatted(i % 1_000_000);
        return "{\"about\":\"" + number + "\",\"act\":\"record.revised\",\"actor\":\"lin.mei\",\"at\":\""
                + AT.plusSeconds(i).toString().replace("Z", ".000000Z") + "\",\"changes\":[{\"address\":\"" + number
                + "#/steps/4/parameters/1/actual\",\"new\":\"26.0\",\"old\":\"25.0\"}],\"details\":{\"Batch\":\"BR-2026-0014\"},\"event\":\""
                + new java.util.UUID(0x4000L, Long.MIN_VALUE | i)
                + "\",\"format\":\"cellgmp-event/1\",\"from\":\"192.0.2.7\",\"name\":\"Lin Mei 林梅\","
                + "\"reason\":\"称量单抄录有误 (transcription error)\",\"roles\":[\"qa-manager\",\"qc-analyst\"],\"zone\":\"Asia/Shanghai\"}";
    }

    private static void database(long events) throws Exception {
        try (var database = TestDatabase.postgresql(AuditEvent.class);
                var connection = database.asApplication()) {
            fill(connection, events);
            connection.setAutoCommit(false);
            var key = TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1");
            new SealShelf(connection).keep(key.open(), 0);
            long began = System.nanoTime();
            var sealing = Sealing.open(connection, AT, MARKS);
            connection.commit();
            int sealed;
            long last = 0;
            do {
                var at = AT.plusSeconds(1_000_000);
                long above = last;
                var round = sealing.catchUp(connection, key, above, 2_000, at);
                connection.commit();
                sealing.committed(round, at);
                sealed = round.events();
                last = round.last();
            } while (sealed > 0);
            told("sealed, 2,000 a round, each round committed", events, System.nanoTime() - began);
            // As autovacuum does it within minutes; without it the planner reads whole tables.
            try (var owner = database.asOwner();
                    var statement = owner.createStatement()) {
                statement.execute("analyze");
            }
            check(database, events);
            prove(connection, events);
        }
    }

    private static void fill(Connection connection, long events) throws SQLException {
        var sql =
                "insert into audit_event (id, event, happened_at, zone, actor, printed_name, roles, act, about, reason, details, changes,"
                        + " change_count, digest) select i, 'e' || i, timestamptz '2026-03-01 08:00:00Z' + i * interval '1 millisecond', 'Asia/Shanghai',"
                        + " 'lin.mei', 'Lin Mei', 'qa-manager qc-analyst', 'record.revised', 'BR-2026-' || (i % 100000),"
                        + " 'transcription error', '{\"Batch\":\"BR-2026-0014\"}', '[{\"address\":\"BR-2026-0014/v2#/steps/4/parameters/1/actual\",\"new\":\"26.0\",\"old\":\"25.0\"}]',"
                        + " 1, repeat('a', 64) from generate_series(1, ?) i";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, events);
            insert.executeUpdate();
        }
    }

    private static void check(TestDatabase database, long events) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        var files = new OutsideFiles();
        files.in(List.of());
        var check = new TrailCheck(
                threads,
                new SealTransaction() {
                    @Override
                    public <T> T apart(Work<T> work) {
                        try (var connection = database.asApplication()) {
                            connection.setAutoCommit(false);
                            var done = work.with(connection);
                            connection.commit();
                            return done;
                        } catch (SQLException broken) {
                            throw new IllegalStateException(broken);
                        }
                    }
                },
                files,
                MARKS);
        long began = System.nanoTime();
        var report = check.check((done, total) -> false);
        if (!report.passed()) throw new IllegalStateException(report.findings().toString());
        told("checked in the database", events, System.nanoTime() - began);
        threads.shutdown();
    }

    private interface Made {
        java.util.Optional<byte[]> of(Connection connection, long event) throws SQLException;
    }

    private static void prove(Connection connection, long events) throws SQLException {
        prove("Proof of one event as text", SealReader::proof, connection, events);
        prove("Proof of one event in binary form", SealReader::compactProof, connection, events);
    }

    private static void prove(String what, Made made, Connection connection, long events) throws SQLException {
        var took = new long[400];
        int bytes = 0;
        for (int i = 0; i < took.length; i++) {
            long event = 1 + (i * 7_919L) % events;
            long began = System.nanoTime();
            bytes = made.of(connection, event).orElseThrow().length;
            took[i] = System.nanoTime() - began;
        }
        var warm = Arrays.copyOfRange(took, took.length / 2, took.length);
        Arrays.sort(warm);
        System.out.printf(
                "%n%s: median %.2f ms, p95 %.2f ms, %,d bytes%n",
                what, warm[warm.length / 2] / 1e6, warm[warm.length * 95 / 100] / 1e6, bytes);
    }
}
