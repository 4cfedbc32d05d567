package org.cellgmp.criterion.fact;

/**
 * A sequence as a whole.
 *
 * @param number name of its folder; @param numbered whether that is four digits
 * @param before number of the sequence given before it; null if none was
 * @param lowest the number with which the region begins to count; @param tooLow whether its own is below that
 * @param gap whether numbers between the one before, or the lowest, and its own were not given
 * @param emptyHeadings names of headings without a leaf, with commas between
 * @param alone whether it is made of one file only
 */
public record SequenceFact(
        String place,
        String number,
        boolean numbered,
        String before,
        String lowest,
        boolean tooLow,
        boolean gap,
        long files,
        long bytes,
        String emptyHeadings,
        boolean alone,
        boolean moduleOne,
        boolean util) {}
