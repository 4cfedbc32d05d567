package org.cellgmp.ground;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only place that asks what time it is, so that tests can set it. Microseconds, UTC, with the site's zone beside it. */
public final class HouseClock {
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

    public static OffsetDateTime nowAtSite() {
        return now().atZone(zone()).toOffsetDateTime();
    }

    /** For tests only: the clock to ask from now on. */
    public static void set(Clock other) {
        clock = other;
    }
}
