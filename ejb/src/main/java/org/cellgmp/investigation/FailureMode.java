package org.cellgmp.investigation;

/**
 * One line of the risk table.
 *
 * @param action what is done against it; null if nothing is
 * @param after with the action in place; null while that is not rated
 * @param struck why it was taken out; null while it stands
 * @param convention of the site when it was rated; null for the usual one
 */
public record FailureMode(
        String id,
        String mode,
        String effect,
        String cause,
        Rating before,
        String action,
        Rating after,
        String struck,
        FmeaConvention convention) {
    /** Rated before conventions were kept with what was rated by them. */
    public FailureMode(
            String id,
            String mode,
            String effect,
            String cause,
            Rating before,
            String action,
            Rating after,
            String struck) {
        this(id, mode, effect, cause, before, action, after, struck, null);
    }

    /** What it was rated by. */
    public FmeaConvention ratedBy() {
        return convention == null ? FmeaConvention.usual() : convention;
    }

    /** True if by its convention something must be done about it. */
    public boolean wantsAction(Rating rating) {
        return ratedBy().wantsAction(rating);
    }

    public boolean stands() {
        return struck == null;
    }
}
