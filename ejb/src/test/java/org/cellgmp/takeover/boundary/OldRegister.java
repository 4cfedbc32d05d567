package org.cellgmp.takeover.boundary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.control.RegisterTemplate;

/** Fills in the template as a site would. All invented. */
final class OldRegister {
    private final XSSFWorkbook workbook;

    OldRegister() throws IOException {
        var out = new ByteArrayOutputStream();
        RegisterTemplate.write(out);
        workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** @param cells columns and what stands in them, in turn: a text or a number */
    OldRegister row(Object... cells) {
        var role = ((Column) cells[0]).role();
        var sheet = workbook.getSheet(role.sheet());
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int at = 0; at < cells.length; at += 2) {
            var cell = row.createCell(Column.of(role).indexOf(cells[at]));
            if (cells[at + 1] instanceof Number number) cell.setCellValue(number.doubleValue());
            else cell.setCellValue((String) cells[at + 1]);
        }
        return this;
    }

    /** An event with what it must have, and more. */
    OldRegister event(String number, String state, Object... more) {
        var cells = new LinkedHashMap<Object, Object>();
        cells.put(Column.NUMBER, number);
        cells.put(Column.TITLE, "Filter integrity test failed " + number);
        cells.put(Column.STATE, state);
        cells.put(Column.OPENED, "2019-03-04");
        return with(cells, more);
    }

    OldRegister capa(String number, String state, Object... more) {
        var cells = new LinkedHashMap<Object, Object>();
        cells.put(Column.CAPA_NUMBER, number);
        cells.put(Column.CAPA_TITLE, "Better filters " + number);
        cells.put(Column.CAPA_STATE, state);
        cells.put(Column.CAPA_RAISED, "2019-04-01");
        return with(cells, more);
    }

    OldRegister line(String number, String at, String who, String what, String before, String after) {
        return row(
                Column.LINE_NUMBER, number,
                Column.LINE_AT, at,
                Column.LINE_WHO, who,
                Column.LINE_WHAT, what,
                Column.LINE_OLD, before,
                Column.LINE_NEW, after);
    }

    private OldRegister with(Map<Object, Object> cells, Object... more) {
        for (int at = 0; at < more.length; at += 2) cells.put(more[at], more[at + 1]);
        return row(cells.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray());
    }

    OldRegister changed(Consumer<XSSFWorkbook> how) {
        how.accept(workbook);
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
