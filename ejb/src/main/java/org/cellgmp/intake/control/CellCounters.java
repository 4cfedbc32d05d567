package org.cellgmp.intake.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.control.CounterDraft.Value;

/** Reads what cell counters export: Vi-CELL BLU and XR, NucleoView, Cedex HiRes. */
final class CellCounters {
    /** Largest export read, characters. */
    private static final int LARGEST = 16 << 20;

    private CellCounters() {}

    /** True if the text begins like one of these exports. */
    static boolean reads(String head) {
        return viCellXr(head) || nucleoView(head) || table(head).isPresent();
    }

    /**
     * @param source text in the encoding
     * @param fileName as it came in; may be null
     */
    static Reading read(InputStream source, Charset charset, String fileName, ZoneId siteZone)
            throws IOException, Refusal {
        var text = whole(source, charset);
        if (viCellXr(text)) return viCellXr(text, fileName, siteZone);
        if (nucleoView(text)) return nucleoView(text, fileName, siteZone);
        var plan = table(text).orElseThrow();
        try (var rows = new CsvRows(new StringReader(text), ',', '"')) {
            var problems = new Problems();
            return rows(plan, rows, true, problems, fileName, siteZone);
        }
    }

    /** Empty if the workbook is no export of a counter. */
    static Optional<Reading> read(Workbook workbook, String fileName, ZoneId siteZone) throws IOException, Refusal {
        var problems = new Problems();
        for (var sheet : workbook) {
            var rows = new ArrayList<TableRows.Row>();
            try (var all = new SheetRows(sheet, problems)) {
                for (var row = all.next(); row != null && rows.size() < 10_000; row = all.next()) rows.add(row);
            }
            if (rows.isEmpty()) continue;
            for (var plan : CounterPlan.TABLES)
                if (plan.heads(rows.get(0).cells()))
                    return Optional.of(rows(plan, new Listed(rows), false, problems, fileName, siteZone));
            if (viCellXr(rows.get(0).cell(0)))
                return Optional.of(ViCellXrSheet.read(rows, problems, fileName, siteZone));
        }
        return Optional.empty();
    }

    private static String whole(InputStream source, Charset charset) throws IOException, Refusal {
        var buffer = new char[1 << 16];
        var text = new StringBuilder();
        try (var reader = TextSource.open(source, charset)) {
            for (int read; (read = reader.read(buffer)) >= 0; ) {
                text.append(buffer, 0, read);
                if (text.length() > LARGEST)
                    throw Unreadable.tooLarge("table-too-long", Integer.toString(LARGEST >> 20));
            }
        } catch (CharacterCodingException broken) {
            throw Unreadable.because(
                    "table-encoding",
                    Long.toString(text.chars().filter(c -> c == '\n').count() + 1));
        }
        return text.toString();
    }

    private static boolean viCellXr(String text) {
        return text.startsWith("Vi-CELL XR");
    }

    private static boolean nucleoView(String text) {
        return text.lines().limit(20).map(String::strip).anyMatch(line -> line.startsWith("Live (cells/ml);"))
                && text.lines().limit(20).anyMatch(line -> line.startsWith("Image;"));
    }

    private static Optional<CounterPlan> table(String text) {
        var first = text.lines().findFirst().orElse("");
        return CounterPlan.TABLES.stream()
                .filter(plan -> plan.heads(List.of(first.replace("\"", "").split(","))))
                .findFirst();
    }

