package org.cellgmp.investigation;

/**
 * What bears something out.
 *
 * @param reference an address such as {@code BR-2026-0014/v2#/steps/4/end}, the number of a trail event, or that of an evidence file
 */
public record Support(Kind kind, String reference) {
    /** What the reference names. */
    public enum Kind {
        CELL,
        EVENT,
        FILE
    }
}
