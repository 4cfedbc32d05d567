package org.cellgmp.deviation;

/**
 * Which quality events to list; null components do not narrow.
 *
 * @param open true for all but closed ones
 * @param batch number of a batch record
 * @param owner account in whose hands they are; {@link #NOBODY} for those in nobody's
 * @param taken true for those taken over from another register, false for those opened here
 * @param words the beginning of a number, or words that title or description hold, without regard to case and endings
 */
public record DeviationFilter(
        DeviationState state,
        Boolean open,
        Classification classification,
        String batch,
        String words,
        DeviationKind kind,
        EventSpan span,
        Boolean taken,
        String owner) {
    /** No account is named so. */
    public static final String NOBODY = "";

    public static final DeviationFilter ALL = new DeviationFilter(null, null, null, null, null);

    public DeviationFilter {
        span = span == null ? EventSpan.ALL : span;
    }

    /** From wherever it is. */
    public DeviationFilter(
            DeviationState state,
            Boolean open,
            Classification classification,
            String batch,
            String words,
            DeviationKind kind,
            EventSpan span) {
        this(state, open, classification, batch, words, kind, span, null, null);
    }

    /** Of every kind and time. */
    public DeviationFilter(
            DeviationState state, Boolean open, Classification classification, String batch, String words) {
        this(state, open, classification, batch, words, null, null);
    }

    /** With other words. */
    public DeviationFilter words(String other) {
        return new DeviationFilter(state, open, classification, batch, other, kind, span, taken, owner);
    }

    /** Of every state and kind. */
    public static DeviationFilter of(EventSpan span) {
        return new DeviationFilter(null, null, null, null, null, null, span);
    }
}
