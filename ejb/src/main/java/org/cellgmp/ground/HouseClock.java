package org.cellgmp.ground;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The only place that asks what time it is, so that tests can set it. Microseconds, UTC, with the site's zone beside it. */
public final class HouseClock {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static volatile Clock clock = Clock.systemUTC();

    private HouseClock() {}

    public static Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The zone of the site, from the environment variable CELLGMP_ZONE; the machine's zone if that is not set. */
    public static ZoneId zone() {
        var named = System.getenv("CELLGMP_ZONE");
        return named == null || named.isBlank() ? ZoneId.systemDefault() : ZoneId.of(named);
    }

    /** As the fixed formats write a moment: UTC, always six digits of the second, {@code 2026-03-01T08:15:30.120000Z}. */
    public static String written(Instant at) {
        return WRITTEN.format(at);
    }

    public static OffsetDateTime nowAtSite() {
        return now().atZone(zone()).toOffsetDateTime();
    }

    /** For tests only: the clock to ask from now on. */
    public static void set(Clock other) {
        clock = other;
    }
}
