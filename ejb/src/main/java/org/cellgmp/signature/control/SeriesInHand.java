package org.cellgmp.signature.control;

import java.util.Optional;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SigningSeries;

/** The list that this thread is signing through: open only while the call that signed it is at work. */
public final class SeriesInHand {
    private static final ThreadLocal<Open> HERE = new ThreadLocal<>();

    /** @param signature number of the list's own; @param both whether it was made with both components */
    public record Open(SigningSeries series, String signature, String account, boolean both) {}

    private SeriesInHand() {}

    public static <T> T during(Open open, SigningSeries.Work<T> work) throws Refusal {
        if (HERE.get() != null) throw new IllegalStateException("a list is signed one at a time");
        HERE.set(open);
        try {
            return work.done();
        } finally {
            HERE.remove();
        }
    }

    public static Optional<Open> here() {
        return Optional.ofNullable(HERE.get());
    }
}
