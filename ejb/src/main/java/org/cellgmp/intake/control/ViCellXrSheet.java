package org.cellgmp.intake.control;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.control.CounterDraft.Value;
import org.cellgmp.intake.control.TableRows.Row;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.SampleRun;
import org.cellgmp.record.SeriesAxis;

/** The two sheets that a Vi-CELL XR writes: a list of samples under headings of two rows, and the report of one sample. */
final class ViCellXrSheet {
    private static final String PLOT = " Plot Data";

    private final List<Row> rows;
    private final CounterDraft draft;

    private ViCellXrSheet(List<Row> rows, CounterDraft draft) {
        this.rows = rows;
        this.draft = draft;
    }

    static Reading read(List<Row> rows, Problems problems, String fileName, ZoneId siteZone) {
        var draft = new CounterDraft(CounterPlan.VI_CELL_XR, problems, siteZone);
        var version = rows.get(0).cell(0).substring("Vi-CELL XR".length()).strip();
        if (!version.isEmpty()) draft.draft.instrument.put("softwareVersion", version);
        var sheet = new ViCellXrSheet(rows, draft);
        int headings = sheet.headings();
        if (headings >= 0) sheet.list(headings);
        else sheet.report();
        return draft.reading(fileName);
    }

    /** The row of headings, where there is a list; a report has the name of its sample beside the word. */
    private int headings() {
        for (int i = 0; i < rows.size(); i++)
            if (rows.get(i).cell(0).equals("Sample ID") && rows.get(i).cell(1).equals("File name")) return i;
        return -1;
    }

    private void list(int at) {
        for (var row : rows.subList(1, at)) before(row);
        var upper = rows.get(at);
        var lower = at + 1 < rows.size() ? rows.get(at + 1) : new Row(0, List.of());
        boolean two = lower.cell(0).isEmpty();
        for (var row : rows.subList(Math.min(rows.size(), at + (two ? 2 : 1)), rows.size())) {
            if (row.empty()) continue;
            var values = new ArrayList<Value>();
            for (int i = 0; i < row.cells().size(); i++) {
                var heading = (upper.cell(i) + " " + (two ? lower.cell(i) : "")).strip();
                if (!heading.isEmpty()) values.add(new Value(heading, row.cell(i), row.place(i)));
                else if (!row.cell(i).isEmpty()) draft.draft.left(row.place(i), row.cell(i));
            }
            draft.sample(values);
        }
    }

    /** What stands above the list: the file, and the serial number of the counter. */
    private void before(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            var text = row.cell(i);
            if (text.isEmpty()) continue;
            if (text.startsWith("Unit S/N:"))
                draft.draft.instrument.put(
                        "serialNumber", text.substring("Unit S/N:".length()).strip());
            else if (text.matches("(\\\\\\\\|[A-Za-z]:\\\\).+")) draft.draft.rawFile.put("path", text);
            else draft.draft.left(row.place(i), text);
        }
    }

    /** Headings with the next filled cell of their row as the value, in blocks side by side. */
    private void report() {
        var values = new ArrayList<Value>();
        int plots = plots(1);
        for (var row : rows.subList(1, plots)) {
            String heading = null;
            int headingAt = 0;
            for (int i = 0; i < row.cells().size(); i++) {
                var text = row.cell(i);
                if (text.isEmpty()) continue;
                if (heading == null) {
                    heading = text;
                    headingAt = i;
                } else {
                    values.add(new Value(heading, text, row.place(i)));
                    heading = null;
                }
            }
            boolean title = heading == null || heading.equals("Results") || heading.equals("Settings");
            if (!title && headingAt == 0 && row.number() <= 3) draft.draft.instrument.put("manufacturer", heading);
            else if (!title && !heading.equals("Comment")) draft.draft.left(row.place(headingAt), heading);
        }
        values.removeIf(value -> value.heading().equals("Results"));
        draft.sample(values);
        while (plots < rows.size()) {
            int next = plots(plots + 1);
            plot(rows.subList(plots, next));
            plots = next;
        }
    }

    /** The first row from there on that begins plot data; the end of the sheet if there is none. */
    private int plots(int from) {
        for (int i = from; i < rows.size(); i++)
            if (rows.get(i).cells().stream().anyMatch(text -> text.endsWith(PLOT))) return i;
        return rows.size();
    }

    /** Plots side by side below their titles: one or two rows of headings, then numbers. */
    private void plot(List<Row> block) {
        var titles = block.get(0);
        for (int column = 0; column < titles.cells().size(); column++) {
            if (!titles.cell(column).endsWith(PLOT)) {
                if (!titles.cell(column).isEmpty()) draft.draft.left(titles.place(column), titles.cell(column));
                continue;
            }
            int end = column + 1;
            while (end < TableRows.MOST_COLUMNS && !titles.cell(end).endsWith(PLOT) && headed(block, end)) end++;
            curve(block, column, end);
        }
    }

    private static boolean headed(List<Row> block, int column) {
        return block.size() > 1 && !block.get(1).cell(column).isEmpty();
    }

    private void curve(List<Row> block, int from, int end) {
        int numbers = 1;
        while (numbers < block.size()
                && RecordedNumber.parse(block.get(numbers).cell(from)).isEmpty()) numbers++;
        var axes = new ArrayList<SeriesAxis>();
        for (int column = from; column < end; column++) {
            var heading = new StringBuilder();
            for (var row : block.subList(1, numbers)) heading.append(' ').append(row.cell(column));
            var values = new ArrayList<String>();
            for (var row : block.subList(numbers, block.size()))
                if (!row.cell(from).isEmpty()) values.add(row.cell(column));
            axes.add(new SeriesAxis(
                    column == from ? "dimension" : "measure", heading.toString().strip(), null, null, values));
        }
        var title = block.get(0).cell(from);
        draft.draft.curve(
                title.substring(0, title.length() - PLOT.length()),
                null,
                new SampleRun("1", sample(), null, null, null, null, null, null),
                block.get(0).place(from),
                axes);
    }

    private String sample() {
        for (var row : rows)
            if (row.cell(0).equals("Sample ID"))
                return row.cells().stream()
                        .skip(1)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(null);
        return null;
    }
}
