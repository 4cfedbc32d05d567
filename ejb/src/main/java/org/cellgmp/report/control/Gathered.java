package org.cellgmp.report.control;

import java.time.LocalDate;
import java.util.function.Function;
import org.cellgmp.report.ReportKind;
import org.cellgmp.template.data.DocumentHead;

/**
 * What a report will say, still without number, time and maker.
 *
 * @param subject number of what is reported, or product code; @param revision of it, 0 where it has none
 * @param closed false if it is not final, which the report then says
 * @param from first day of a review, null for others; @param to its last
 */
record Gathered(
        ReportKind kind,
        String subject,
        int revision,
        String state,
        boolean closed,
        LocalDate from,
        LocalDate to,
        Function<DocumentHead, Record> data) {
    Gathered(
            ReportKind kind,
            String subject,
            int revision,
            String state,
            boolean closed,
            Function<DocumentHead, Record> data) {
        this(kind, subject, revision, state, closed, null, null, data);
    }
}
