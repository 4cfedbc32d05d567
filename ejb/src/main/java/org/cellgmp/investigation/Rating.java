package org.cellgmp.investigation;

/**
 * How grave, how often and how hard to detect, each from 1 (least) to 10 (most). What each number means is a convention of the site.
 * The method is that of IEC 60812, which ICH Q9(R1), Annex I.2, points to.
 */
public record Rating(String severity, String occurrence, String detection) {
    public static final int LEAST = 1;
    public static final int MOST = 10;

    /** Risk priority number, 1 to 1000. */
    public int rpn() {
        return severityNumber() * Integer.parseInt(occurrence) * Integer.parseInt(detection);
    }

    public int severityNumber() {
        return Integer.parseInt(severity);
    }
}
