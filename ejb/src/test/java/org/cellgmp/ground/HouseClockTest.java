package org.cellgmp.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseClockTest {
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Property
    void aMomentIsWrittenAsTheFormatSays(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        var at = Instant.ofEpochSecond(second, nano);
        assertThat(HouseClock.written(at)).isEqualTo(PLAIN.format(at));
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000000Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z",
        "2024-02-29T12:00:00.000001Z, 2024-02-29T12:00:00.000001Z",
        "2026-03-01T08:15:30.12Z, 2026-03-01T08:15:30.120000Z"
    })
    void theEdges(String at, String written) {
        assertThat(HouseClock.written(Instant.parse(at))).isEqualTo(written);
    }
}
