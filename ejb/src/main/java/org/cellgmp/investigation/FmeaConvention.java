package org.cellgmp.investigation;

/**
 * From when on a line of a risk table wants an action: what the site agreed on, not a demand of a regulation.
 *
 * @param actionFromRpn risk priority number, digits, 1 to 1000
 * @param actionFromSeverity whatever the product is, digits, 1 to 10; 11 for never
 */
public record FmeaConvention(String actionFromRpn, String actionFromSeverity) {
    public static final int MOST_RPN = Rating.MOST * Rating.MOST * Rating.MOST;
    public static final int NO_SEVERITY = Rating.MOST + 1;

    /** Until the site says otherwise. */
    public static FmeaConvention usual() {
        return new FmeaConvention("100", "9");
    }

    public boolean wantsAction(Rating rating) {
        return rating.rpn() >= Integer.parseInt(actionFromRpn)
                || rating.severityNumber() >= Integer.parseInt(actionFromSeverity);
    }
}
