package org.cellgmp.investigation;

/**
 * One line of the risk table.
 *
 * @param action what is done against it; null if nothing is
 * @param after with the action in place; null while that is not rated
 * @param struck why it was taken out; null while it stands
 */
public record FailureMode(
        String id,
        String mode,
        String effect,
        String cause,
        Rating before,
        String action,
        Rating after,
        String struck) {
    /** From this risk priority number on an action is wanted: a convention of the site, not a demand of a regulation. */
    public static final int ACTION_FROM_RPN = 100;
    /** From this severity on an action is wanted whatever the product is: a convention of the site. */
    public static final int ACTION_FROM_SEVERITY = 9;

    /** True if by the convention something must be done about it. */
    public static boolean wantsAction(Rating rating) {
        return rating.rpn() >= ACTION_FROM_RPN || rating.severityNumber() >= ACTION_FROM_SEVERITY;
    }

    public boolean stands() {
        return struck == null;
    }
}
