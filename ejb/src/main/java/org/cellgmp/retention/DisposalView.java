package org.cellgmp.retention;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.ground.Numbered;

/** A list of what is to be, or was, disposed of. Approved, it is the certificate. */
public record DisposalView(String number, Proposed proposed, List<Line> lines) implements Numbered {
    /** @param until last day of its period; @param demand by which it was counted; @param disposed true once approved */
    public record Line(String number, String title, LocalDate until, String demand, boolean disposed) {}

    public DisposalView {
        lines = List.copyOf(lines);
    }
}
