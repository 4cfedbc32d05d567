package org.cellgmp.siterule.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteCase;
import org.cellgmp.guideline.site.SiteField;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.guideline.site.SiteVocabulary;

/** The sheet of examples: one row gives values and says what the rule is to say of them. */
final class CaseReader {
    static final int MOST_CASES = 1_000;
    static final int FIRST_CASE = 3;
    static final int LAST_ROW = FIRST_CASE - 1 + MOST_CASES;
    static final List<Wording> HEADINGS =
            List.of(new Wording("Case", "用例"), new Wording("Rule", "规则"), new Wording("Expected", "预期"));
    static final Wording UNIT = new Wording("Unit", "单位");
    static final Map<SiteCase.Expected, Wording> EXPECTED = expected();

    private static final int LONGEST_NAME = 300;

    private final SheetCells cells;
    private final CellValues values;
    private final SiteTable table;
    private final Map<Integer, SiteField> fields = new LinkedHashMap<>();

    CaseReader(SheetCells cells, SiteTable table) {
        this.cells = cells;
        this.table = table;
        values = new CellValues(cells);
    }

    private static Map<SiteCase.Expected, Wording> expected() {
        var words = new LinkedHashMap<SiteCase.Expected, Wording>();
        words.put(SiteCase.Expected.FINDING, new Wording("finding", "发现"));
        words.put(SiteCase.Expected.CONFORMS, new Wording("conforms", "符合"));
        words.put(SiteCase.Expected.NOT_ASSESSED, new Wording("not assessed", "未评估"));
        words.put(SiteCase.Expected.NOT_APPLICABLE, new Wording("not applicable", "不适用"));
        return words;
    }

    List<SiteCase> read() {
        for (int i = 0; i < HEADINGS.size(); i++)
            if (!TableReader.named(cells.text(1, i + 1), HEADINGS.get(i)))
                cells.slip(1, i + 1, "heading", TableReader.both(HEADINGS.get(i)));
        if (!TableReader.named(cells.text(2, 1), UNIT)) cells.slip(2, 1, "heading", TableReader.both(UNIT));
        for (int column = HEADINGS.size() + 1; column <= cells.lastColumn(); column++) field(column);
        var cases = new ArrayList<SiteCase>();
        for (int row : cells.rowsFrom(FIRST_CASE)) cases.add(example(row));
        return cases;
    }

    private void field(int column) {
        var said = cells.text(1, column);
        var field = said.isEmpty()
                ? null
                : SiteVocabulary.shipped().readField(table.looksAt(), said).orElse(null);
        if (field == null) {
            cells.slip(1, column, "unknown-column", said);
            return;
        }
        if (fields.containsValue(field)) cells.slip(1, column, "twice", said);
        fields.put(column, field);
        if (!field.kind().measured() && !cells.blank(2, column))
            cells.slip(2, column, "no-unit-here", cells.text(2, column));
        if (field.kind() == SiteField.Kind.NUMBER
                && !cells.blank(2, column)
                && !TableReader.sameUnit(cells.text(2, column), field.unit()))
            cells.slip(2, column, "unknown-unit", cells.text(2, column), field.unit());
    }

    private SiteCase example(int row) {
        var rule = cells.text(row, 2);
        if (table.rules().stream().map(SiteRule::id).noneMatch(rule::equals)) cells.slip(row, 2, "unknown-rule", rule);
        SiteCase.Expected expected = null;
        for (var one : EXPECTED.entrySet())
            if (TableReader.named(cells.text(row, 3), one.getValue())) expected = one.getKey();
        if (expected == null) cells.slip(row, 3, "bad-expected", cells.text(row, 3));
        if (cells.blank(row, 1)) cells.slip(row, 1, "missing", TableReader.both(HEADINGS.get(0)));
        var given = new ArrayList<SiteCase.Given>();
        fields.forEach((column, field) -> {
            if (cells.blank(row, column)) return;
            var value = values.example(row, column, field);
            // The unit of a recorded value is what the record says, even one that no rule may use.
            var unit =
                    field.kind() == SiteField.Kind.RECORDED && !cells.blank(2, column) ? cells.text(2, column) : null;
            if (value != null) given.add(new SiteCase.Given(field.name(), value, unit));
        });
        return new SiteCase(values.prose(row, 1, LONGEST_NAME), Integer.toString(row), rule, expected, given);
    }
}
