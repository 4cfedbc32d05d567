package org.cellgmp.web.retention;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.ground.ListBook;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.web.page.PageContext;

/** The list of what is kept as a workbook or as comma-separated values, in the words of the page. */
final class RetentionSheet {
    private static final List<String> HEADINGS = List.of(
            "retention.number",
            "retention.kind",
            "retention.name",
            "retention.product",
            "retention.site",
            "retention.jurisdiction",
            "retention.state",
            "retention.until",
            "retention.because",
            "retention.hold",
            "retention.disposal");

    /** A page at a time. */
    interface Rows {
        Page<RetentionRow> after(String last) throws Refusal;
    }

    /** What is done with one line. */
    private interface Line {
        void take(List<String> cells) throws IOException;
    }

    private final PageContext page;

    RetentionSheet(PageContext page) {
        this.page = page;
    }

    void workbook(Rows rows, OutputStream out) throws IOException {
        try (var book = new ListBook(page.text("retention.title"), headings())) {
            each(rows, book::row);
            book.write(out);
        }
    }

    /** With the mark of its encoding, without which Excel takes it for another. */
    void csv(Rows rows, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        write(writer, headings());
        each(rows, cells -> write(writer, cells));
        writer.flush();
    }

    private void each(Rows rows, Line line) throws IOException {
        try {
            String after = null;
            do {
                var some = rows.after(after);
                for (var row : some.items()) line.take(cells(row));
                after = some.next();
            } while (after != null);
        } catch (Refusal impossible) {
            throw new IOException(impossible); // the filter was looked at when the export was announced
        }
    }

    private List<String> headings() {
        return HEADINGS.stream().map(heading -> page.text(heading)).toList();
    }

    private List<String> cells(RetentionRow row) {
        var standing = row.standing();
        return new ArrayList<>(Arrays.asList(
                row.number(),
                page.text("retention.kind." + row.kind().name()),
                row.title(),
                row.product(),
                row.site(),
                row.jurisdictions(),
                page.text("retention.state." + standing.state().name()),
                standing.until() == null ? "" : standing.until().toString(),
                RetentionWords.because(page, standing),
                row.held() == null ? "" : row.held(),
                RetentionWords.disposed(page, row.disposed())));
    }

    /** RFC 4180; a beginning that a program would take for a formula gets an apostrophe. */
    private static void write(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            var text = cells.get(i) == null ? "" : cells.get(i);
            if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) text = "'" + text;
            out.write('"' + text.replace("\"", "\"\"") + '"');
        }
        out.write("\r\n");
    }
}
