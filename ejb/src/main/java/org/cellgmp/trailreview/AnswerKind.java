package org.cellgmp.trailreview;

/** What the reviewer says of something that was ranked. */
public enum AnswerKind {
    NOTHING_TO_DO,
    /** With words that explain it. */
    EXPLAINED,
    /** A deviation looks into it. */
    DEVIATION
}
