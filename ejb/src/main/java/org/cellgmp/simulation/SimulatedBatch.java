package org.cellgmp.simulation;

/**
 * A batch that the rules would touch.
 *
 * @param decision released, rejected or open; @param said the first differences in words, one a line
 */
public record SimulatedBatch(
        String batch, String title, String product, Decided decision, int added, int lost, int changed, String said) {
    /** What was decided on a batch, as far as a simulation asks. */
    public enum Decided {
        RELEASED,
        REJECTED,
        OPEN
    }
}
