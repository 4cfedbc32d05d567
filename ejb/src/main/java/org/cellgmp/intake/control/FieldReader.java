package org.cellgmp.intake.control;

import java.time.ZoneId;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.cellgmp.record.layout.Field;

/** Turns a cell into the value of a field; a cell that holds a date is taken as one whatever it shows. */
final class FieldReader {
    private final CellText cells;
    private final FieldText words;

    FieldReader(Problems problems, ZoneId siteZone) {
        this.cells = new CellText(problems);
        this.words = new FieldText(problems, siteZone);
    }

    /** The zone that the workbook states for its local times. */
    void zone(String name, String place) {
        words.zone(name, place);
    }

    /** The zone of the site, if a local time had to be read in it because the workbook states none. */
    Optional<ZoneId> zoneTaken() {
        return words.zoneTaken();
    }

    String text(Cell cell) {
        return cells.of(cell);
    }

    /** Null if the cell is empty or holds nothing that can be kept. */
    Object value(Field field, Cell cell) {
        boolean day = field.kind().equals("day");
        if (day || field.kind().equals("time")) {
            var moment = cells.moment(cell, false);
            if (moment != null) return day ? moment.toLocalDate().toString() : words.in(moment, CellText.place(cell));
        }
        var text = cells.of(cell);
        return text == null ? null : words.value(field, text, CellText.place(cell));
    }
}
