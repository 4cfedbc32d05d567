package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Events are found whatever order they commit in, and whenever the server starts anew. */
class TracingOnDatabaseTest {
    private static final Actor MEI = new Actor("mei", "Mei Lin 林梅", Set.of(Role.QA_MANAGER));
    private static final String BATCH = "BR-2026-0001";

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
        private TestDatabase database;
        private Tracing tracing;

        abstract TestDatabase open() throws Exception;

        @BeforeEach
        void migrate() throws Exception {
            database = open();
            tracing = started();
        }

        @AfterEach
        void close() throws Exception {
            database.close();
        }

        private Tracing started() {
            return new Tracing(new TraceTransaction() {
                @Override
                public <T> T apart(Work<T> work) {
                    return database.inTransaction(entities -> new TraceTransaction(entities).apart(work));
                }
            });
        }

        private EntityManager writing(String reason) {
            var entities = database.factory().createEntityManager();
            entities.getTransaction().begin();
            write(entities, Act.of("record.read", BATCH).because(reason));
            entities.flush();
            return entities;
        }

        private static void write(EntityManager entities, Act act) {
            new EventWriter(entities, () -> MEI, TrailProbe.MARK).write(act);
        }

        private void write(String reason) {
            database.does(
                    entities -> write(entities, Act.of("record.read", BATCH).because(reason)));
        }

        private static void commit(EntityManager entities) {
            entities.getTransaction().commit();
            entities.close();
        }

        private List<String> story() throws Refusal {
            tracing.upToDate();
            var told = new ArrayList<String>();
            try (var entities = database.factory().createEntityManager()) {
                for (var event : new StoryReader(entities)
                        .page(List.of(BATCH), null, 200)
                        .items()) told.add(event.reason());
            }
            return told;
        }

        private long rows(String table) {
            try (var entities = database.factory().createEntityManager()) {
                return ((Number) entities.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue();
            }
        }

        @Test
        void whatCommitsLaterThanItsNeighboursIsFound() throws Exception {
            var slow = writing("slow");
            var slower = writing("slower");
            write("quick");
            assertThat(story()).containsExactly("quick");
            commit(slow);
            assertThat(story()).containsExactly("slow", "quick");
            write("last");
            commit(slower);
            assertThat(story()).containsExactly("slow", "slower", "quick", "last");
        }

        @Test
        void whatWasUnderWayWhenTheServerStoppedIsFoundAfterItsStart() throws Exception {
            write("before");
            story();
            var slow = writing("slow");
            write("quick");
            assertThat(story()).containsExactly("before", "quick");
            tracing = started();
            commit(slow);
            assertThat(story()).containsExactly("before", "slow", "quick");
        }

        @Test
        void lookingAtAnEventAgainWritesNothing() throws Exception {
            for (int i = 0; i < 5; i++) write("event " + i);
            story();
            long terms = rows("audit_term");
            database.does(entities -> new TraceTransaction(entities).apart(connection -> {
                try (var statement = connection.prepareStatement("update audit_traced set upto = 0")) {
                    return statement.executeUpdate();
                }
            }));
            tracing = started();
            assertThat(story()).hasSize(5);
            assertThat(rows("audit_term")).isEqualTo(terms);
        }

        @Test
        void aPortionThatRollsBackLeavesNothingBehindAndHoldsNothingUp() throws Exception {
            try (var lost = writing("lost")) {
                for (int i = 0; i < 1_500; i++) write(lost, Act.of("record.read", BATCH));
                lost.flush();
                lost.getTransaction().rollback();
            }
            write("kept");
            assertThat(story()).containsExactly("kept");
            write("kept again");
            assertThat(story()).containsExactly("kept", "kept again");
        }

        @Test
        void moreThanARoundIsFoundAtOnce() throws Exception {
            database.does(entities -> {
                for (int i = 0; i < 2_100; i++) write(entities, Act.of("record.read", BATCH));
            });
            tracing.upToDate();
            // The batch, the account and the printed name of each.
            assertThat(rows("audit_term")).isEqualTo(3 * 2_100);
        }

        /** Whether it came after a signature is told by the moments, however late it is looked at. */
        @Test
        void aChangeBeforeTheSignatureStaysOneWhenItIsLookedAtAgain() throws Exception {
            change("v2");
            database.does(entities ->
                    write(entities, Act.of("signature.given", BATCH).with(Traces.SIGNATURE, "SG-2026-0001")));
            change("v3");
            story();
            assertThat(afterSigning()).containsExactly(BATCH + "/v3");
            database.does(entities -> entities.createNativeQuery("update audit_traced set upto = 0")
                    .executeUpdate());
            tracing = started();
            story();
            assertThat(afterSigning()).containsExactly(BATCH + "/v3");
        }

        private void change(String version) {
            database.does(entities -> write(
                    entities,
                    Act.of("record.revised", BATCH + "/" + version)
                            .changing(List.of(new Change(BATCH + "/" + version + "#/a", "1", "2")))));
        }

        private List<String> afterSigning() {
            try (var entities = database.factory().createEntityManager()) {
                return entities
                        .createNativeQuery(
                                "select e.about from audit_event e join audit_term t on t.event = e.id"
                                        + " where t.term = 'x:AFTER_SIGNING'",
                                String.class)
                        .getResultList()
                        .stream()
                        .map(String::valueOf)
                        .toList();
            }
        }
    }
}
