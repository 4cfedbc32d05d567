package org.cellgmp.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Numbered;

/**
 * A list of what is to be, or was, disposed of. Approved, it is the certificate.
 *
 * @param decidedBy account of the second person; null while it waits
 */
public record DisposalView(
        String number,
        DisposalState state,
        String reason,
        String proposedBy,
        String proposedByName,
        OffsetDateTime proposedAt,
        String decidedReason,
        String decidedBy,
        String decidedByName,
        OffsetDateTime decidedAt,
        String digest,
        List<Line> lines)
        implements Numbered {
    /** @param until last day of its period; @param demand by which it was counted; @param disposed true once approved */
    public record Line(String number, String title, LocalDate until, String demand, boolean disposed) {}

    public DisposalView {
        lines = List.copyOf(lines);
    }
}
