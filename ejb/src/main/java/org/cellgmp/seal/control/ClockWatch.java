package org.cellgmp.seal.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sees that the clock of the machine was set, by the counter that only runs on. Not to be shared between threads. */
final class ClockWatch {
    /** Smaller differences are the even correction that a time service makes all day. */
    static final Duration STEP = Duration.ofSeconds(2);

    private Instant lastMoment;
    private long lastCount;

    /**
     * @param counted nanoseconds of a counter that is never set
     * @return how far the clock went beyond what was counted since the last look, negative if it was set back; empty if it went evenly
     */
    Optional<Duration> look(Instant moment, long counted) {
        var before = lastMoment;
        long passed = counted - lastCount;
        lastMoment = moment;
        lastCount = counted;
        if (before == null) return Optional.empty();
        var step = Duration.between(before, moment).minusNanos(passed);
        return step.abs().compareTo(STEP) >= 0 ? Optional.of(step) : Optional.empty();
    }
}
