package org.cellgmp.record.pdf;

/** A form to fill in. */
public enum PdfForm {
    ACROFORM,
    /** Laid out by a program inside the file; shown by few readers. */
    XFA
}
