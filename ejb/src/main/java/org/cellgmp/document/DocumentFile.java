package org.cellgmp.document;

import org.cellgmp.recordkeeping.StoredFile;

/** The files of a version of a document. */
public enum DocumentFile {
    /** What is filed. */
    PDF,
    /** The same for editing in Word. */
    DOCX,
    /** Where each number comes from, for reading. */
    COMPANION,
    /** Where each number comes from, for programs. */
    LINEAGE;

    public StoredFile of(DocumentView document) {
        return switch (this) {
            case PDF -> document.pdf();
            case DOCX -> document.docx();
            case COMPANION -> document.companion();
            case LINEAGE -> document.lineage();
        };
    }
}
