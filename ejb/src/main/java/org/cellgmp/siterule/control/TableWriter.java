package org.cellgmp.siterule.control;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteCase;
import org.cellgmp.guideline.site.SiteCase.Expected;
import org.cellgmp.guideline.site.SiteCase.Given;
import org.cellgmp.guideline.site.SiteCondition;
import org.cellgmp.guideline.site.SiteOperator;
import org.cellgmp.guideline.site.SitePart;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.guideline.site.SiteVocabulary;
import org.cellgmp.record.ReadableUnit;

/** Writes a table as the workbook that it could be read from again, with the vocabulary beside it. */
public final class TableWriter {
    private static final int WIDTH = 22 * 256;
    private static final List<Wording> SAYS = List.of(
            new Wording(
                    "One row of the sheet Rules is one rule. Its columns are conditions: \"where\" says what the rule is for, \"must\" says what has to hold there. An empty cell is no condition.",
                    "“Rules 规则”表每行一条规则，各列为条件：“where 适用于”说明规则针对什么，“must 要求”说明必须满足什么。空单元格表示无此条件。"),
            new Wording(
                    "Where all \"where\" hold and a \"must\" fails there is a finding; where a \"must\" cannot be told (nothing recorded, another unit, a bound such as <90) the rule is not assessed.",
                    "“适用于”全部成立而“要求”不成立时产生发现；“要求”无法判断（未记录、单位不同、或为 <90 之类的界限值）时，该规则为未评估。"),
            new Wording(
                    "Fields, operators and units are those of the sheet Vocabulary, in English, Chinese or both. Several values stand apart by a semicolon; between has two values.",
                    "项目、比较和单位只能取自“Vocabulary 词汇表”，可用英文、中文或两者。多个值用分号隔开；“介于”填两个值。"),
            new Wording(
                    "Days are written as 2026-03-31. Percentages are written in digits (85) with the unit %. No formulas, no merged cells, no macros.",
                    "日期写作 2026-03-31。百分数写数字（85），单位为 %。不得使用公式、合并单元格或宏。"),
            new Wording(
                    "The column \"Clauses\" may say on which clauses a rule stands, e.g. cn-gmp-2010 art-106; several stand apart by a semicolon. The trace matrix shows the rule beside them.",
                    "“依据条款”列可填写规则所依据的条款，例如 cn-gmp-2010 art-106；多个用分号隔开。追溯矩阵将在相应条款旁列出该规则。"),
            new Wording(
                    "Every rule needs a case with a finding and a case that conforms on the sheet Cases before it can be proposed.",
                    "提交审批前，每条规则在“Cases 用例”表中至少要有一个产生发现的用例和一个符合的用例。"),
            new Wording(
                    "At most " + TableReader.MOST_RULES + " rules, " + TableReader.MOST_COLUMNS + " columns and "
                            + CaseReader.MOST_CASES
                            + " cases in one workbook; all rules of a workbook look at one kind of thing.",
                    "一个工作簿最多 " + TableReader.MOST_RULES + " 条规则、" + TableReader.MOST_COLUMNS + " 列、"
                            + CaseReader.MOST_CASES + " 个用例；同一工作簿的规则检查同一类对象。"));

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle plain = style(false, null);
    private final CellStyle head = style(true, IndexedColors.GREY_25_PERCENT);

    private TableWriter() {}

    /** The template: a table of one example rule. */
    public static void template(OutputStream out) throws IOException {
        write(example(), out);
    }

    public static void write(SiteTable table, OutputStream out) throws IOException {
        var made = new TableWriter();
        try (made.workbook) {
            made.rules(table);
            made.cases(table);
            made.instructions();
            made.vocabulary();
            made.workbook.write(out);
        }
    }

    /** An alert above the limit of the specification, as sites set them. */
    static SiteTable example() {
        var name = new Given("test", "Viability", null);
        return new SiteTable(
                null,
                null,
                new Wording("Alert limits of in-process controls", "过程控制警戒限"),
                new Wording("Example: results near the limit are looked at before release.", "示例：接近限度的结果在放行前查看。"),
                "InProcessFact",
                List.of(new SiteRule(
                        "R1",
                        "8",
                        Severity.OTHER,
                        List.of(
                                new SiteCondition(
                                        "B", SitePart.WHERE, "test", SiteOperator.IS, List.of("Viability"), null),
                                new SiteCondition(
                                        "C", SitePart.MUST, "found", SiteOperator.AT_LEAST, List.of("85"), "%")),
                        null,
                        null)),
                List.of(
                        new SiteCase(
                                "below the alert limit",
                                "3",
                                "R1",
                                Expected.FINDING,
                                List.of(name, new Given("found", "84.9", "%"))),
                        new SiteCase(
                                "at the alert limit",
                                "4",
                                "R1",
                                Expected.CONFORMS,
                                List.of(name, new Given("found", "85", "%")))),
                (LocalDate) null);
    }

