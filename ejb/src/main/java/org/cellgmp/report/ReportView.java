package org.cellgmp.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * A report as it was printed.
 *
 * @param subject number of what it reports; product code for a review
 * @param revision of the subject, 0 where it has none
 * @param state of the subject then, as its room names it; @param closed false if it was not final then, which the report says
 * @param from first day of a review, null for others; @param to its last day
 * @param language en, zh or both; @param form number and version printed on every page
 * @param content SHA-256 of the words it says, its own number, time and maker left out: the same content is not printed twice
 */
public record ReportView(
        String number,
        ReportKind kind,
        String subject,
        int revision,
        String state,
        boolean closed,
        LocalDate from,
        LocalDate to,
        String language,
        String form,
        String content,
        int pages,
        StoredFile pdf,
        StoredFile docx,
        String madeBy,
        String madeByName,
        OffsetDateTime madeAt) {}