    /** One row per sample below one row of headings. */
    private static Reading rows(
            CounterPlan plan, TableRows rows, boolean full, Problems problems, String fileName, ZoneId siteZone)
            throws IOException, Refusal {
        var draft = new CounterDraft(plan, problems, siteZone);
        var heading = rows.next();
        var seen = new HashSet<String>();
        for (int i = 0; i < heading.cells().size(); i++)
            if (!heading.cell(i).isEmpty() && !seen.add(heading.cell(i)))
                problems.error(heading.place(i), "heading-twice", heading.cell(i));
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.empty()) continue;
            if (full && row.cells().size() < heading.cells().size())
                problems.error(
                        row.place(row.cells().size()),
                        "row-cut",
                        heading.cell(row.cells().size()));
            var values = new ArrayList<Value>();
            for (int i = 0; i < row.cells().size(); i++) {
                if (heading.cell(i).isEmpty()) {
                    if (!row.cell(i).isEmpty()) draft.draft.left(row.place(i), row.cell(i));
                } else values.add(new Value(heading.cell(i), row.cell(i), row.place(i)));
            }
            draft.sample(values);
        }
        return draft.reading(fileName);
    }

    /** One sample, a heading and a value on each line with a colon between. */
    private static Reading viCellXr(String text, String fileName, ZoneId siteZone) throws IOException {
        var draft = new CounterDraft(CounterPlan.VI_CELL_XR, new Problems(), siteZone);
        var values = new ArrayList<Value>();
        long number = 0;
        for (var line : lines(text)) {
            number++;
            if (number == 1)
                draft.draft.instrument.put(
                        "softwareVersion", line.substring("Vi-CELL XR".length()).strip());
            int colon = line.indexOf(" :");
            if (colon < 0) {
                boolean title = line.isBlank() || number == 1 || line.strip().endsWith(":");
                if (!title) draft.draft.left(Long.toString(number), line.strip());
                continue;
            }
            values.add(new Value(
                    line.substring(0, colon).strip(), line.substring(colon + 2).strip(), number + ":" + (colon + 3)));
        }
        if (!values.isEmpty()) draft.sample(values);
        return draft.reading(fileName);
    }

    /** One sample, a heading and a value on each line with a semicolon between. */
    private static Reading nucleoView(String text, String fileName, ZoneId siteZone) throws IOException {
        var problems = new Problems();
        var draft = new CounterDraft(CounterPlan.NUCLEOVIEW, problems, siteZone);
        var values = new ArrayList<Value>();
        String moment = null;
        String momentPlace = null;
        long number = 0;
        for (var line : lines(text)) {
            number++;
            var plain = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
            if (plain.startsWith("//[")) {
                int end = plain.indexOf(']') + 1;
                draft.draft.left(Long.toString(number), plain.substring(0, Math.max(end, 3)));
                plain = plain.substring(Math.max(end, 3));
            }
            int sign = plain.indexOf(';');
            var heading = sign < 0 ? plain.strip() : plain.substring(0, sign).strip();
            var value = sign < 0 ? "" : plain.substring(sign + 1).strip().replaceAll(";$", "");
            var place = number + ":" + (sign + 2);
            if (heading.isEmpty() && value.isEmpty()) continue;
            if (number == 1) draft.draft.method = heading;
            else if (heading.equals("Date time")) {
                moment = value;
                momentPlace = place;
            } else if (heading.equals("Time zone offset")) zone(draft, problems, value, place);
            else values.add(new Value(heading, value, place));
            if (heading.equals("Image")) sampleOf(value, place, values);
        }
        if (moment != null) values.add(new Value("@at", moment, momentPlace));
        draft.sample(values);
        return draft.reading(fileName);
    }

    /** The counter names an image by day, number and type; what follows is the name that the person gave the sample. */
    private static void sampleOf(String image, String place, List<Value> values) {
        var parts = image.split("-", 4);
        values.add(new Value("@sample", parts.length == 4 ? parts[3] : image, place));
    }

    private static void zone(CounterDraft draft, Problems problems, String hours, String place) {
        try {
            draft.zone(ZoneOffset.ofTotalSeconds(new java.math.BigDecimal(hours)
                    .multiply(java.math.BigDecimal.valueOf(3600))
                    .intValueExact()));
        } catch (RuntimeException wrong) {
            problems.error(place, "zone-unknown", hours);
        }
    }

    private static List<String> lines(String text) throws IOException {
        try (var lines = new BufferedReader(new StringReader(text))) {
            return lines.lines().toList();
        }
    }

    /** Rows that are there already. */
    private static final class Listed implements TableRows {
        private final java.util.Iterator<Row> rows;

        Listed(List<Row> rows) {
            this.rows = rows.iterator();
        }

        @Override
        public Row next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
