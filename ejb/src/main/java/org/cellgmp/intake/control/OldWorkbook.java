package org.cellgmp.intake.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;

/** An Office file of the old kind, or a new one that is encrypted: both wear the same cover. Only cell counters' are read. */
final class OldWorkbook {
    private OldWorkbook() {}

    static Reading read(byte[] file, String fileName, ZoneId siteZone) throws Refusal {
        try (var cover = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = cover.getRoot();
            if (root.hasEntry("EncryptedPackage")) throw Unreadable.because("encrypted");
            if (!root.hasEntry("Workbook") && !root.hasEntry("Book")) throw Unreadable.because("old-office");
            if (root.hasEntry("_VBA_PROJECT_CUR")) throw Unreadable.because("workbook-macros");
            try (var workbook = new HSSFWorkbook(cover)) {
                var read = CellCounters.read(workbook, fileName, siteZone);
                if (read.isPresent()) return read.get();
            }
        } catch (OldFileFormatException older) {
            throw Unreadable.because("excel-95");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Unreadable.because("old-office");
        }
        throw Unreadable.because("old-excel");
    }
}
