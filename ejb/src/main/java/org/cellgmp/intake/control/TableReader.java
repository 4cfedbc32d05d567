package org.cellgmp.intake.control;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TablePreview;
import org.cellgmp.record.RecordKind;

/** Reads tables of any layout by a mapping, and shows what a mapping makes of their beginning. */
public final class TableReader {
    /** Most rows read at once; a longer table is cut into several files. */
    public static final int MOST_ROWS = 200_000;

    private TableReader() {}

    /**
     * @param source read to the end, not closed
     * @param fileName as it came in; names what has no other name
     * @throws Refusal if it is no table, is broken, or has more rows than {@link #MOST_ROWS}
     */
    public static Reading read(InputStream source, TableMapping mapping, String fileName, ZoneId siteZone)
            throws IOException, Refusal {
        var problems = new Problems();
        var rows = new RowReader(mapping, problems, siteZone);
        var records = new TableRecords(mapping, problems, fileName);
        try (var table = OpenTable.of(source, mapping, problems)) {
            if (rows.begin(table.rows(), table.encoding() != null)) {
                int count = 0;
                for (var row = rows.next(table.rows()); row != null; row = rows.next(table.rows())) {
                    if (++count > MOST_ROWS)
                        throw Unreadable.tooLarge("table-too-many-rows", Integer.toString(MOST_ROWS));
                    records.add(row);
                }
                if (count == 0) problems.error("1", "table-no-rows");
                records.above(rows.before());
            }
        }
        var made = records.made();
        var counts = new LinkedHashMap<String, Integer>();
        made.forEach(record -> Counts.add(counts, record));
        return new Reading(SourceFormat.MAPPED_TABLE, mapping.target().kind(), made, problems.all(), counts);
    }

    /** A table for which there is no mapping yet: seen to be one, and nothing of it read. @throws Refusal if it is none */
    public static Reading unmapped(InputStream source) throws IOException, Refusal {
        var problems = new Problems();
        try (var table = OpenTable.of(source, null, problems)) {
            if (table.rows().next() == null) throw Unreadable.because("empty");
        }
        problems.error("", "mapping-needed");
        return new Reading(
                SourceFormat.MAPPED_TABLE, RecordKind.QC_TEST, List.of(), problems.all(), java.util.Map.of());
    }

    /**
     * @param mapping null, or without columns, to see the table as it is
     * @throws Refusal if it is no table
     */
    public static TablePreview preview(InputStream source, TableMapping mapping, ZoneId siteZone)
            throws IOException, Refusal {
        var problems = new Problems();
        try (var table = OpenTable.of(source, mapping, problems)) {
            var looked = new Ahead(table.rows(), TablePreview.MOST_ROWS * 3);
            int heading = mapping == null || mapping.headingRow() == null
                    ? headingRow(looked.seen())
                    : Integer.parseInt(mapping.headingRow());
            var with = (mapping == null ? plain() : mapping).headingRow(heading);
            var rows = new RowReader(with, problems, siteZone);
            rows.begin(looked, table.encoding() != null);
            var lines = new ArrayList<TablePreview.Line>();
            for (var row = rows.next(looked); row != null; row = rows.next(looked)) {
                lines.add(new TablePreview.Line(row.row().number(), row.cells()));
                if (lines.size() == TablePreview.MOST_ROWS) break;
            }
            return new TablePreview(
                    table.encoding() == null ? null : table.encoding().name(),
                    table.separator() == null ? null : table.separator().toString(),
                    heading,
                    headings(rows.headings(), lines),
                    lines,
                    problems.all());
        }
    }

    private static TableMapping plain() {
        return TableMapping.of("", org.cellgmp.intake.TableTarget.QC_MEASUREMENTS, List.of(), List.of());
    }

    /** A table without headings has its columns by number. */
    private static List<String> headings(List<String> named, List<TablePreview.Line> lines) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var headings = new ArrayList<String>();
        for (int i = 0; i < Math.max(width, named.size()); i++)
            headings.add(i < named.size() && !named.get(i).isEmpty() ? named.get(i) : "#" + (i + 1));
        return headings;
    }

    /** The first row that is about as full as the fullest of the beginning. */
    private static int headingRow(List<TableRows.Row> beginning) {
        long fullest = beginning.stream().mapToLong(TableReader::filled).max().orElse(0);
        for (int i = 0; i < beginning.size(); i++) if (filled(beginning.get(i)) * 5 >= fullest * 4) return i + 1;
        return 1;
    }

    private static long filled(TableRows.Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Rows of which the first were looked at already. */
    private static final class Ahead implements TableRows {
        private final List<Row> seen = new ArrayList<>();
        private int next;

        Ahead(TableRows rows, int most) throws IOException, Refusal {
            for (var row = rows.next(); row != null; row = rows.next()) {
                seen.add(row);
                if (seen.size() == most) break;
            }
        }

        List<Row> seen() {
            return seen;
        }

        @Override
        public Row next() {
            return next < seen.size() ? seen.get(next++) : null;
        }

        @Override
        public void close() {
            // the table behind it is closed by who opened it
        }
    }
}
