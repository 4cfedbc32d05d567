package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.audit.control.TrailProbe;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Places, tree and checkpoints on both databases, with events that commit late, roll back or come from elsewhere. */
class SealingOnDatabaseTest {
    private static final Actor MEI = new Actor("mei", "Mei Lin 林梅", Set.of(Role.QC_ANALYST, Role.QA_MANAGER));
    private static final EventMarks MARKS = new EventMarks(TrailProbe.MARK);
    private static final Instant NOW = Instant.parse("2026-03-01T08:15:30.123456Z");

    @Nested
    class OnH2 extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.h2(AuditEvent.class);
        }
    }

    @Nested
    class OnPostgresql extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.postgresql(AuditEvent.class);
        }
    }

    abstract static class Cases {
        private final TrailKey key = TrailKey.fresh("cellgmp-trail/test");
        private TestDatabase database;
        private Sealing sealing;

        abstract TestDatabase open() throws Exception;

        @BeforeEach
        void migrate() throws Exception {
            database = open();
            sealing = atWork(connection -> Sealing.open(connection, NOW, MARKS));
        }

        @AfterEach
        void close() throws Exception {
            database.close();
        }

        private interface Work<T> {
            T with(Connection connection) throws SQLException;
        }

        private <T> T atWork(Work<T> work) throws SQLException {
            try (var connection = database.asApplication()) {
                connection.setAutoCommit(false);
                var result = work.with(connection);
                connection.commit();
                return result;
            }
        }

        private void write(String about) {
            database.does(entities -> TrailProbe.write(entities, MEI, Act.of("record.revised", about)));
        }

        private int round(Instant at) throws SQLException {
            var round = atWork(connection -> sealing.round(connection, key, 1000, at));
            sealing.committed(round, at);
            return round.events();
        }

        private List<String> sealed() throws SQLException {
            return atWork(connection -> {
                var sealed = new ArrayList<String>();
                try (var query = connection.prepareStatement(
                                "select l.place, e.about from seal_leaf l join audit_event e on e.id = l.event order by l.place");
                        var rows = query.executeQuery()) {
                    while (rows.next()) sealed.add(rows.getLong(1) + " " + rows.getString(2));
                }
                return sealed;
            });
        }

        @Test
        void whatIsCommittedGetsTheNextPlacesOnceAndACheckpointThatFits() throws Exception {
            write("BR-2026-0001");
            write("BR-2026-0002");

            assertThat(round(NOW)).isEqualTo(2);
            assertThat(round(NOW)).isZero();
            write("BR-2026-0003");
            assertThat(round(NOW.plusSeconds(1))).isEqualTo(1);

            assertThat(sealed()).containsExactly("0 BR-2026-0001", "1 BR-2026-0002", "2 BR-2026-0003");
            var notes = atWork(connection -> new SealShelf(connection).checkpointsAbove(0, 10));
            assertThat(notes).extracting(note -> note.checkpoint().size()).containsExactly(2L, 3L);
            assertThat(notes).allMatch(note -> note.signedBy(key.open()));
            assertThat(notes)
                    .noneMatch(note ->
                            note.signedBy(TrailKey.fresh("cellgmp-trail/test").open()));
            var frontier = atWork(connection -> new SealShelf(connection).frontier());
            assertThat(notes.get(1).checkpoint().sameRoot(frontier.root())).isTrue();
        }

        @Test
        void bytesFromTheRowAreThoseOfTheFormat() throws Exception {
            database.does(entities -> TrailProbe.write(
                    entities,
                    MEI,
                    Act.of("record.revised", "BR-2026-0001/v2#/steps/4")
                            .because("换行\n\"引号\" \\ & <tag> \b\f\r\t\u0001\u007f\uD83E\uDDEC")
                            .changing(List.of(
                                    new Change("BR-2026-0001/v2#/a", null, ""),
                                    new Change("BR-2026-0001/v2#/b", "gone", null)))
                            .with("file", "a\u0002b")));
            database.does(entities ->
                    TrailProbe.write(entities, new Actor("system", "System", Set.of()), Act.of("job.begun", null)));

            atWork(connection -> {
                var bytes = new EventBytes();
                try (var query = connection.prepareStatement(
                                "select " + EventBytes.COLUMNS + " from audit_event e order by e.id");
                        var rows = query.executeQuery()) {
                    while (rows.next())
                        assertThat(new String(bytes.of(rows), java.nio.charset.StandardCharsets.UTF_8))
                                .isEqualTo(TrailProbe.canonical(database.factory(), rows.getLong("id")));
                }
                return null;
            });
        }

        @Test
        void whatCommitsLateIsSealedLaterAndWhatRollsBackNever() throws Exception {
            var late = database.asApplication();
            late.setAutoCommit(false);
            write("BR-2026-0001");
            TrailProbe.copyOfFirst(late, 100_001);
            write("BR-2026-0002");
            TrailProbe.copyOfFirst(late, 100_003);
            try (var done = database.asApplication()) {
                TrailProbe.copyOfFirst(done, 100_004);
            }
            assertThat(round(NOW)).isEqualTo(3);

            late.commit();
            late.close();
            assertThat(round(NOW.plusSeconds(1))).isEqualTo(2);
            assertThat(round(NOW.plusSeconds(2))).isZero();

            // Later than the minute in which a number is asked for in every round.
            try (var done = database.asApplication()) {
                TrailProbe.copyOfFirst(done, 100_002);
            }
            assertThat(round(NOW.plus(Duration.ofMinutes(2)))).isEqualTo(1);

            // After its hour only the sweep finds it.
            assertThat(round(NOW.plus(Duration.ofHours(2)))).isZero();
            try (var done = database.asApplication()) {
                TrailProbe.copyOfFirst(done, 100_000);
            }
            assertThat(round(NOW.plus(Duration.ofHours(2)).plusSeconds(40))).isZero();
            var swept = atWork(connection -> sealing.catchUp(connection, key, 0, 1000, NOW.plus(Duration.ofHours(3))));
            sealing.committed(swept, NOW.plus(Duration.ofHours(3)));
            assertThat(swept.events()).isEqualTo(1);
            assertThat(sealed()).hasSize(7);
        }

        @Test
        void whatASweepSealedIsNotSealedAgain() throws Exception {
            write("BR-2026-0001");
            assertThat(round(NOW)).isEqualTo(1);
            write("BR-2026-0002");
            write("BR-2026-0003");
            var swept = atWork(connection -> sealing.catchUp(connection, key, 0, 1, NOW));
            sealing.committed(swept, NOW);
            var rest = atWork(connection -> sealing.catchUp(connection, key, swept.last(), 10, NOW));
            sealing.committed(rest, NOW);
            assertThat(rest.events()).isEqualTo(1);

            assertThat(round(NOW.plusSeconds(1))).isZero();
            write("BR-2026-0004");
            assertThat(round(NOW.plusSeconds(2))).isEqualTo(1);
            assertThat(round(NOW.plusSeconds(30))).isZero();
            assertThat(sealed()).hasSize(4);
        }

        @Test
        void aRestartGoesOnWhereTheDatabaseStands() throws Exception {
            for (int i = 0; i < 700; i++) {
                int number = 200_000 + i;
                if (i == 0) write("BR-2026-0001");
                else
                    try (var done = database.asApplication()) {
                        TrailProbe.copyOfFirst(done, number);
                    }
            }
            assertThat(round(NOW)).isEqualTo(700);
            var root = atWork(connection -> new SealShelf(connection).frontier().root());

            sealing = atWork(connection -> Sealing.open(connection, NOW, MARKS));
            assertThat(sealing.size()).isEqualTo(700);
            assertThat(round(NOW)).isZero();
            write("BR-2026-0002");
            // The write above has a number below those that were put in by hand.
            var swept = atWork(connection -> sealing.catchUp(connection, key, 0, 10, NOW.plusSeconds(5)));
            sealing.committed(swept, NOW.plusSeconds(5));
            assertThat(swept.events()).isEqualTo(1);
            var notes = atWork(connection -> new SealShelf(connection).checkpointsAbove(0, 10));
            assertThat(notes.get(0).checkpoint().root()).isEqualTo(root);
            assertThat(notes.get(1).checkpoint().size()).isEqualTo(701);
        }

        @Test
        void aRoundThatRollsBackLeavesNothingBehind() throws Exception {
            write("BR-2026-0001");
            try (var connection = database.asApplication()) {
                connection.setAutoCommit(false);
                sealing.round(connection, key, 10, NOW);
                connection.rollback();
            }
            assertThat(sealed()).isEmpty();
            assertThat(round(NOW)).isEqualTo(1);
            assertThat(sealed()).containsExactly("0 BR-2026-0001");
        }

        @Test
        void twoWhoSealAtOnceGiveNoPlaceTwice() throws Exception {
            for (int i = 0; i < 20; i++) write("BR-2026-000" + i);
            var other = atWork(connection -> Sealing.open(connection, NOW, MARKS));
            try (var threads = new Threads()) {
                var first =
                        threads.pool.submit(() -> atWork(connection -> sealing.catchUp(connection, key, 0, 10, NOW)));
                var second =
                        threads.pool.submit(() -> atWork(connection -> other.catchUp(connection, key, 0, 10, NOW)));
                int refused = 0;
                for (var answer : List.of(first, second)) {
                    try {
                        answer.get();
                    } catch (java.util.concurrent.ExecutionException collided) {
                        assertThat(collided).hasRootCauseInstanceOf(SQLException.class);
                        refused++;
                    }
                }
                assertThat(refused).isLessThanOrEqualTo(1);
            }
            assertThat(sealed().stream()
                            .map(line -> line.split(" ")[1])
                            .distinct()
                            .count())
                    .isEqualTo(sealed().size());
        }

        @Test
        void theDatabaseRefusesToChangeWhatIsSealed() throws Exception {
            write("BR-2026-0001");
            round(NOW);
            for (var forbidden : List.of(
                    "update seal_leaf set event = 2",
                    "delete from seal_leaf",
                    "update seal_checkpoint set note = ''",
                    "delete from seal_checkpoint",
                    "truncate table seal_leaf",
                    "drop table seal_checkpoint")) {
                try (var owner = database.asOwner();
                        var statement = owner.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(forbidden)).isInstanceOf(SQLException.class);
                }
                try (var application = database.asApplication();
                        var statement = application.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(forbidden)).isInstanceOf(SQLException.class);
                }
            }
        }
    }

    private static final class Threads implements AutoCloseable {
        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
