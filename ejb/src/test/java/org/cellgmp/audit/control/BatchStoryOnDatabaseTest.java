package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The story of a batch on both databases: what belongs to it is followed, and what belongs to another is not. */
class BatchStoryOnDatabaseTest {
    private static final Actor MEI = new Actor("mei", "Mei Lin 林梅", Set.of(Role.QA_MANAGER));

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

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Cases {
        private TestDatabase database;

        abstract TestDatabase open() throws Exception;

        @BeforeAll
        void aBatchWithADeviationAndItsCapa() throws Exception {
            database = open();
            write(Act.of("record.kept", "BR-2026-0001/v1"));
            write(Act.of("record.kept", "BR-2026-0002/v1"));
            write(Act.of("deviation.opened", "DV-2026-0001")
                    .changing(List.of(
                            new Change("DV-2026-0001#/batches/0", null, "BR-2026-0001"),
                            new Change("DV-2026-0001#/title", null, "BR-title"))));
            write(Act.of("capa.raised", "CA-2026-0001")
                    .changing(List.of(new Change("CA-2026-0001#/plan/events/0", null, "DV-2026-0001"))));
            write(Act.of("deviation.opened", "DV-2026-0002").with("batch", "BR-2026-0002"));
            write(Act.of("job.started", "JB-2026-0001").with("about", "BR-2026-0001"));
            write(Act.of("capa.implemented", "CA-2026-0001"));
            write(Act.of("disposition.decided", "BR-2026-0001").with("disposition", "DP-2026-0001"));
            write(Act.of("disposition.read", "DP-2026-0001"));
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        private void write(Act act) {
            database.does(entities -> new EventWriter(entities, () -> MEI, TrailProbe.MARK).write(act));
        }

        private List<String> story(String batch) throws Refusal {
            var told = new ArrayList<String>();
            TrailProbe.findable(database.factory());
            try (var entities = database.factory().createEntityManager()) {
                var reader = new StoryReader(entities);
                String after = null;
                do {
                    var page = reader.page(reader.belonging(batch), after, 3);
                    page.items().stream()
                            .map(event -> event.act() + " " + event.about())
                            .forEach(told::add);
                    after = page.next();
                } while (after != null);
            }
            return told;
        }

        @Test
        void theStoryFollowsWhatBelongsToTheBatchPageByPage() throws Exception {
            assertThat(story("BR-2026-0001"))
                    .containsExactly(
                            "record.kept BR-2026-0001/v1",
                            "deviation.opened DV-2026-0001",
                            "capa.raised CA-2026-0001",
                            "job.started JB-2026-0001",
                            "capa.implemented CA-2026-0001",
                            "disposition.decided BR-2026-0001",
                            "disposition.read DP-2026-0001");
            assertThat(story("BR-2026-0002"))
                    .containsExactly("record.kept BR-2026-0002/v1", "deviation.opened DV-2026-0002");
        }

        @Test
        void whatIsTiedLaterBringsItsEarlierEventsWithIt() throws Exception {
            write(Act.of("deviation.opened", "DV-2026-0003"));
            write(Act.of("deviation.changed", "DV-2026-0003")
                    .changing(List.of(new Change("DV-2026-0003#/batches/0", null, "BR-2026-0003"))));

            assertThat(story("BR-2026-0003"))
                    .containsExactly("deviation.opened DV-2026-0003", "deviation.changed DV-2026-0003");
        }

        @Test
        void whatWasWrittenBeforeIsFoundAfterTheMigrationAsWell() throws Exception {
            try (var empty = open();
                    var owner = empty.asOwner()) {
                try (var statement = owner.createStatement()) {
                    statement.execute(
                            "insert into audit_event (id, event, happened_at, zone, actor, printed_name, roles, act,"
                                    + " about, details, changes, change_count, digest) values (1, 'e1', current_timestamp, 'UTC', 'mei',"
                                    + " 'Mei', 'administrator qa-manager', 'deviation.opened', 'DV-2026-0009', '{\"batch\":\"BR-2026-0009\"}',"
                                    + " '[{\"address\":\"DV-2026-0009#/a/state\",\"new\":\"B\",\"old\":\"A\"}]', 1, 'd')");
                }
                new EarlierTraces().fill(owner);
                try (var entities = empty.factory().createEntityManager()) {
                    assertThat(entities.createNativeQuery("select term from audit_term", String.class)
                                    .getResultList()
                                    .toArray())
                            .containsExactlyInAnyOrder(
                                    "f:a/state",
                                    "f:state",
                                    "p:Mei",
                                    "p:mei",
                                    "r:BR-2026-0009",
                                    "r:DV-2026-0009",
                                    "x:BY_ADMINISTRATOR",
                                    "x:NO_REASON");
                    var reader = new StoryReader(entities);
                    assertThat(reader.page(reader.belonging("BR-2026-0009"), null, 10)
                                    .items())
                            .extracting(EventView::act)
                            .containsExactly("deviation.opened");
                }
            }
        }
    }
}
