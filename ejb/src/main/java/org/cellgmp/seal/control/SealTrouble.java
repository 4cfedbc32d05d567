package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Why nothing is sealed, or told outside, at present. */
@ApplicationScoped
public class SealTrouble {
    /** A round lasts a second, that after a long rest perhaps a minute. */
    private static final long SILENCE_NANOSECONDS = TimeUnit.MINUTES.toNanos(5);

    private volatile String told;
    private volatile long heard = System.nanoTime();

    /** One line; null if all is well. */
    String told() {
        long silent = System.nanoTime() - heard;
        if (told == null && silent > SILENCE_NANOSECONDS)
            return "nothing was heard of the sequencer for " + TimeUnit.NANOSECONDS.toMinutes(silent) + " minutes";
        return told;
    }

    /** Told after each round. */
    void tell(String what) {
        told = what;
        heard = System.nanoTime();
    }
}
