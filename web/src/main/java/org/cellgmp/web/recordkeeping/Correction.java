package org.cellgmp.web.recordkeeping;

import java.util.List;
import org.cellgmp.web.page.Complaint;

/**
 * The form that corrects one cell.
 *
 * @param pointer of the cell; null while none is chosen
 * @param standing what stands there now, as kept; null if nothing is recorded
 * @param value what was entered; @param absent true to say that nothing was recorded; @param reason as entered
 */
public record Correction(
        String pointer, String standing, String value, boolean absent, String reason, List<Complaint> problems) {
    static Correction choosing() {
        return new Correction(null, null, null, false, null, List.of());
    }

    static Correction of(String pointer, String standing) {
        return new Correction(pointer, standing, standing, false, null, List.of());
    }

    Correction entered(String given, boolean nothing, String why, Complaint complaint) {
        return new Correction(pointer, standing, given, nothing, why, List.of(complaint));
    }
}
