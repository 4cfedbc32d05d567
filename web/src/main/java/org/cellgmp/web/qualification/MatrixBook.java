package org.cellgmp.web.qualification;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.ListBook;
import org.cellgmp.guideline.Case;
import org.cellgmp.qualification.SelfCheckRow;
import org.cellgmp.qualification.TraceRow;
import org.cellgmp.web.page.PageContext;

/** The trace matrix as a workbook. */
final class MatrixBook {
    private MatrixBook() {}

    /** @param check null if the rulebook in use was never checked here */
    static ListBook of(PageContext page, List<TraceRow> rows, SelfCheckRow check, String digest) {
        var book = new ListBook(
                page.text("qua.matrix"),
                List.of(
                        page.text("gdl.guideline"),
                        page.text("gdl.edition"),
                        page.text("gdl.jurisdiction"),
                        page.text("gdl.clause"),
                        page.text("gdl.about"),
                        page.text("gdl.text"),
                        page.text("gdl.answered"),
                        page.text("gdl.rule"),
                        page.text("gdl.version"),
                        page.text("gdl.severity"),
                        page.text("gdl.by"),
                        page.text("gdl.verdict.conforming"),
                        page.text("gdl.verdict.nonconforming"),
                        page.text("gdl.verdict.not-assessed"),
                        page.text("gdl.verdict.not-applicable"),
                        page.text("qua.last-check"),
                        page.text("qua.batches-now"),
                        page.text("qua.findings-now")));
        for (var row : rows) book.row(cells(page, row));
        var about = new LinkedHashMap<String, String>();
        about.put(page.text("stm.rulebook"), digest);
        about.put(
                page.text("qua.last-check"),
                check == null ? page.text("qua.never-checked") : check.number() + " " + page.time(check.at()));
        about.put(
                page.text("qua.taken-out"),
                page.printedAt() + " " + page.actor().printedName());
        about.put(page.text("qua.rows"), Integer.toString(rows.size()));
        book.about(page.text("qua.about"), about);
        return book;
    }

    private static List<?> cells(PageContext page, TraceRow row) {
        var clause = row.clause();
        boolean ruled = row.ruled();
        return Arrays.asList(
                page.pick(
                        row.register().title().english(), row.register().title().chinese()),
                row.register().edition(),
                row.register().jurisdiction(),
                page.pick(clause.clause().english(), clause.clause().chinese()),
                page.pick(clause.title().english(), clause.title().chinese()),
                page.text(Boolean.TRUE.equals(clause.sourceRead()) ? "gdl.text-read" : "clause.pending"),
                page.text("gdl.answer." + clause.answered().word()),
                row.ruleId(),
                row.ruleVersion(),
                ruled ? page.text("severity." + row.severity().name()) : null,
                ruled
                        ? page.pick(row.ruleTitle().english(), row.ruleTitle().chinese())
                        : clause.note() != null
                                ? page.pick(
                                        clause.note().english(), clause.note().chinese())
                                : String.join(", ", clause.by()),
                ruled ? row.casesOf(Case.Verdict.CONFORMING) : null,
                ruled ? row.casesOf(Case.Verdict.NONCONFORMING) : null,
                ruled ? row.casesOf(Case.Verdict.NOT_ASSESSED) : null,
                ruled ? row.casesOf(Case.Verdict.NOT_APPLICABLE) : null,
                ruled ? result(page, row) : null,
                ruled ? row.batches() : null,
                ruled ? row.findings() : null);
    }

    private static String result(PageContext page, TraceRow row) {
        if (row.failed() == null) return page.text("qua.not-run");
        return row.failed() == 0 ? page.text("qua.passed") : page.text("qua.failed-count", row.failed());
    }
}
