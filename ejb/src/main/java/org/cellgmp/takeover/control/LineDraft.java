package org.cellgmp.takeover.control;

import org.cellgmp.deviation.Origin;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.HistoryLine;

/** A line of history as a row tells it. @param key of the former number; @param number as told */
record LineDraft(String key, String number, HistoryLine line) {
    /** Null if something of it is wrong; what is, is said. */
    static LineDraft of(RowReader row) {
        var number = row.text(Column.LINE_NUMBER);
        var at = row.time(Column.LINE_AT);
        var who = row.text(Column.LINE_WHO);
        var what = row.text(Column.LINE_WHAT);
        var before = row.text(Column.LINE_OLD);
        var after = row.text(Column.LINE_NEW);
        var more = row.rest(java.util.Map.of());
        if (number == null || at == null || what == null) return null;
        var told = more == null ? what : what + "\n" + more;
        return new LineDraft(
                Origin.key(number), number, new HistoryLine(row.place(), at.toString(), who, told, before, after));
    }
}
