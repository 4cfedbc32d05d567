package org.cellgmp.story;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something is so. */
final class Wait {
    private static final long BRIEFLY_NANOS = 20_000_000L;
    private static final long MOST_NANOS = 120_000_000_000L;

    private Wait() {}

    /** 20 milliseconds. */
    static void briefly() {
        LockSupport.parkNanos(BRIEFLY_NANOS);
    }

    /** What was seen when it was so. @throws AssertionError with what was seen last, if it is not so within 2 minutes */
    static <T> T until(Supplier<T> look, Predicate<T> so) {
        long end = System.nanoTime() + MOST_NANOS;
        var seen = look.get();
        while (!so.test(seen)) {
            if (System.nanoTime() > end) throw new AssertionError("not so within 2 minutes: " + seen);
            briefly();
            seen = look.get();
        }
        return seen;
    }
}
