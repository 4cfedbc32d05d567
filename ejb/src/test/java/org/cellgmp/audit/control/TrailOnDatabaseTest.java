package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.Remark;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The trail on both databases: what is written comes back byte for byte, and nothing already written can be changed. */
class TrailOnDatabaseTest {
    private static final Actor MEI = new Actor("mei", "Mei Lin 林梅", Set.of(Role.QC_ANALYST, Role.QA_MANAGER));

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
        void migrate() throws Exception {
            database = open();
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        @AfterEach
        void clockRunsAgain() {
            HouseClock.set(Clock.systemUTC());
        }

        private void write(Act act) {
            database.does(entities -> new EventWriter(entities, () -> MEI, TrailProbe.MARK).write(act));
            TrailProbe.findable(database.factory());
        }

        private List<EventView> search(TrailQuery query) throws Refusal {
            try (var entities = database.factory().createEntityManager()) {
                return new TrailReader(entities).page(query, null, 200).items();
            }
        }

        private static TrailQuery about(String record) {
            return new TrailQuery(record, null, null, null, null, false);
        }

        @Test
        void everyMemberComesBackAndItsBytesStillHaveTheKeptDigest() throws Exception {
            HouseClock.set(Clock.fixed(Instant.parse("2026-03-01T00:00:00.123456789Z"), ZoneOffset.UTC));
            write(Act.of("record.revised", "BR-2026-0001/v2")
                    .because("换行\n\"引号\" & <tag>")
                    .changing(List.of(
                            new Change("BR-2026-0001/v2#/steps/4/actual", "25.0", "26.0"),
                            new Change("BR-2026-0001/v2#/a", null, ""),
                            new Change("BR-2026-0001/v2#/b", "gone", null)))
                    .with("deviation", "DV-2026-0007")
                    .with("file", "a".repeat(64)));

            var event = search(about("BR-2026-0001")).get(0);

            assertThat(event.at()).isEqualTo(Instant.parse("2026-03-01T00:00:00.123456Z"));
            assertThat(event.roles()).containsExactly("qa-manager", "qc-analyst");
            assertThat(event.printedName()).isEqualTo("Mei Lin 林梅");
            assertThat(event.reason()).isEqualTo("换行\n\"引号\" & <tag>");
            assertThat(event.changes())
                    .containsExactly(
                            new Change("BR-2026-0001/v2#/steps/4/actual", "25.0", "26.0"),
                            new Change("BR-2026-0001/v2#/a", null, ""),
                            new Change("BR-2026-0001/v2#/b", "gone", null));
            assertThat(event.details()).containsEntry("deviation", "DV-2026-0007");
            assertThat(TrailFormat.digest(event)).isEqualTo(event.digest());
        }

        @Test
        void textNoDatabaseCanKeepIsMendedBeforeItIsDigested() throws Exception {
            write(Act.of("record.kept", "BR-2026-0002").because("nul \u0000 half \ud800 whole \ud83e\uddec"));

            var event = search(about("BR-2026-0002")).get(0);

            assertThat(event.reason()).isEqualTo("nul \uFFFD half \uFFFD whole \ud83e\uddec");
            assertThat(TrailFormat.digest(event)).isEqualTo(event.digest());
        }

        @Test
        void anEventOfTwoMillionCharactersIsKept() throws Exception {
            var huge = new java.util.ArrayList<Change>();
            for (int i = 0; i < 20_000; i++)
                huge.add(new Change("BR-2026-0003/v1#/measurements/" + i + "/actual", null, "value ".repeat(8) + i));
            write(Act.of("record.kept", "BR-2026-0003/v1").changing(huge));

            var event = search(about("BR-2026-0003")).get(0);

            assertThat(event.changes()).hasSize(20_000);
            assertThat(TrailFormat.digest(event)).isEqualTo(event.digest());
        }

        @Test
        void filtersNarrowAndAMarkOfThePatternLanguageIsAnOrdinaryLetter() throws Exception {
            write(Act.of("filter.opened", "FI-2026-0001").because("why"));
            write(Act.of("filter.closed", "FI-2026-0002"));
            write(Act.of("filter.changed", "FI-2026-0002").changing(List.of(new Change("FI-2026-0002#/x", null, "1"))));

            assertThat(search(about("FI-2026"))).hasSize(3);
            assertThat(search(about("FI-2026-0002"))).hasSize(2);
            assertThat(search(about("FI_2026"))).isEmpty();
            assertThat(search(about("%"))).isEmpty();
            assertThat(search(new TrailQuery("FI-", "mei", null, null, null, false)))
                    .hasSize(3);
            assertThat(search(new TrailQuery("FI-", "Mei Lin 林梅", null, null, null, false)))
                    .hasSize(3);
            assertThat(search(new TrailQuery("FI-", "me", null, null, null, false)))
                    .isEmpty();
            assertThat(search(new TrailQuery(null, null, "filter.c", null, null, false)))
                    .extracting(EventView::act)
                    .containsExactly("filter.changed", "filter.closed");
            // Two of that act and three of that beginning: the beginning is asked of each of the two.
            assertThat(search(new TrailQuery("FI-2026", null, "filter.c", null, null, false)))
                    .hasSize(2);
            assertThat(search(new TrailQuery("FI_2026", null, "filter.c", null, null, false)))
                    .isEmpty();
            assertThat(search(new TrailQuery("FI-", null, null, null, null, true)))
                    .extracting(EventView::act)
                    .containsExactly("filter.changed");
        }

        private static TrailQuery with(String person, String act, String field, Remark... remarks) {
            return new TrailQuery("RK-2026-0001", null, person, act, field, null, null, Set.of(remarks));
        }

        @Test
        void aChangeAfterASignatureIsFoundByFieldRemarkAndTogether() throws Exception {
            write(Act.of("remark.kept", "RK-2026-0001/v1")
                    .because("entry")
                    .changing(List.of(new Change("RK-2026-0001/v1#/harvest/viability", null, "91"))));
            write(Act.of("remark.revised", "RK-2026-0001/v2")
                    .because("before")
                    .changing(List.of(new Change("RK-2026-0001/v2#/harvest/viability", "91", "92"))));
            write(Act.of("remark.signed", "RK-2026-0001")
                    .changing(List.of(new Change("RK-2026-0001#/state", "OPEN", "SIGNED")))
                    .with("signature", "SG-2026-0001"));
            write(Act.of("remark.revised", "RK-2026-0001/v3")
                    .because("after")
                    .changing(List.of(new Change("RK-2026-0001/v3#/harvest/viability", "92", "93"))));

            assertThat(search(with(null, null, "Viability")))
                    .extracting(EventView::reason)
                    .containsExactly("after", "before");
            assertThat(search(with(null, null, "harvest/viability", Remark.AFTER_SIGNING)))
                    .extracting(EventView::reason)
                    .containsExactly("after");
            assertThat(search(with("mei", "remark.revised", null, Remark.AFTER_SIGNING)))
                    .extracting(EventView::reason)
                    .containsExactly("after");
            assertThat(search(with("mei", null, null, Remark.NO_REASON)))
                    .extracting(EventView::act)
                    .containsExactly("remark.signed");
            assertThat(search(with("mei", "remark.", "viability", Remark.NO_REASON)))
                    .isEmpty();
            assertThat(search(with(null, null, null, Remark.BY_ADMINISTRATOR))).isEmpty();
            assertThat(search(with(null, "nothing.", null))).isEmpty();
            assertThat(search(new TrailQuery(null, "RK-2026-0001", null, null, null, null, null, Set.of())))
                    .hasSize(4);
        }

        @Test
        void timesAreFromInclusiveToExclusiveAndPagesFollowWithoutGapOrDouble() throws Exception {
            var first = Instant.parse("2031-01-01T00:00:00Z");
            for (int i = 0; i < 7; i++) {
                // three moments only, so that the id has to decide within each
                HouseClock.set(Clock.fixed(first.plusSeconds(i / 3), ZoneOffset.UTC));
                write(Act.of("page.turned", "PG-2031-" + (1000 + i)));
            }
            var all = new TrailQuery("PG-2031", null, null, null, null, false);
            var seen = new java.util.ArrayList<String>();
            String after = null;
            try (var entities = database.factory().createEntityManager()) {
                do {
                    var page = new TrailReader(entities).page(all, after, 2);
                    page.items().forEach(event -> seen.add(event.about()));
                    after = page.next();
                } while (after != null);
            }
            assertThat(seen)
                    .containsExactly(
                            "PG-2031-1006",
                            "PG-2031-1005",
                            "PG-2031-1004",
                            "PG-2031-1003",
                            "PG-2031-1002",
                            "PG-2031-1001",
                            "PG-2031-1000");
            var second = new TrailQuery("PG-2031", null, null, first.plusSeconds(1), first.plusSeconds(2), false);
            assertThat(search(second)).hasSize(3);
        }

        @Test
        void aForeignCursorIsUnreadable() {
            try (var entities = database.factory().createEntityManager()) {
                for (var cursor : List.of("", "x", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z_x", "_1"))
                    assertThatThrownBy(() -> new TrailReader(entities).page(TrailQuery.ALL, cursor, 10))
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNREADABLE));
            }
        }

        @Test
        void theStoryOfARecordHoldsWhatOtherRoomsDidWithItOldestFirst() throws Exception {
            write(Act.of("record.kept", "ST-2026-0001/v1"));
            write(Act.of("deviation.opened", "DV-2026-0009").with("batch", "ST-2026-0001/v1#/steps/2"));
            write(Act.of("record.kept", "ST-2026-00011/v1"));
            try (var entities = database.factory().createEntityManager()) {
                assertThat(new TrailReader(entities)
                                .story("ST-2026-0001", null, 50)
                                .items())
                        .extracting(EventView::act)
                        .containsExactly("record.kept", "deviation.opened");
            }
        }

        @Test
        void evenTheOwnerCannotChangeOrRemoveWhatWasWritten() throws Exception {
            write(Act.of("record.kept", "AO-2026-0001"));
            try (var owner = database.asOwner()) {
                for (var sql : ATTEMPTS) assertRefused(owner, sql);
                assertRefused(owner, "drop table audit_event");
                assertRefused(owner, "insert into audit_guard (event) select max(id) from audit_event");
            }
            assertThat(search(about("AO-2026-0001"))).hasSize(1);
        }

        @Test
        void theAccountOfTheApplicationMayOnlyReadAndAdd() throws Exception {
            write(Act.of("record.kept", "AO-2026-0002"));
            try (var application = database.asApplication()) {
                for (var sql : ATTEMPTS) assertRefused(application, sql);
                for (var sql : OWNERS_WORK) assertRefused(application, sql);
            }
            assertThat(search(about("AO-2026-0002"))).hasSize(1);
        }

        private static final List<String> ATTEMPTS = List.of(
                "update audit_event set reason = 'other'",
                "update audit_event set actor = 'other' where about like 'AO-2026%'",
                "delete from audit_event where about like 'AO-2026%'",
                "truncate table audit_event",
                "update audit_term set term = 'other'",
                "delete from audit_term");

        private static final List<String> OWNERS_WORK = List.of(
                "drop table audit_event cascade",
                "drop trigger audit_event_append_only on audit_event",
                "drop trigger audit_event_append_only",
                "alter table audit_event disable trigger all",
                "alter table audit_event add column more integer",
                "alter table audit_event set referential_integrity false",
                "drop table audit_guard");

        private static void assertRefused(java.sql.Connection connection, String sql) {
            assertThatThrownBy(() -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .as(sql)
                    .isInstanceOf(SQLException.class);
        }
    }
}
