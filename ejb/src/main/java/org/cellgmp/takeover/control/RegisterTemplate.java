package org.cellgmp.takeover.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.SheetRole;

/** Makes the workbook into which a site copies its older register: instructions, and a sheet for each role. */
public final class RegisterTemplate {
    static final String INSTRUCTIONS = "Instructions 说明";
    static final String LISTS = "lists";
    /** Sheets that hold nothing of a register. */
    static final Set<String> OURS = Set.of(INSTRUCTIONS, LISTS);
    /** Rows that carry drop-down lists. */
    private static final int PREPARED_ROWS = 2_000;

    private static final List<List<String>> SAYS = List.of(
            List.of("Taking an older register over", "接收原有登记册"),
            List.of(
                    "One row is one quality event on the sheet Events, one action of a CAPA on the sheet CAPAs, one entry of the old history on the sheet History.",
                    "“Events 质量事件”每行一个质量事件；“CAPAs 纠正预防”每行一项措施；“History 历史”每行一条原系统的历史记录。"),
            List.of(
                    "Columns in yellow must be filled in. Columns may be moved, left out if not yellow, or added: what stands in added columns is kept with its row.",
                    "黄色列必填。列可以移动，非黄色列可以删去，也可以增加列：增加列中的内容随该行一并保存。"),
            List.of(
                    "Old numbers stay as they are and are found by search. Each number stands once; the actions of one CAPA follow each other under the same number.",
                    "原编号保持不变，可供检索。每个编号只出现一次；同一 CAPA 的各项措施在同一编号下相邻排列。"),
            List.of(
                    "Days as 2019-03-04, times as 2019-03-04 14:30, or as days of the spreadsheet program. A time without an offset is one of the site.",
                    "日期写作 2019-03-04，时间写作 2019-03-04 14:30，也可用电子表格的日期格式。未注明时区的时间按本地时区。"),
            List.of(
                    "Closed events and CAPAs stay closed. Open ones go on here: a CAPA that goes on waits for the approval of its plan, and the owners of its actions are accounts of this house.",
                    "已关闭的事件和 CAPA 保持关闭。未关闭的在本系统继续：CAPA 计划须在本系统批准，措施负责人须为本系统账号。"),
            List.of(
                    "The history stays the words of the old register: who, when and what as it says. None of it becomes a signature of this house.",
                    "历史记录保留原登记册的说法：何人、何时、何事。其中任何内容都不会成为本系统的电子签名。"),
            List.of(
                    "Merge no cells. Formulas are not computed: their last result is taken.",
                    "请勿合并单元格。公式不重新计算，取其最后结果。"));

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle plain = style(false, null);
    private final CellStyle bold = style(true, null);
    private final CellStyle heading = style(true, IndexedColors.GREY_25_PERCENT);
    private final CellStyle must = style(true, IndexedColors.LIGHT_YELLOW);

    private RegisterTemplate() {}

    /** Writes the empty workbook. */
    public static void write(OutputStream out) throws IOException {
        var made = new RegisterTemplate();
        try (made.workbook) {
            made.instructions();
            made.lists();
            for (var role : SheetRole.values()) made.table(role);
            made.workbook.write(out);
        }
    }

    private CellStyle style(boolean strong, IndexedColors fill) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(strong);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        } else if (!strong) style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private void instructions() {
        var sheet = workbook.createSheet(INSTRUCTIONS);
        sheet.setColumnWidth(0, 90 * 256);
        sheet.setColumnWidth(1, 70 * 256);
        for (int at = 0; at < SAYS.size(); at++) {
            var row = sheet.createRow(at);
            cell(row, 0, SAYS.get(at).get(0), at == 0 ? bold : plain);
            cell(row, 1, SAYS.get(at).get(1), at == 0 ? bold : plain);
        }
    }

    /** The lists behind the drop-downs, on a hidden sheet, each with a name. */
    private void lists() {
        var sheet = workbook.createSheet(LISTS);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        int column = 0;
        for (var kind : Column.Kind.values()) {
            if (kind.ordinal() < Column.Kind.KIND.ordinal()) continue;
            var offered = Meanings.constants(kind);
            for (int at = 0; at < offered.size(); at++) {
                var row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
                row.createCell(column).setCellValue(Meanings.offered(kind, offered.get(at)));
            }
            var letter = CellReference.convertNumToColString(column++);
            var named = workbook.createName();
            named.setNameName("list_" + kind);
            named.setRefersToFormula(LISTS + "!$" + letter + "$1:$" + letter + "$" + offered.size());
        }
    }

    private void table(SheetRole role) {
        var sheet = workbook.createSheet(role.sheet());
        sheet.createFreezePane(1, 1);
        var head = sheet.createRow(0);
        var example = sheet.createRow(1);
        int at = 0;
        for (var column : Column.of(role)) {
            sheet.setColumnWidth(at, (column.kind() == Column.Kind.TEXT ? 40 : 20) * 256);
            sheet.setDefaultColumnStyle(at, plain);
            cell(head, at, column.heading(), column.must() ? must : heading);
            cell(example, at, (at == 0 ? RowReader.EXAMPLE + " " : "") + shown(column), plain);
            if (column.listed()) offer(sheet, column, at);
            at++;
        }
    }

    private static String shown(Column column) {
        return switch (column.kind()) {
            case DAY -> "2019-03-04";
            case TIME -> "2019-03-04 14:30";
            case LINE, TEXT ->
                column == Column.CAPA_EVENTS ? "DEV-19-042; DEV-19-057" : column.must() ? "DEV-19-042" : "…";
            default ->
                Meanings.offered(
                        column.kind(), Meanings.constants(column.kind()).get(0));
        };
    }

    private static void offer(XSSFSheet sheet, Column column, int at) {
        var help = sheet.getDataValidationHelper();
        var offer = help.createValidation(
                help.createFormulaListConstraint("list_" + column.kind()),
                new CellRangeAddressList(2, PREPARED_ROWS, at, at));
        offer.setSuppressDropDownArrow(true); // in this format the flag means "show the arrow"
        // Words of the older register may stay: their meaning is asked for after the trial run.
        offer.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        offer.setShowErrorBox(true);
        sheet.addValidationData(offer);
    }

    private static void cell(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
