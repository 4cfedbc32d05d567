package org.cellgmp.intake.control;

import java.io.IOException;
import java.time.ZoneId;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;

/** An Office file of the old kind, or a new one that is encrypted: both wear the same cover. Only cell counters' are read. */
final class OldWorkbook {
    private OldWorkbook() {}

    static Reading read(byte[] file, String fileName, ZoneId siteZone) throws Refusal {
        try (var workbook = Workbooks.xls(file)) {
            var read = CellCounters.read(workbook, fileName, siteZone);
            if (read.isPresent()) return read.get();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Unreadable.because("old-office");
        }
        throw Unreadable.because("old-excel");
    }
}
