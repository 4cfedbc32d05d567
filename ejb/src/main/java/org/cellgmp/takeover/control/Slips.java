package org.cellgmp.takeover.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.takeover.Slip;

/** Gathers what there is to say of a workbook; one with very many mistakes names the first and counts the rest. */
final class Slips {
    /** Most listed one by one. */
    static final int MOST = 500;

    private static final int LONGEST = 200;

    private final List<Slip> found = new ArrayList<>();
    private long unlisted;
    private boolean grave;

    /** @param row 0 for the sheet as a whole */
    void error(String sheet, int row, String column, String heading, String code, String... arguments) {
        grave = true;
        add(true, sheet, row, column, heading, code, arguments);
    }

    void warning(String sheet, int row, String column, String heading, String code, String... arguments) {
        add(false, sheet, row, column, heading, code, arguments);
    }

    private void add(
            boolean wrong, String sheet, int row, String column, String heading, String code, String... arguments) {
        if (found.size() >= MOST) {
            // A mistake is worth more than a remark that was listed before it.
            int remark = wrong ? lastRemark() : -1;
            unlisted++;
            if (remark < 0) return;
            found.remove(remark);
        }
        found.add(new Slip(
                wrong,
                sheet,
                row == 0 ? null : Integer.toString(row),
                column,
                heading,
                code,
                Arrays.stream(arguments).map(Slips::shown).toList()));
    }

    private int lastRemark() {
        for (int at = found.size() - 1; at >= 0; at--) if (!found.get(at).grave()) return at;
        return -1;
    }

    /** Signs that could not be shown or stored are replaced. */
    private static String shown(String text) {
        return org.cellgmp.ground.Prose.shown(text == null ? "" : text, LONGEST);
    }

    List<Slip> all() {
        return found;
    }

    long unlisted() {
        return unlisted;
    }

    boolean grave() {
        return grave;
    }
}
