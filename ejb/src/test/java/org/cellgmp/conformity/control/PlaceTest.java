package org.cellgmp.conformity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final String STEP_1 = "{\"number\":\"1\",\"end\":\"2026-01-02T10:00:00+08:00\"}";
    private static final String STEP_2 =
            "{\"number\":\"2\",\"parameters\":[{\"name\":\"Temperature\",\"actual\":\"38.1\"},{\"name\":\"CO2\",\"actual\":\"5.0\"}]}";

    @Test
    void anEntryInsertedAboveDoesNotRenameAPlace() {
        assertThat(name(steps(STEP_2), "/steps/0/parameters/0/actual"))
                .isEqualTo(name(steps(STEP_1, STEP_2), "/steps/1/parameters/0/actual"));
    }

    @Test
    void twoPlacesHaveTwoNames() {
        var record = steps(STEP_1, STEP_2);
        assertThat(name(record, "/steps/1/parameters/0/actual"))
                .isNotEqualTo(name(record, "/steps/1/parameters/1/actual"));
        assertThat(name(record, "/steps/0/verifiedBy")).isNotEqualTo(name(record, "/steps/1/verifiedBy"));
    }

    @Test
    void namesakesAreToldApartByTheirOrder() {
        var record = steps(STEP_1, STEP_1);
        assertThat(name(record, "/steps/0/verifiedBy")).isNotEqualTo(name(record, "/steps/1/verifiedBy"));
    }

    @Test
    void anEntryWithoutANameOfItsOwnIsNamedByItsContent() {
        assertThat(name("{\"things\":[{\"a\":\"1\"},{\"a\":\"2\"}]}", "/things/1/a"))
                .isEqualTo(name("{\"things\":[{\"a\":\"2\"}]}", "/things/0/a"));
    }

    @Test
    void anAbsentMemberHasAPlaceToo() {
        assertThat(name(steps(STEP_1), "/steps/0/verifiedBy")).endsWith("/verifiedBy");
        assertThat(name(steps(STEP_1), "/steps/7/verifiedBy")).contains("[7]");
    }

    @Test
    void theWholeRecordIsAPlace() {
        assertThat(name(steps(STEP_1), "")).isEmpty();
    }

    @Test
    void aReaderIsToldWhatTheEntriesAreCalled() {
        assertThat(place(steps(STEP_1, STEP_2), "/steps/1/parameters/0/actual").label())
                .isEqualTo("steps 2 › parameters Temperature › actual");
    }

    @Test
    void theNearestRecordedTimeIsTaken() {
        assertThat(place(steps(STEP_1), "/steps/0/verifiedBy").near())
                .isEqualTo(OffsetDateTime.parse("2026-01-02T10:00:00+08:00"));
        assertThat(place(steps(STEP_2), "/steps/0/verifiedBy").near()).isNull();
    }

    /** A record of thousands of steps may depart from the rules in each of them. */
    @Test
    void manyPlacesOfOneRecordAreNamedInOneGo() {
        var steps = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"number\":\"" + i % 2_500 + "\"}")
                .toArray(String[]::new);
        var tree = CanonicalJson.parse(steps(steps).getBytes(StandardCharsets.UTF_8));
        var names = new EntryNames();
        var all = assertTimeout(
                Duration.ofSeconds(10),
                () -> IntStream.range(0, 5_000)
                        .mapToObj(i -> Place.of(tree, "/steps/" + i + "/verifiedBy", names)
                                .name())
                        .toList());
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.get(4_999))
                .isEqualTo(Place.of(tree, "/steps/4999/verifiedBy").name());
    }

    private static String steps(String... steps) {
        return "{\"steps\":[" + String.join(",", steps) + "]}";
    }

    private static String name(String json, String pointer) {
        return place(json, pointer).name();
    }

    private static Place place(String json, String pointer) {
        return Place.of(CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)), pointer);
    }
}
