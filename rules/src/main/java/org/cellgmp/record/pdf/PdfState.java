package org.cellgmp.record.pdf;

/** Whether a PDF could be looked into. */
public enum PdfState {
    READ,
    /** A password is asked for before anything is shown. */
    LOCKED,
    /** Reasons: not-a-pdf, broken, no-pages, too-deep, too-much (unpacks to, or is made of, more than is looked at), too-slow. */
    UNREADABLE
}
