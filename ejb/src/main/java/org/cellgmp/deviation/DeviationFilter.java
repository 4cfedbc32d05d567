package org.cellgmp.deviation;

/**
 * Which deviations to list; null components do not narrow.
 *
 * @param open true for all but closed ones
 * @param batch number of a batch record
 * @param words looked for in number and title, without regard to case
 */
public record DeviationFilter(
        DeviationState state,
        Boolean open,
        Classification classification,
        String batch,
        String words,
        DeviationKind kind) {
    public static final DeviationFilter ALL = new DeviationFilter(null, null, null, null, null);

    /** Of every kind. */
    public DeviationFilter(
            DeviationState state, Boolean open, Classification classification, String batch, String words) {
        this(state, open, classification, batch, words, null);
    }
}
