package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.audit.control.TrailProbe;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;
import org.cellgmp.seal.SealReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A sealed trail whose database has been disarmed by its owner, to be changed and checked again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperedTrail {
    static final EventMarks MARKS = new EventMarks(TrailProbe.MARK);
    static final int EVENTS = 300;
    static final int EACH = 84; // times 12 ways: a little more than a thousand
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    static final Actor MEI = new Actor("mei", "Mei Lin 林梅", Set.of(Role.QC_ANALYST));
    static final List<String> COLUMNS =
            List.of("act", "actor", "printed_name", "about", "reason", "details", "changes", "zone", "roles");

    final TrailKey key = TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1");
    final OutsideFiles files = new OutsideFiles();
    final List<Long> sizes = new ArrayList<>();
    ExecutorService threads;
    TestDatabase database;
    Connection owner;
    TrailCheck check;

    @TempDir
    static Path outside;

    @BeforeAll
    void seal() throws Exception {
        threads = Executors.newFixedThreadPool(2);
        database = TestDatabase.h2(AuditEvent.class);
        owner = database.asOwner();
        files.in(List.of(outside));
        var random = new Random(1);
        Sealing sealing = work(connection -> Sealing.open(connection, START, MARKS));
        work(connection -> {
            new SealShelf(connection).keep(key.open(), 0);
            return null;
        });
        for (int i = 0; i < EVENTS; i++) {
            int number = i;
            HouseClock.set(Clock.fixed(START.plusSeconds(i), ZoneOffset.UTC));
            database.does(entities -> TrailProbe.write(
                    entities,
                    MEI,
                    number == 0
                            ? Act.of(Marks.BEGUN, null).because("reason 0").with("key", MARKS.keyName())
                            : Act.of("record.revised", "BR-2026-%04d/v2".formatted(number))
                                    .because("reason " + number)
                                    .with("file", "f" + number)
                                    .changing(List.of(new Change("BR-2026-0001/v2#/a", "old " + number, "new")))));
            if (random.nextInt(20) == 0 || i == EVENTS - 1) {
                var at = START.plusSeconds(i);
                var was = sealing;
                var round = work(connection -> was.round(connection, key, 1000, at));
                sealing.committed(round, at);
                sizes.add(round.note().checkpoint().size());
            }
        }
        HouseClock.set(Clock.fixed(START.plusSeconds(10_000), ZoneOffset.UTC));
        files.append(outside, work(connection -> new SealShelf(connection).checkpointsAbove(0, 1000)), key.open());
        disarm();
        check = new TrailCheck(threads, transaction(), files, MARKS);
        assertThat(check().findings()).isEmpty();
    }

    @AfterAll
    void close() throws Exception {
        HouseClock.set(Clock.systemUTC());
        threads.shutdownNow();
        owner.close();
        database.close();
    }

    SealTransaction transaction() {
        return new SealTransaction() {
            @Override
            public <T> T apart(Work<T> work) {
                return TamperedTrail.this.work(work);
            }
        };
    }

    <T> T work(SealTransaction.Work<T> work) {
        try {
            if (owner != null && !owner.getAutoCommit()) {
                synchronized (this) {
                    return work.with(owner);
                }
            }
            try (var connection = database.asApplication()) {
                return work.with(connection);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void disarm() throws SQLException {
        for (var table :
                List.of("audit_event", "seal_leaf", "seal_node", "seal_checkpoint", "seal_key", "seal_time_stamp"))
            run("drop trigger " + table + "_append_only");
        run("set referential_integrity false");
    }

    int run(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        }
    }

    long number(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    SealReport check() throws Exception {
        return check.check((done, total) -> false);
    }

    interface Tampering {
        /** @return what has to be found */
        Expected with(Random random) throws Exception;
    }

    /** @param allowed further findings that are also true of the change */
    record Expected(List<SealFinding> named, Set<Kind> allowed) {}

    void each(Tampering tampering, int seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            owner.setAutoCommit(false);
            try {
                var expected = tampering.with(random);
                var report = check();
                assertThat(report.passed()).isFalse();
                assertThat(report.findings()).containsAll(expected.named());
                var kinds = new HashSet<>(expected.allowed());
                expected.named().forEach(finding -> kinds.add(finding.kind()));
                assertThat(report.findings()).allMatch(finding -> kinds.contains(finding.kind()));
            } finally {
                owner.rollback();
                owner.setAutoCommit(true);
            }
        }
    }

    long eventAt(long place) throws SQLException {
        return number("select event from seal_leaf where place = ?", place);
    }

    /** The checkpoint over the place, and the one before it. */
    long[] around(long place) {
        long before = 0;
        for (var size : sizes) {
            if (size > place) return new long[] {before, size};
            before = size;
        }
        throw new IllegalStateException();
    }

    SealFinding changedBetween(long place) {
        var around = around(place);
        return SealFinding.of(Kind.CHANGED, around[0], around[1] - 1, "-");
    }
}
