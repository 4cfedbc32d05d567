package org.cellgmp.web.recordkeeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.intake.EntryPlace;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.Codes;
import org.cellgmp.record.layout.Field;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.record.layout.Sheet;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.PageContext;

/**
 * The form of one record, drawn from the layout of its kind, with what was entered and what is wrong with it.
 *
 * @param lists the choices offered, by name of the list
 * @param complaints what is wrong, each leading to its place
 * @param doubtful true if nothing stands against keeping it, but something is worth a second look
 */
public record EntryForm(
        List<Part> parts, Map<String, List<Choice>> lists, List<Complaint> complaints, boolean doubtful) {
    /** One sheet of the layout. @param rows of a table, each as long as the headings; empty for a form */
    public record Part(
            int number,
            String title,
            boolean form,
            List<Input> inputs,
            List<String> headings,
            List<List<Input>> rows) {}

    /**
     * One field. @param kind text, lines, choice (a closed list), open (a list that takes other words too) or yes-no
     *
     * @param list name of its list; null without one
     * @param said what is wrong here, in words
     */
    public record Input(
            String name,
            String label,
            String kind,
            String list,
            String value,
            boolean must,
            String hint,
            String unit,
            List<String> said) {}

    /** One entry of a list. @param code as kept */
    public record Choice(String code, String words) {}

    /** Rows that stand ready in an empty table. */
    static final int READY = 2;
    /** Rows that a wish for more brings. */
    static final int MORE = 5;
    /** Most rows of one table; longer ones are entered with the workbook. */
    static final int MOST_ROWS = 500;
    /** Most fields of a form, empty ones too, for a browser sends those as well: below the 10,000 that the server takes. */
    static final int MOST_FIELDS = 9000;

    static EntryForm of(
            PageContext page,
            RecordKind kind,
            Map<String, String> entered,
            Map<Integer, Integer> rows,
            List<ReadingProblem> problems) {
        var layout = RecordLayout.of(kind);
        var drawing = new Drawing(page, entered, problems);
        var parts = new ArrayList<Part>();
        for (int at = 0; at < layout.sheets().size(); at++) {
            var sheet = layout.sheets().get(at);
            parts.add(sheet.form() ? drawing.form(at, sheet) : drawing.table(at, sheet, rowsOf(at, entered, rows)));
        }
        var lists = new java.util.TreeMap<String, List<Choice>>();
        for (var sheet : layout.sheets())
            for (var field : sheet.fields())
                if (Codes.known(field.kind())) lists.put(field.kind(), drawing.choices(field.kind()));
        boolean wrong = problems.stream().anyMatch(one -> one.severity() == ReadingProblem.Severity.ERROR);
        return new EntryForm(parts, lists, drawing.complaints(layout), !wrong && !problems.isEmpty());
    }

    /** Rows that a table needs to show all that was entered. */
    static int rowsIn(int part, Map<String, String> entered) {
        int last = -1;
        for (var name : entered.keySet())
            last = Math.max(last, EntryPlace.row(part, name).orElse(-1));
        return last + 1;
    }

    /** True if a form may show what was entered, and as many rows of each table as are wanted. */
    static boolean holds(RecordKind kind, Map<String, String> entered, Map<Integer, Integer> rows) {
        var sheets = RecordLayout.of(kind).sheets();
        int fields = 0;
        for (int at = 0; at < sheets.size(); at++) {
            int count = sheets.get(at).form() ? 1 : rowsOf(at, entered, rows);
            if (count > MOST_ROWS) return false;
            fields += count * sheets.get(at).columns().size();
        }
        return fields <= MOST_FIELDS;
    }

    private static int rowsOf(int part, Map<String, String> entered, Map<Integer, Integer> wanted) {
        return Math.max(Math.max(wanted.getOrDefault(part, 0), rowsIn(part, entered)), READY);
    }

    private record Drawing(PageContext page, Map<String, String> entered, List<ReadingProblem> problems) {
        Part form(int at, Sheet sheet) {
            var inputs = sheet.fields().stream()
                    .map(field -> input(EntryPlace.of(at, field.path()), field))
                    .toList();
            return new Part(at, page.pick(sheet.english(), sheet.chinese()), true, inputs, List.of(), List.of());
        }

        Part table(int at, Sheet sheet, int count) {
            var rows = new ArrayList<List<Input>>();
            for (int row = 0; row < count; row++) {
                var inputs = new ArrayList<Input>();
                for (var field : sheet.columns())
                    inputs.add(
                            input(EntryPlace.of(at, row, field == sheet.by() ? EntryPlace.BY : field.path()), field));
                rows.add(inputs);
            }
            var headings = sheet.columns().stream().map(this::label).toList();
            return new Part(at, page.pick(sheet.english(), sheet.chinese()), false, List.of(), headings, rows);
        }

        private Input input(String name, Field field) {
            var value = entered.get(name);
            boolean list = Codes.known(field.kind());
            var kind = list ? Codes.closed(field.kind()) ? "choice" : "open" : field.kind();
            if (kind.equals("text") && value != null && value.contains("\n")) kind = "lines";
            return new Input(
                    name,
                    label(field),
                    kind,
                    list ? field.kind() : null,
                    value,
                    field.must(),
                    page.pick(field.hint(), field.hintChinese()),
                    field.unit(),
                    problems.stream()
                            .filter(problem -> problem.place().equals(name))
                            .map(this::words)
                            .toList());
        }

        private String label(Field field) {
            var name = page.pick(field.english(), field.chinese());
            return field.unit() == null ? name : name + ", " + ReadableUnit.of(field.unit());
        }

        private String words(ReadingProblem problem) {
            var arguments = problem.arguments().toArray();
            return page.text(problem.code(), arguments) + " " + page.text(problem.code() + ".remedy", arguments);
        }

        List<Choice> choices(String list) {
            return Codes.lists().get(list).stream()
                    .map(code -> new Choice(code.code(), page.pick(code.english(), code.chinese())))
                    .toList();
        }

        List<Complaint> complaints(RecordLayout layout) {
            return problems.stream()
                    .map(problem -> new Complaint(
                            place(layout, problem.place()),
                            problem.place(),
                            page.text(problem.code(), problem.arguments().toArray()),
                            page.text(
                                    problem.code() + ".remedy",
                                    problem.arguments().toArray())))
                    .toList();
        }

        /** The words for a place: part, row from 1, and field. */
        private String place(RecordLayout layout, String name) {
            for (int at = 0; at < layout.sheets().size(); at++) {
                var sheet = layout.sheets().get(at);
                var row = EntryPlace.row(at, name);
                if (row.isEmpty() && !name.startsWith(at + "-")) continue;
                var path = name.substring(name.indexOf('-') + 1);
                var field = sheet.columns().stream()
                        .filter(one -> one == sheet.by()
                                ? path.equals(EntryPlace.BY)
                                : one.path().equals(path))
                        .findFirst();
                return page.pick(sheet.english(), sheet.chinese())
                        + (row.isPresent() ? " " + (row.getAsInt() + 1) : "")
                        + field.map(one -> ", " + label(one)).orElse("");
            }
            return name;
        }
    }
}
