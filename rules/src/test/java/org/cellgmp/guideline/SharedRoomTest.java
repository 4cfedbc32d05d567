package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.guideline.fact.Facts;
import org.cellgmp.guideline.fact.SharedRoomFact;
import org.cellgmp.guideline.fact.SharedRooms;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Collection;
import org.cellgmp.record.DonorTest;
import org.cellgmp.record.RoomUse;
import org.cellgmp.record.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two invented batches in one room: when their steps meet, and what is said of it. */
class SharedRoomTest {
    private static final RuleBook BOOK = RuleBook.load(RuleBook.class.getClassLoader());
    private static final String OPEN = "cn-cfdi-cell-gmp-2022/ch-6-r12/1";
    private static final String CLOSED = "cn-cfdi-cell-gmp-2022/ch-6-r12/2";
    private static final String INFECTIOUS = "cn-cfdi-cell-gmp-2022/ch-9-r6.5/1";

    final ConformingBatch batch = new ConformingBatch();
    final ConformingBatch other = new ConformingBatch();

    SharedRoomTest() {
        // Ours has one step, from nine to ten in the room R-101.
        batch.steps.set(0, step("1", "open", "R-101", "09:00", "10:00"));
        batch.steps.remove(1);
        other.steps.clear();
        batch.collection = tested("negative", "negative", "negative", "nonreactive");
        other.collection = batch.collection;
    }

    @AfterAll
    static void close() {
        BOOK.close();
    }

