package org.cellgmp.intake.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.Codes;
import org.cellgmp.record.layout.Field;
import org.cellgmp.record.layout.Sheet;

/** Makes the workbooks that people fill in, empty or from records. */
public final class TemplateWorkbook {
    static final String LISTS = "lists";
    static final String INSTRUCTIONS = "Instructions 说明";
    static final String FORM_HEAD = "Field 项目";
    /** Rows that carry drop-down lists. */
    private static final int PREPARED_ROWS = 500;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final WorkbookPlan plan;
    private final WorkbookStyles styles = new WorkbookStyles(workbook);

    private TemplateWorkbook(WorkbookPlan plan) {
        this.plan = plan;
    }

    /** Writes the empty workbook. */
    public static void write(RecordKind kind, OutputStream out) throws IOException {
        write(kind, List.of(), out);
    }

    /**
     * Writes the workbook filled in from records.
     *
     * @param records any number where a workbook of the kind holds many, else one; empty for the template
     */
    public static void write(RecordKind kind, List<? extends Kept> records, OutputStream out) throws IOException {
        var plan = WorkbookPlan.of(kind);
        var made = new TemplateWorkbook(plan);
        try (made.workbook) {
            made.instructions();
            made.lists();
            var tree = tree(plan, records);
            for (var sheet : plan.sheets()) {
                if (sheet.form()) made.form(sheet, tree);
                else made.table(sheet, tree);
            }
            made.mark();
            made.workbook.setActiveSheet(
                    records.isEmpty()
                            ? 0
                            : made.workbook.getSheetIndex(plan.sheets().get(0).name()));
            made.workbook.write(out);
        }
    }

    private static Object tree(WorkbookPlan plan, List<? extends Kept> records) {
        if (records.isEmpty()) return Map.of();
        if (plan.many())
            return Map.of(
                    WorkbookPlan.RECORDS,
                    records.stream().map(CanonicalJson::tree).toList());
        if (records.size() > 1) throw new IllegalArgumentException("one record per workbook of this kind");
        return CanonicalJson.tree(records.get(0));
    }

    private void instructions() {
        var sheet = workbook.createSheet(INSTRUCTIONS);
        sheet.setColumnWidth(0, 90 * 256);
        sheet.setColumnWidth(1, 70 * 256);
        cell(sheet.createRow(0), 0, plan.layout().title(), styles.title);
        cell(sheet.getRow(0), 1, plan.layout().titleChinese(), styles.title);
        var texts = (Map<?, ?>) WorkbookPlan.yaml("instructions");
        int at = 2;
        for (var part :
                new String[] {"common", texts.containsKey(plan.name()) ? plan.name() : plan.many() ? "many" : "one"})
            for (var entry : (List<?>) texts.get(part)) {
                var line = (List<?>) entry;
                boolean heading = line.get(0).toString().startsWith("# ");
                var row = sheet.createRow(at++);
                for (int column = 0; column < 2; column++) {
                    var text = line.get(column).toString();
                    cell(row, column, heading ? text.substring(2) : text, heading ? styles.heading : styles.prose);
                }
            }
    }

    /** The lists behind the drop-downs, on a hidden sheet, each with a name. */
    private void lists() {
        var sheet = workbook.createSheet(LISTS);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
        int column = 0;
        for (var list : Codes.lists().entrySet())
            list(
                    sheet,
                    column++,
                    list.getKey(),
                    list.getValue().stream().map(Codes.Code::shown).toList());
        list(sheet, column, "yes-no", List.of("yes 是", "no 否"));
    }

    private void list(XSSFSheet sheet, int column, String name, List<String> shown) {
        for (int i = 0; i < shown.size(); i++) {
            var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(shown.get(i));
        }
        var letter = org.apache.poi.ss.util.CellReference.convertNumToColString(column);
        var named = workbook.createName();
        named.setNameName(listName(name));
        named.setRefersToFormula(LISTS + "!$" + letter + "$1:$" + letter + "$" + shown.size());
    }

    private static String listName(String list) {
        return "list_" + list.replace('-', '_');
    }

