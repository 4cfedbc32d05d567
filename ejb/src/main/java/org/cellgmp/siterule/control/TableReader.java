package org.cellgmp.siterule.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteCondition;
import org.cellgmp.guideline.site.SiteField;
import org.cellgmp.guideline.site.SiteOperator;
import org.cellgmp.guideline.site.SitePart;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.guideline.site.SiteVocabulary;
import org.cellgmp.record.ReadableUnit;

/** The sheet of rules, each cell held against the vocabulary; whatever does not fit is told with its cell. */
final class TableReader {
    static final int MOST_RULES = 200;
    static final int MOST_COLUMNS = 40;
    static final int HEADINGS = 4;
    static final int FIRST_RULE = 8;
    static final int LAST_ROW = FIRST_RULE - 1 + MOST_RULES;
    /** What stands in the first column above the rules, by row. */
    static final Map<Integer, Wording> LABELS = labels();

    static final Wording SEVERITY = new Wording("Severity", "严重程度");
    /** Words that a finding shows, by the heading of their column. */
    static final List<Wording> TEXTS = List.of(
            new Wording("Message (English)", "提示（英文）"),
            new Wording("Message (Chinese)", "提示（中文）"),
            new Wording("Remedy (English)", "补救（英文）"),
            new Wording("Remedy (Chinese)", "补救（中文）"));

    static final Map<Severity, Wording> SEVERITIES = severities();

    private static final int LONGEST_TEXT = 1_000;

    private record Column(SitePart part, SiteField field, SiteOperator operator, String unit) {}

    private final SheetCells cells;
    private final CellValues values;
    private final Map<Integer, Column> conditions = new LinkedHashMap<>();
    private final Map<Integer, Integer> texts = new LinkedHashMap<>();
    private int severity;
    private int clauses;

    TableReader(SheetCells cells) {
        this.cells = cells;
        values = new CellValues(cells);
    }

    private static Map<Integer, Wording> labels() {
        var labels = new LinkedHashMap<Integer, Wording>();
        labels.put(1, new Wording("Title", "名称"));
        labels.put(2, new Wording("Why", "理由"));
        labels.put(3, new Wording("Looks at", "检查对象"));
        labels.put(HEADINGS, new Wording("Rule", "规则"));
        labels.put(5, new Wording("Field", "项目"));
        labels.put(6, new Wording("Operator", "比较"));
        labels.put(7, new Wording("Unit", "单位"));
        return labels;
    }

    private static Map<Severity, Wording> severities() {
        var severities = new LinkedHashMap<Severity, Wording>();
        severities.put(Severity.CRITICAL, new Wording("critical", "严重"));
        severities.put(Severity.MAJOR, new Wording("major", "主要"));
        severities.put(Severity.OTHER, new Wording("other", "一般"));
        return severities;
    }

    /** Null if nothing could be made of it; then there are slips. */
    SiteTable read() {
        LABELS.forEach((row, label) -> {
            if (!named(cells.text(row, 1), label)) cells.slip(row, 1, "heading", both(label));
        });
        var title = wording(1);
        var why = wording(2);
        var looksAt = cells.blank(3, 2) ? null : looksAt();
        if (cells.blank(3, 2)) cells.slip(3, 2, "missing", both(LABELS.get(3)));
        if (looksAt == null) return null;
        headings(looksAt);
        var rules = rules();
        return new SiteTable(null, null, title, why, looksAt, rules, List.of(), null);
    }

    private String looksAt() {
        var fact = SiteVocabulary.shipped().readFact(cells.text(3, 2));
        if (fact.isEmpty()) cells.slip(3, 2, "unknown-fact", cells.text(3, 2));
        return fact.orElse(null);
    }

    private Wording wording(int row) {
        for (int column : List.of(2, 3))
            if (cells.blank(row, column)) cells.slip(row, column, "missing", both(LABELS.get(row)));
        return new Wording(values.prose(row, 2, LONGEST_TEXT), values.prose(row, 3, LONGEST_TEXT));
    }

    private void headings(String fact) {
        int last = cells.lastColumn();
        for (int column = 2; column <= last; column++) {
            var heading = cells.text(HEADINGS, column);
            var part = part(heading);
            var text = text(heading);
            if (part.isPresent()) condition(fact, column, part.get());
            else if (named(heading, SEVERITY)) {
                if (severity > 0) cells.slip(HEADINGS, column, "twice", heading);
                severity = column;
            } else if (named(heading, CitedClauses.HEADING)) {
                if (clauses > 0) cells.slip(HEADINGS, column, "twice", heading);
                clauses = column;
            } else if (text >= 0) {
                if (texts.put(text, column) != null) cells.slip(HEADINGS, column, "twice", heading);
            } else if (!heading.isEmpty() || used(column)) cells.slip(HEADINGS, column, "unknown-column", heading);
            if (part.isEmpty())
                for (int row = HEADINGS + 1; row < FIRST_RULE; row++)
                    if (!cells.blank(row, column)) cells.slip(row, column, "unknown-column", cells.text(row, column));
        }
        if (severity == 0) cells.slip(HEADINGS, 1, "missing", both(SEVERITY));
        if (conditions.values().stream().noneMatch(one -> one.part() == SitePart.MUST))
            cells.slip(HEADINGS, 1, "nothing-demanded");
    }

