package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcursionTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");

    private static List<Excursion> among(String lower, String upper, String... values) {
        var readings = new ArrayList<LoggerReading>();
        for (int i = 0; i < values.length; i++)
            readings.add(new LoggerReading("inside", START.plusMinutes(5L * i), values[i], "Cel", null));
        return among(List.of(new ConditionLimit("inside", "5", lower, upper, "Cel")), readings);
    }

    private static List<Excursion> among(List<ConditionLimit> limits, List<LoggerReading> readings) {
        return new Shipment(
                        "S-1", null, null, null, null, null, null, null, null, null, null, null, limits, readings, null)
                .excursions();
    }

    @Test
    void aRunBeyondALimitIsOneExcursionUntilTheReadingThatIsBackWithin() {
        assertThat(among("2", "8", "5.0", "8.1", "9.30", "8.2", "7.9", "1.9"))
                .extracting(Excursion::side, Excursion::limit, Excursion::extreme, Excursion::first, Excursion::last)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Excursion.Side.ABOVE, "8", "9.30", 1, 3),
                        org.assertj.core.groups.Tuple.tuple(Excursion.Side.BELOW, "2", "1.9", 5, 5));
        assertThat(among("2", "8", "5.0", "8.1", "9.30", "8.2", "7.9").get(0).lasted())
                .contains(Duration.ofMinutes(15));
        assertThat(among("2", "8", "9", "1"))
                .extracting(Excursion::side)
                .containsExactly(Excursion.Side.ABOVE, Excursion.Side.BELOW);
    }

    @ParameterizedTest
    @CsvSource({
        "8.0,",
        "2,",
        "2.00,",
        "8.01,ABOVE",
        "1.99,BELOW",
        "<2,BELOW",
        "<=2,UNDECIDED",
        "<=1.9,BELOW",
        ">8,ABOVE",
        ">=8,UNDECIDED",
        ">=8.1,ABOVE",
        "<5,UNDECIDED",
        "NaN,UNDECIDED",
        "n/a,UNDECIDED"
    })
    void aLimitItselfIsAllowedAndABoundThatReachesOverItIsUndecided(String value, Excursion.Side side) {
        assertThat(among("2", "8", value))
                .extracting(Excursion::side)
                .containsExactlyElementsOf(side == null ? List.of() : List.of(side));
    }

    @Test
    void anotherUnitOrALimitThatIsNoNumberIsUndecidedAndNoLimitSaysNothing() {
        var reading = new LoggerReading("inside", null, "41", "[degF]", null);
        assertThat(among(List.of(new ConditionLimit("inside", null, "2", "8", "Cel")), List.of(reading)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.side()).isEqualTo(Excursion.Side.UNDECIDED);
                    assertThat(one.lasted()).isEmpty();
                });
        assertThat(among("two", "8", "5")).extracting(Excursion::side).containsExactly(Excursion.Side.UNDECIDED);
        assertThat(among(null, null, "500")).isEmpty();
        assertThat(among("2", "8")).isEmpty();
        assertThat(among(null, "-120", "<-100", "-121"))
                .extracting(Excursion::side)
                .containsExactly(Excursion.Side.UNDECIDED);
    }
}