    private void form(Sheet planned, Object tree) {
        var sheet = workbook.createSheet(planned.name());
        sheet.setColumnWidth(0, 46 * 256);
        sheet.setColumnWidth(1, 46 * 256);
        sheet.setColumnWidth(2, 60 * 256);
        sheet.createFreezePane(0, 1);
        var head = sheet.createRow(0);
        cell(head, 0, FORM_HEAD, styles.heading);
        cell(head, 1, "Value 填写", styles.heading);
        cell(head, 2, "Hint 提示", styles.heading);
        int at = 1;
        for (var field : planned.fields()) {
            var row = sheet.createRow(at);
            cell(row, 0, field.heading(), field.need().equals("must") ? styles.must : styles.label);
            cell(row, 1, shown(field, RecordTree.get(tree, field.path())), styles.entry);
            cell(row, 2, hint(field), styles.hint);
            offer(sheet, field, new CellRangeAddressList(at, at, 1, 1));
            at++;
        }
    }

    private void table(Sheet planned, Object tree) {
        var sheet = workbook.createSheet(planned.name());
        sheet.createFreezePane(1, 1);
        var head = sheet.createRow(0);
        var example = sheet.createRow(1);
        int column = 0;
        for (var field : planned.columns()) {
            sheet.setColumnWidth(column, Math.min(40, 6 + 2 * field.heading().length() * 2 / 3) * 256);
            sheet.setDefaultColumnStyle(column, styles.entry);
            cell(head, column, field.heading(), field.need().equals("must") ? styles.must : styles.heading);
            var hint = hint(field);
            cell(example, column, column == 0 ? WorkbookPlan.EXAMPLE + " " + hint : hint, styles.hint);
            offer(sheet, field, new CellRangeAddressList(2, PREPARED_ROWS, column, column));
            column++;
        }
        fill(sheet, planned, tree);
    }

    private void fill(XSSFSheet sheet, Sheet planned, Object tree) {
        if (planned.inside() == null) {
            for (var entry : RecordTree.entries(tree, planned.rows())) row(sheet, planned, null, entry);
            return;
        }
        for (var parent : RecordTree.entries(tree, planned.inside()))
            for (var entry : RecordTree.entries(parent, planned.rows()))
                row(sheet, planned, RecordTree.name(parent, planned.by().path()), entry);
    }

    private void row(XSSFSheet sheet, Sheet planned, String belongsTo, Object entry) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        int column = 0;
        for (var field : planned.columns())
            cell(
                    row,
                    column++,
                    field == planned.by() ? belongsTo : shown(field, RecordTree.get(entry, field.path())),
                    styles.entry);
    }

    /** Drop-down list, and the hint when the cell is entered. */
    private void offer(XSSFSheet sheet, Field field, CellRangeAddressList cells) {
        boolean list = Codes.known(field.kind()) || field.kind().equals("yes-no");
        if (!list) return;
        var help = sheet.getDataValidationHelper();
        var offer = help.createValidation(help.createFormulaListConstraint(listName(field.kind())), cells);
        offer.setSuppressDropDownArrow(true); // in this format the flag means "show the arrow"
        offer.setErrorStyle(
                Codes.closed(field.kind()) ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        offer.setShowErrorBox(true);
        sheet.addValidationData(offer);
    }

    private void mark() {
        var sheet = workbook.createSheet(WorkbookMark.SHEET);
        sheet.createRow(0).createCell(0).setCellValue(WorkbookMark.WORD);
        sheet.createRow(1).createCell(0).setCellValue(plan.name());
        sheet.createRow(2).createCell(0).setCellValue(WorkbookMark.EDITION);
        workbook.setSheetVisibility(
                workbook.getSheetIndex(sheet), org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
    }

    private static String hint(Field field) {
        return field.hint() + " / " + field.hintChinese()
                + (field.unit() == null ? "" : " [" + ReadableUnit.of(field.unit()) + "]");
    }

    private static String shown(Field field, Object value) {
        if (value == null) return null;
        if (value instanceof Boolean yes) return yes ? "yes 是" : "no 否";
        if (value instanceof List<?> lines)
            return String.join("\n", lines.stream().map(Object::toString).toList());
        return Codes.known(field.kind()) ? Codes.shown(field.kind(), value.toString()) : value.toString();
    }

    private static void cell(Row row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        // Always as text, which no spreadsheet takes for a formula whatever it begins with.
        if (text != null) cell.setCellValue(text);
    }
}
