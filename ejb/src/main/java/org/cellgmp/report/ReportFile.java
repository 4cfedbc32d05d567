package org.cellgmp.report;

import org.cellgmp.recordkeeping.StoredFile;

/** The files of a report. */
public enum ReportFile {
    PDF,
    DOCX;

    public StoredFile of(ReportView report) {
        return this == PDF ? report.pdf() : report.docx();
    }
}