    private static Step step(String number, String openness, String room, String start, String end) {
        return new Step(
                number,
                "Activation",
                null,
                openness,
                room,
                start == null ? null : ConformingBatch.at("2026-03-02T" + start),
                end == null ? null : ConformingBatch.at("2026-03-02T" + end),
                "Operator One",
                "Operator Two",
                "Supervisor One",
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Collection tested(String... results) {
        var markers = List.of("HIV", "HBV", "HCV", "syphilis");
        var tests = new ArrayList<DonorTest>();
        for (int i = 0; i < results.length; i++)
            tests.add(new DonorTest(markers.get(i), null, null, null, results[i], null));
        return new Collection("HOSP-1", null, "PBMC", null, null, null, null, null, null, null, null, List.of(), tests);
    }

    private static Addressed<BatchRecord> kept(String number, int version, ConformingBatch batch) {
        return new Addressed<>(Address.of(number, version), batch.record());
    }

    private Examination examination() {
        return examination(SharedRooms.of(kept("BR-2026-0077", 3, other)));
    }

    private Examination examination(List<Neighbour> neighbours) {
        var alone = batch.examination();
        return new Examination(
                alone.batch(),
                alone.lots(),
                alone.specifications(),
                alone.jurisdictions(),
                alone.asOf(),
                alone.sourceChecks(),
                neighbours);
    }

    private SharedRoomFact fact() {
        return Facts.of(new Examined(examination())).stream()
                .filter(SharedRoomFact.class::isInstance)
                .map(SharedRoomFact.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> found(String rule) {
        return BOOK.assess(examination()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private List<String> notAssessed(String rule) {
        return BOOK.assess(examination()).notAssessed().stream()
                .filter(one -> one.rule().equals(rule))
                .map(one -> one.address() + " " + one.why())
                .toList();
    }

    /** One ends in the minute in which the other begins: they did not meet. A minute more and they did. */
    @ParameterizedTest
    @CsvSource({
        "08:00, 09:00, 0",
        "08:00, 09:01, 1",
        "10:00, 11:00, 0",
        "09:59, 11:00, 1",
        "09:00, 10:00, 60",
        "09:20, 09:30, 10",
        "08:00, 11:00, 60",
        // Recorded to the minute: it was there for less than one, but it was there.
        "09:30, 09:30, 1",
        "09:00, 09:00, 0",
        "10:00, 10:00, 0"
    })
    void stepsMeetIfTheirTimesOverlap(String start, String end, String minutes) {
        other.steps.add(step("7", "closed", "R-101", start, end));
        assertThat(fact().openMinutes()).isEqualByComparingTo(minutes);
        assertThat(found(OPEN)).hasSize(minutes.equals("0") ? 0 : 1);
        assertThat(found(CLOSED)).isEmpty();
    }

    @Test
    void theFindingNamesTheOtherBatchAndItsStepAndLeadsToIt() {
        other.steps.add(step("7", "closed", " r-101 ", "09:30", "11:00"));
        other.steps.add(step(null, "open", "R-101", "09:45", "09:50"));
        var finding = found(OPEN).get(0);
        assertThat(finding.address()).isEqualTo("BR-2026-0014/v2#/steps/0/roomId");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.message()).contains("up to 30 min", "B-0014 (BR-2026-0077): 7, 2.");
        assertThat(finding.value()).isEqualTo("R-101: B-0014 (BR-2026-0077): 7, 2");
        assertThat(finding.alsoAbout()).containsExactly("BR-2026-0077/v3#/steps/0", "BR-2026-0077/v3#/steps/1");
        assertThat(BOOK.assess(examination()).considered()).contains("BR-2026-0077/v3");
    }

    @Test
    void closedStepsNeedAnAssessmentAndNoOpenOneAmongThem() {
        batch.steps.set(0, step("1", "closed", "R-101", "09:00", "10:00"));
        other.steps.add(step("7", "closed", "R-101", "09:30", "11:00"));
        assertThat(found(OPEN)).isEmpty();
        assertThat(found(CLOSED)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.MAJOR);
            assertThat(finding.value()).isEqualTo("R-101: B-0014 (BR-2026-0077): 7");
        });
        var room = batch.rooms.get(0);
        batch.rooms.set(
                0,
                new RoomUse(
                        room.roomId(),
                        room.grade(),
                        room.background(),
                        room.isolator(),
                        room.differentialPressure(),
                        room.lineClearanceBy(),
                        room.lineClearanceAt(),
                        room.monitoring(),
                        null,
                        null,
                        "RA-7"));
        assertThat(found(CLOSED)).isEmpty();
        assertThat(BOOK.assess(examination()).considered())
                .as("a neighbour that makes no difference")
                .isEqualTo(BOOK.assess(batch.examination()).considered());
        assertThat(CanonicalJson.write(BOOK.assess(examination())))
                .isEqualTo(CanonicalJson.write(BOOK.assess(batch.examination())));
        other.collection = null;
        assertThat(BOOK.assess(examination()).considered()).contains("BR-2026-0077/v3");
        other.collection = batch.collection;
        assertThat(BOOK.assess(examination()).unseen()).doesNotContain("/rooms/0/sharedUseAssessment");
        // An assessment of closed systems allows no open one.
        other.steps.set(0, step("7", "open", "R-101", "09:30", "11:00"));
        assertThat(found(OPEN)).hasSize(1);
    }

    @Test
    void whetherAStepIsOpenIsNotGuessed() {
        batch.steps.set(0, step("1", "closed", "R-101", "09:00", "10:00"));
        other.steps.add(step("7", null, "R-101", "09:30", "11:00"));
        assertThat(found(OPEN)).isEmpty();
        assertThat(found(CLOSED)).isEmpty();
        assertThat(notAssessed(OPEN))
                .containsExactly("BR-2026-0014/v2#/steps/0/openness Not recorded, or not readable: open or closed,"
                        + " of this step and of those of other batches in the room at the time.");
        assertThat(notAssessed(CLOSED)).hasSize(1);
        batch.steps.set(0, step("1", "open", "R-101", "09:00", "10:00"));
        assertThat(found(OPEN)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        ", 09:00, 10:00, roomId, room of the step.",
        "R-101,, 10:00, start, start of the step.",
        "R-101, 09:00,, end, end of the step",
        "R-101, 09:00, 08:59, end, end of the step"
    })
    void whatIsMissingIsSaid(String room, String start, String end, String place, String what) {
        batch.steps.set(0, step("1", "open", room, start, end));
        other.steps.add(step("7", "open", "R-101", "08:00", "11:00"));
        for (var rule : List.of(OPEN, CLOSED, INFECTIOUS)) {
            assertThat(found(rule)).isEmpty();
            assertThat(notAssessed(rule)).singleElement().asString().contains("/steps/0/" + place, what);
        }
        assertThat(BOOK.assess(examination()).considered()).noneMatch(address -> address.startsWith("BR-"));
    }

    @Test
    void otherRoomsAndSitesAreOthers() {
        other.steps.add(step("7", "open", "R-102", "09:00", "10:00"));
        assertThat(fact().openMinutes()).isZero();
        other.steps.set(0, step("7", "open", "R-101", "09:00", "10:00"));
        other.header = at("Site B");
        assertThat(fact().openMinutes()).isZero();
        other.header = at("site a");
        assertThat(fact().openMinutes()).isEqualByComparingTo("60");
        other.header = at(null);
        assertThat(fact().openMinutes()).isEqualByComparingTo("60");
        // Of an earlier version of the batch itself.
        assertThat(BOOK.assess(examination(SharedRooms.of(kept("BR-2026-0014", 1, batch))))
                        .findings())
                .noneMatch(finding -> finding.rule().equals(OPEN));
    }

    private org.cellgmp.record.BatchHeader at(String site) {
        var header = batch.header;
        return new org.cellgmp.record.BatchHeader(
                "B-0077", header.productCode(), null, null, null, null, null, null, null, null, site, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "negative, negative, false, false",
        "reactive, negative, true, false",
        "negative, positive, true, false",
        "negative, pending, false, true",
        "pending, reactive, true, false",
        "negative,, false, true"
    })
    void aBatchFromAnInfectiousDonorHasNoOtherBesideIt(String ours, String theirs, boolean finds, boolean silent) {
        batch.steps.set(0, step("1", "closed", "R-101", "09:00", "10:00"));
        other.steps.add(step("7", "closed", "R-101", "09:30", "11:00"));
        batch.collection = tested("negative", "negative", ours, "negative");
        other.collection = tested("negative", theirs, "negative", "negative");
        assertThat(found(INFECTIOUS)).hasSize(finds ? 1 : 0);
        assertThat(notAssessed(INFECTIOUS)).hasSize(silent ? 1 : 0);
    }

    @Test
    void aMarkerThatNobodyTestedLeavesItOpen() {
        other.steps.add(step("7", "closed", "R-101", "09:30", "11:00"));
        other.collection = tested("negative", "negative", "negative");
        assertThat(fact().infectiousMinutes()).isNull();
        other.collection = null;
        assertThat(fact().infectiousMinutes()).isNull();
        other.collection = tested("negative", "reactive");
        assertThat(fact().infectiousMinutes()).isEqualByComparingTo("30");
    }

    @Test
    void manyAreCountedAndTheSameAreToldAlike() {
        for (int i = 1; i <= 23; i++) other.steps.add(step(Integer.toString(i), "open", "R-101", "09:00", "10:00"));
        assertThat(fact().openBeside().text())
                .startsWith("B-0014 (BR-2026-0077): 1, 2, 3")
                .endsWith(", 20; +3");
        var neighbours = new ArrayList<>(SharedRooms.of(kept("BR-2026-0077", 3, other)));
        var one = CanonicalJson.write(BOOK.assess(examination(neighbours)));
        java.util.Collections.reverse(neighbours);
        assertThat(CanonicalJson.write(BOOK.assess(examination(neighbours)))).isEqualTo(one);
        assertThat(Papers.judge(CanonicalJson.write(Papers.of(examination(neighbours), List.of()))))
                .isEqualTo(one);
    }

    @Test
    void aSpanOfMoreThanAYearTellsNoTime() {
        other.steps.add(new Step(
                "7",
                "n",
                null,
                "open",
                "R-101",
                ConformingBatch.at("2026-03-02T09:00"),
                ConformingBatch.at("2027-03-03T09:00"),
                "A",
                "B",
                "C",
                null,
                null,
                null,
                List.of(),
                null));
        assertThat(fact().openMinutes()).isEqualByComparingTo("60");
        other.steps.set(
                0,
                new Step(
                        "7",
                        "n",
                        null,
                        "open",
                        "R-101",
                        ConformingBatch.at("2026-03-02T09:00"),
                        ConformingBatch.at("2027-03-03T09:01"),
                        "A",
                        "B",
                        "C",
                        null,
                        null,
                        null,
                        List.of(),
                        null));
        assertThat(fact().openMinutes()).isZero();
    }
}