    private CellStyle style(boolean strong, IndexedColors fill) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(strong);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private Sheet sheet(String name, int columns) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, WIDTH);
            sheet.setDefaultColumnStyle(i, plain);
        }
        return sheet;
    }

    /** @param row and column counted from 1 */
    private void put(Sheet sheet, int row, int column, String text, CellStyle style) {
        if (text == null || text.isEmpty()) return;
        var line = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        var cell = line.createCell(column - 1);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void rules(SiteTable table) {
        var sheet = sheet("Rules 规则", TableReader.MOST_COLUMNS);
        TableReader.LABELS.forEach((row, label) -> put(sheet, row, 1, TableReader.both(label), head));
        put(sheet, 1, 2, table.title().english(), plain);
        put(sheet, 1, 3, table.title().chinese(), plain);
        put(sheet, 2, 2, table.why().english(), plain);
        put(sheet, 2, 3, table.why().chinese(), plain);
        put(sheet, 3, 2, TableReader.both(SiteVocabulary.shipped().fact(table.looksAt())), plain);
        var columns = new LinkedHashMap<String, Integer>();
        for (var rule : table.rules())
            for (var condition : rule.conditions()) {
                if (columns.containsKey(condition.column())) continue;
                int column = columns.size() + 2;
                columns.put(condition.column(), column);
                var field = SiteVocabulary.shipped().field(table.looksAt(), condition.field());
                put(sheet, 4, column, TableReader.both(condition.part().words()), head);
                put(sheet, 5, column, TableReader.both(field.label()), head);
                put(sheet, 6, column, condition.operator().words().english(), head);
                put(sheet, 7, column, condition.unit(), head);
            }
        int next = columns.size() + 2;
        put(sheet, 4, next, TableReader.both(TableReader.SEVERITY), head);
        for (int i = 0; i < TableReader.TEXTS.size(); i++)
            put(sheet, 4, next + 1 + i, TableReader.both(TableReader.TEXTS.get(i)), head);
        int cited = next + 1 + TableReader.TEXTS.size();
        put(sheet, 4, cited, TableReader.both(CitedClauses.HEADING), head);
        int row = TableReader.FIRST_RULE;
        for (var rule : table.rules()) {
            put(sheet, row, 1, rule.id(), plain);
            put(sheet, row, cited, String.join("; ", rule.cites()), plain);
            for (var condition : rule.conditions())
                put(sheet, row, columns.get(condition.column()), String.join("; ", condition.wanted()), plain);
            put(sheet, row, next, TableReader.both(TableReader.SEVERITIES.get(rule.severity())), plain);
            if (rule.message() != null) {
                put(sheet, row, next + 1, rule.message().english(), plain);
                put(sheet, row, next + 2, rule.message().chinese(), plain);
            }
            if (rule.remedy() != null) {
                put(sheet, row, next + 3, rule.remedy().english(), plain);
                put(sheet, row, next + 4, rule.remedy().chinese(), plain);
            }
            row++;
        }
        sheet.createFreezePane(1, TableReader.FIRST_RULE - 1);
    }

    private void cases(SiteTable table) {
        var sheet = sheet("Cases 用例", TableReader.MOST_COLUMNS);
        for (int i = 0; i < CaseReader.HEADINGS.size(); i++)
            put(sheet, 1, i + 1, TableReader.both(CaseReader.HEADINGS.get(i)), head);
        put(sheet, 2, 1, TableReader.both(CaseReader.UNIT), head);
        // A column for each field and unit that occur: one unit stands above one column.
        var columns = new LinkedHashMap<String, Integer>();
        var units = new LinkedHashMap<String, String>();
        for (var example : table.cases())
            for (var given : example.given()) {
                if (!columns.containsKey(given.field()))
                    columns.put(given.field(), columns.size() + CaseReader.HEADINGS.size() + 1);
                if (given.unit() != null) units.putIfAbsent(given.field(), given.unit());
            }
        columns.forEach((field, column) -> {
            put(
                    sheet,
                    1,
                    column,
                    TableReader.both(SiteVocabulary.shipped()
                            .field(table.looksAt(), field)
                            .label()),
                    head);
            put(sheet, 2, column, units.get(field), head);
        });
        int row = CaseReader.FIRST_CASE;
        for (var example : table.cases()) {
            put(sheet, row, 1, example.name(), plain);
            put(sheet, row, 2, example.rule(), plain);
            put(sheet, row, 3, TableReader.both(CaseReader.EXPECTED.get(example.expected())), plain);
            for (var given : example.given()) put(sheet, row, columns.get(given.field()), given.value(), plain);
            row++;
        }
        sheet.createFreezePane(1, CaseReader.FIRST_CASE - 1);
    }

    private void instructions() {
        var sheet = sheet("Instructions 说明", 2);
        sheet.setColumnWidth(0, 90 * 256);
        sheet.setColumnWidth(1, 70 * 256);
        int row = 1;
        for (var said : SAYS) {
            put(sheet, row, 1, said.english(), plain);
            put(sheet, row++, 2, said.chinese(), plain);
        }
    }

    private void vocabulary() {
        var sheet = sheet("Vocabulary 词汇表", 5);
        var headings = List.of("Looks at 检查对象", "Field 项目", "Operators 比较", "Units 单位", "Values 取值");
        for (int i = 0; i < headings.size(); i++) put(sheet, 1, i + 1, headings.get(i), head);
        var vocabulary = SiteVocabulary.shipped();
        int row = 2;
        for (var fact : vocabulary.facts())
            for (var field : vocabulary.fields(fact)) {
                put(sheet, row, 1, TableReader.both(vocabulary.fact(fact)), plain);
                put(sheet, row, 2, TableReader.both(field.label()), plain);
                put(
                        sheet,
                        row,
                        3,
                        field.kind().operators().stream()
                                .map(operator -> TableReader.both(operator.words()))
                                .collect(Collectors.joining(", ")),
                        plain);
                var units = new ArrayList<String>();
                for (var unit : vocabulary.units(field)) {
                    var shown = ReadableUnit.of(unit);
                    units.add(shown.isEmpty() || shown.equals(unit) ? unit : unit + " (" + shown + ")");
                }
                put(sheet, row, 4, String.join(", ", units), plain);
                put(
                        sheet,
                        row++,
                        5,
                        field.words().entrySet().stream()
                                .map(word -> word.getKey() + " " + word.getValue())
                                .collect(Collectors.joining(", ")),
                        plain);
            }
    }
}
