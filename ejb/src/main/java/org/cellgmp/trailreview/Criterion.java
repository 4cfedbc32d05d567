package org.cellgmp.trailreview;

import java.util.List;

/**
 * What makes an event in the trail of a batch deserve a look, the gravest first. The weights are the house's own: the guidelines
 * cited ask that changes of critical data are reviewed by risk before the release, and leave the scale to the site.
 */
public enum Criterion {
    /** A recorded result, or a limit it was judged by, was replaced or removed. */
    CHANGED_AFTER_RESULT(
            Gravity.HIGH,
            90,
            "EU GMP Annex 11, 9",
            "PIC/S PI 041-1, 9.6",
            "China GMP annex on computerised systems, Art. 16"),
    /** The same test was run again after it failed, and then passed. */
    TEST_REPEATED(Gravity.HIGH, 80, "21 CFR 211.192", "PIC/S PI 041-1, 9.6"),
    /** Data were changed by somebody who decides on releases. */
    CHANGED_BY_RELEASER(Gravity.HIGH, 70, "EU GMP Annex 11, 9", "PIC/S PI 041-1, 9.6"),
    /** Data were changed after somebody had signed them. */
    CHANGED_AFTER_SIGNING(Gravity.HIGH, 60, "EU GMP Annex 11, 14", "21 CFR 11.10(e)"),
    /** A recorded value was changed and nobody said why. */
    REASON_MISSING(
            Gravity.HIGH,
            50,
            "EU GMP Annex 11, 9",
            "EU GMP Chapter 4, 4.7-4.9",
            "China GMP annex on computerised systems, Art. 16"),
    /** The clock of the machine was set while people worked on the batch. */
    CLOCK_STEP(Gravity.MIDDLE, 40, "EU GMP Annex 11, 12.1-12.4", "21 CFR 11.10(e)"),
    /** Something was entered long after the time that it tells. */
    LATE_ENTRY(Gravity.MIDDLE, 30, "EU GMP Chapter 4, 4.7-4.9", "PIC/S PI 041-1, 7"),
    /** One person changed much in a short time. */
    EDIT_BURST(Gravity.LOW, 20, "PIC/S PI 041-1, 9.6"),
    /** Wrong passwords were given for somebody who worked on the batch, around that work. */
    SIGN_IN_FAILURES(Gravity.LOW, 10, "EU GMP Annex 11, 12.1-12.4", "21 CFR 11.10(d)");

    private final Gravity gravity;
    private final int weight;
    private final List<String> citations;

    Criterion(Gravity gravity, int weight, String... citations) {
        this.gravity = gravity;
        this.weight = weight;
        this.citations = List.of(citations);
    }

    public Gravity gravity() {
        return gravity;
    }

    /** By which things are ranked, the highest first. */
    public int weight() {
        return weight;
    }

    /** Guideline and clause that ask for it, as people write them. */
    public List<String> citations() {
        return citations;
    }
}
