package org.cellgmp.report;

/** What a review concludes on a point. */
public enum ReviewVerdict {
    SATISFACTORY,
    /** Something follows from it: a CAPA, a change or a quality event, which the conclusion names. */
    ACTION,
    NOT_APPLICABLE
}