    /** True if anything stands in the column from the headings on. */
    private boolean used(int column) {
        return cells.rowsFrom(HEADINGS).stream().anyMatch(row -> !cells.blank(row, column));
    }

    private static Optional<SitePart> part(String heading) {
        for (var part : SitePart.values()) if (named(heading, part.words())) return Optional.of(part);
        return Optional.empty();
    }

    private static int text(String heading) {
        for (int i = 0; i < TEXTS.size(); i++) if (named(heading, TEXTS.get(i))) return i;
        return -1;
    }

    private void condition(String fact, int column, SitePart part) {
        var vocabulary = SiteVocabulary.shipped();
        var said = cells.text(5, column);
        var field = said.isEmpty() ? Optional.<SiteField>empty() : vocabulary.readField(fact, said);
        if (said.isEmpty()) cells.slip(5, column, "missing", both(LABELS.get(5)));
        else if (field.isEmpty()) cells.slip(5, column, "unknown-field", said, both(vocabulary.fact(fact)));
        var compares = cells.text(6, column);
        var operator = compares.isEmpty() ? Optional.<SiteOperator>empty() : SiteOperator.read(compares);
        if (compares.isEmpty()) cells.slip(6, column, "missing", both(LABELS.get(6)));
        else if (operator.isEmpty()) cells.slip(6, column, "unknown-operator", compares, operators(field));
        if (field.isEmpty() || operator.isEmpty()) return;
        if (!field.get().kind().operators().contains(operator.get())) {
            cells.slip(6, column, "unknown-operator", compares, operators(field));
            return;
        }
        conditions.put(
                column, new Column(part, field.get(), operator.get(), unit(column, field.get(), operator.get())));
    }

    private static String operators(Optional<SiteField> field) {
        var fitting = field.map(one -> one.kind().operators().stream())
                .orElseGet(() -> java.util.Arrays.stream(SiteOperator.values()));
        return fitting.map(one -> one.words().english()).collect(Collectors.joining(", "));
    }

    private String unit(int column, SiteField field, SiteOperator operator) {
        var said = cells.text(7, column);
        boolean measured = field.kind().measured() && operator != SiteOperator.RECORDED;
        if (!measured) {
            if (!said.isEmpty()) cells.slip(7, column, "no-unit-here", said);
            return null;
        }
        return values.unit(7, column, field);
    }

    private List<SiteRule> rules() {
        var rules = new ArrayList<SiteRule>();
        var ids = new HashSet<String>();
        for (int row : cells.rowsFrom(FIRST_RULE)) {
            var id = cells.text(row, 1);
            if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,19}")) {
                cells.slip(row, 1, "bad-id", id);
                continue;
            }
            if (!ids.add(id.toLowerCase(java.util.Locale.ROOT))) cells.slip(row, 1, "twice", id);
            rules.add(rule(row, id));
        }
        if (rules.isEmpty()) cells.slip(FIRST_RULE, 1, "no-rules");
        return rules;
    }

    private SiteRule rule(int row, String id) {
        var found = new ArrayList<SiteCondition>();
        conditions.forEach((column, head) -> {
            if (cells.blank(row, column)) return;
            var wanted = values.wanted(row, column, head.field(), head.operator());
            if (wanted != null)
                found.add(new SiteCondition(
                        SheetCells.letters(column),
                        head.part(),
                        head.field().name(),
                        head.operator(),
                        wanted,
                        head.unit()));
        });
        boolean demands = conditions.entrySet().stream()
                .anyMatch(one -> one.getValue().part() == SitePart.MUST && !cells.blank(row, one.getKey()));
        if (!demands && !conditions.isEmpty()) cells.slip(row, 1, "nothing-demanded");
        return new SiteRule(
                id,
                Integer.toString(row),
                severity(row),
                found,
                pair(row, 0),
                pair(row, 2),
                clauses == 0 ? List.of() : CitedClauses.read(cells, row, clauses));
    }

    private Severity severity(int row) {
        if (severity == 0) return null;
        var said = cells.text(row, severity);
        for (var one : SEVERITIES.entrySet()) if (named(said, one.getValue())) return one.getKey();
        cells.slip(row, severity, "bad-severity", said);
        return null;
    }

    /** Both languages or neither. */
    private Wording pair(int row, int first) {
        var english = texts.get(first);
        var chinese = texts.get(first + 1);
        boolean has = english != null && !cells.blank(row, english);
        boolean alsoChinese = chinese != null && !cells.blank(row, chinese);
        if (has != alsoChinese) {
            int at = has ? english : chinese;
            cells.slip(row, at, "both-languages");
        }
        return has && alsoChinese
                ? new Wording(values.prose(row, english, LONGEST_TEXT), values.prose(row, chinese, LONGEST_TEXT))
                : null;
    }

    static boolean named(String said, Wording label) {
        return said.equalsIgnoreCase(label.english())
                || said.equals(label.chinese())
                || said.equalsIgnoreCase(both(label));
    }

    /** As our own workbooks write it. */
    static String both(Wording label) {
        return label.english() + " " + label.chinese();
    }

    /** Codes and print symbols of units are one. */
    static boolean sameUnit(String said, String code) {
        return said.equals(code) || said.equals(ReadableUnit.of(code));
    }
}
