package org.cellgmp.conformity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.conformity.control.RoomIndex;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.fact.SharedRooms;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Batches in one room at one time, over real tables. Names invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedRoomRoad {
    private static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));
    private static final String OPEN = "cn-cfdi-cell-gmp-2022/ch-6-r12/1";
    private static final String CLOSED = "cn-cfdi-cell-gmp-2022/ch-6-r12/2";
    private static final String INFECTIOUS = "cn-cfdi-cell-gmp-2022/ch-9-r6.5/1";
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private final TestDatabase database = database();
    private final House house = new House(database, Stating.class);

    abstract TestDatabase database();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aNewBatchPutsTheStatementOfTheOneBesideItOutOfDate() throws Exception {
        var first = keep(batch("A-1", "ROOM-A", "open", 0, 60));
        assertThat(found(first, OPEN)).isEmpty();
        assertThat(statements().latest(first).statement().passed())
                .anyMatch(one -> one.rule().equals(OPEN));
        assertThat(current(first)).isTrue();
        var second = keep(batch("A-2", "room-a", "closed", 59, 120));
        assertThat(found(second, OPEN)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("1 min", "A-1 (" + first + "): 1");
            assertThat(finding.alsoAbout()).containsExactly(first + "/v1#/steps/0");
        });
        assertThat(current(first)).isFalse();
        assertThat(current(second)).isTrue();
        assertThat(assess(first)).isNotEqualTo(first);
        assertThat(found(first, OPEN))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("A-2 (" + second + "): 1"));
        assertThat(current(first)).isTrue();
        var said = statements().latest(first).number();
        assertThat(assess(first)).as("the same neighbours, the same statement").isEqualTo(said);
    }

    @Test
    void oneThatEndsInTheMinuteInWhichTheOtherBeginsIsNoNeighbour() throws Exception {
        var first = keep(batch("B-1", "ROOM-B", "open", 0, 60));
        var second = keep(batch("B-2", "ROOM-B", "open", 60, 120));
        assertThat(found(second, OPEN)).isEmpty();
        assertThat(current(first)).isTrue();
        assertThat(statements().latest(second).statement().considered()).noneMatch(one -> one.startsWith("BR-"));
    }

    @Test
    void aCorrectionThatMovesTheStepOutOfTheRoomErasesTheFinding() throws Exception {
        var first = keep(batch("C-1", "ROOM-C", "closed", 0, 60));
        var second = keep(batch("C-2", "ROOM-C", "closed", 30, 90));
        assertThat(found(second, OPEN)).isEmpty();
        assertThat(found(second, CLOSED)).hasSize(1);
        assess(first);
        var before = statements().latest(first).number();
        assertThat(found(first, CLOSED)).hasSize(1);
        revise(second, 1, batch("C-2", "ROOM-C2", "closed", 30, 90));
        assertThat(found(second, CLOSED)).isEmpty();
        assertThat(current(first)).isFalse();
        assess(first);
        assertThat(found(first, CLOSED)).isEmpty();
        // Back again, by a third version: only the present one counts.
        revise(second, 2, batch("C-2", "ROOM-C", "closed", 60, 90));
        assertThat(found(second, CLOSED)).isEmpty();
        assertThat(current(first)).isTrue();
        for (var statement : List.of(before, statements().latest(second).number())) {
            var again = ask(() -> house.the(KeptRulebooks.class).runAgain(statement));
            assertThat(again.differences()).as("on the records of that day").isEmpty();
            assertThat(again.same()).isTrue();
        }
    }

    @Test
    void batchesThatComeTogetherSeeEachOther() throws Exception {
        var kept = house.act(
                RECORDER,
                () -> house.the(Records.class)
                        .keepAll(
                                List.of(
                                        batch("D-1", "ROOM-D", "closed", 0, 60, "reactive"),
                                        batch("D-2", "ROOM-D", "closed", 30, 90, "negative"),
                                        batch("D-3", "ROOM-D", "closed", 90, 120, "negative")),
                                null,
                                "as executed"));
        var numbers = kept.stream().map(RecordView::number).toList();
        assertThat(found(numbers.get(0), INFECTIOUS).get(0).message()).contains("D-2");
        assertThat(found(numbers.get(1), INFECTIOUS).get(0).message())
                .contains("D-1")
                .doesNotContain("D-3");
        assertThat(found(numbers.get(2), INFECTIOUS)).isEmpty();
        for (var number : numbers) assertThat(current(number)).isTrue();
        var again = ask(() -> house.the(KeptRulebooks.class)
                .runAgain(statements().latest(numbers.get(0)).number()));
        assertThat(again.same()).isTrue();
    }

    @Test
    void aCultureOfWeeksIsFoundFromAnyOfItsDays() throws Exception {
        var long1 = keep(batch("E-1", "ROOM-E", "closed", 0, 60 * 24 * 40));
        var last = keep(batch("E-2", "ROOM-E", "open", 60 * 24 * 40 - 1, 60 * 24 * 40 + 30));
        var after = keep(batch("E-3", "ROOM-E", "open", 60 * 24 * 40 + 30, 60 * 24 * 40 + 60));
        assertThat(found(last, OPEN)).hasSize(1);
        assertThat(found(after, OPEN)).isEmpty();
        assess(long1);
        assertThat(found(long1, OPEN).get(0).message()).contains("E-2").doesNotContain("E-3");
    }

    @Test
    void whatIsNotRecordedIsNotAssessed() throws Exception {
        keep(batch("F-1", "ROOM-F", "open", 0, 60));
        var nowhere = keep(batch("F-2", null, "open", 0, 60));
        assertThat(found(nowhere, OPEN)).isEmpty();
        assertThat(statements().latest(nowhere).statement().notAssessed())
                .filteredOn(one -> one.rule().equals(OPEN))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.address()).isEqualTo(nowhere + "/v1#/steps/0/roomId");
                    assertThat(one.why()).contains("room of the step");
                    assertThat(one.whyChinese()).contains("\u623f\u95f4");
                });
    }

    @Test
    void recordsKeptBeforeTheirRoomsWereLookedAtAreReadOnce() throws Exception {
        var first = keep(batch("G-1", "ROOM-G", "open", 0, 60));
        var second = keep(batch("G-2", "ROOM-G", "open", 30, 90));
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("delete from conformity_room_use where batch in ('" + first + "', '" + second + "')");
        }
        assertThat(current(second)).isFalse();
        var index = house.the(RoomIndex.class);
        ask(() -> {
            index.takeEarlier(List.of(first, second, "BR-1900-0001"));
            return null;
        });
        var rows = rows();
        ask(() -> {
            index.takeEarlier(List.of(first, second));
            return null;
        });
        assertThat(rows()).isEqualTo(rows);
        assertThat(current(second)).isTrue();
        assertThat(ask(index::whole)).isFalse();
        ask(() -> {
            index.done();
            return null;
        });
        assertThat(ask(index::whole)).isTrue();
    }

    /** Rooms of two years of a busy site: what a portion asks is told from the index. */
    @Test
    void neighboursAmongTwentyThousandBatchesAreFoundAtOnce() throws Exception {
        var known = keep(batch("H-0", "ROOM-H", "closed", 0, 60));
        try (var connection = database.asOwner();
                var standing =
                        connection.prepareStatement("insert into conformity_standing (batch, revision, batch_title,"
                                + " product, record_version, statement_number, stated_at, unhandled_critical, unhandled_major,"
                                + " unhandled_other, settled, decided, shelf_life_ends) select ?, 0, batch_title, product, 1,"
                                + " statement_number, stated_at, 0, 0, 0, settled, decided, shelf_life_ends from"
                                + " conformity_standing where batch = '" + known + "'");
                var use = connection.prepareStatement(
                        "insert into conformity_room_use values (?, 1, ?, ?, ?, null, ?, ?, ?, ?, false, false)")) {
            connection.setAutoCommit(false);
            long began = NINE.toEpochSecond();
            for (int i = 0; i < 20_000; i++) {
                var number = "BR-1990-" + (10_000 + i);
                standing.setString(1, number);
                standing.addBatch();
                for (int step = 0; step < 8; step++) {
                    // One batch after the other in each of twenty rooms.
                    long from = began + (i / 20) * 60_000L + step * 6_000L;
                    use.setString(1, number);
                    use.setInt(2, step);
                    use.setInt(3, (int) Math.floorDiv(from, 7L * 86_400));
                    use.setString(4, "ROOM-H" + i % 20);
                    use.setString(5, "H-" + i);
                    use.setString(6, Integer.toString(step));
                    use.setTimestamp(7, new Timestamp(from * 1000));
                    use.setTimestamp(8, new Timestamp((from + 5_400) * 1000));
                    use.addBatch();
                }
            }
            standing.executeBatch();
            use.executeBatch();
            connection.commit();
            if (database.target().url().startsWith("jdbc:postgresql:"))
                try (var statement = connection.createStatement()) {
                    connection.setAutoCommit(true);
                    statement.execute("analyze conformity_room_use");
                    statement.execute("analyze conformity_standing");
                }
        }
        var views = new ArrayList<RecordView>();
        for (int i = 0; i < 100; i++) {
            var number = keep(batch("HH-" + i, "ROOM-H" + i % 20, "closed", i * 30L, i * 30L + 60));
            views.add(ask(() -> house.the(Records.class).latest(number)));
        }
        var batches = views.stream()
                .map(view -> new Addressed<>(view.address(), (BatchRecord) view.record()))
                .toList();
        long took = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            var beside = ask(() -> house.the(RoomIndex.class).beside(batches));
            took = Math.min(took, (System.nanoTime() - begun) / 1_000_000);
            assertThat(beside).hasSize(100);
            for (var batch : batches)
                for (var own : SharedRooms.of(batch))
                    assertThat(beside.get(batch.address().number()))
                            .allMatch(other -> SharedRooms.together(own, other));
        }
        System.out.println(
                "neighbours of 100 batches among 20,000 on " + getClass().getSimpleName() + ": " + took + " ms");
        // The machine that tests is shared.
        assertThat(took).isLessThan(1_000);
    }

    private int rows() throws Exception {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from conformity_room_use")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static BatchRecord batch(String number, String room, String openness, long from, long until) {
        return batch(number, room, openness, from, until, "negative");
    }

    /** Of one step, so many minutes after nine. @param found result of each donor test */
    private static BatchRecord batch(String number, String room, String openness, long from, long until, String found) {
        var step = new HashMap<String, Object>();
        step.put("number", "1");
        step.put("name", "Expansion");
        step.put("openness", openness);
        if (room != null) step.put("roomId", room);
        step.put("start", NINE.plusMinutes(from));
        step.put("end", NINE.plusMinutes(until));
        var tests = new ArrayList<Object>();
        for (var marker : List.of("HIV", "HBV", "HCV", "syphilis"))
            tests.add(Map.of("marker", marker, "result", found));
        return CanonicalJson.read(
                BatchRecord.class,
                CanonicalJson.write(Map.of(
                        "header",
                        Map.of("batchNumber", number, "productCode", "P-ROOM"),
                        "collection",
                        Map.of("donorTests", tests),
                        "steps",
                        List.of(step))));
    }

    private List<Finding> found(String batch, String rule) throws Exception {
        return statements().latest(batch).statement().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private boolean current(String batch) throws Exception {
        return ask(() -> house.the(Statements.class).current(batch));
    }

    private String assess(String batch) throws Exception {
        return ask(() -> house.the(Statements.class).assess(batch)).number();
    }

    private Latest statements() {
        return batch -> ask(() -> house.the(Statements.class).latest(batch));
    }

    private interface Latest {
        org.cellgmp.conformity.StatementView latest(String batch) throws Exception;
    }

    private <T> T ask(Callable<T> asking) throws Exception {
        return house.act(RECORDER, asking);
    }

    private String keep(BatchRecord record) throws Exception {
        return ask(() -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    private void revise(String number, int expected, BatchRecord record) throws Exception {
        ask(() -> house.the(Records.class).revise(number, expected, record, null, "wrong room written"));
    }
}
