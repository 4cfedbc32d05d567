package org.cellgmp.intake.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.ground.Refusal;

/**
 * The one way in which a workbook is opened, with every guard before it. The library meets files made to break it with
 * whatever exception comes first: who reads on turns those away too, by {@link Unreadable#brokenWorkbook}.
 */
final class Workbooks {
    private Workbooks() {}

    /** @throws Refusal if it is larger than {@link WorkbookGate#LARGEST_FILE} */
    static byte[] whole(InputStream source) throws IOException, Refusal {
        var file = source.readNBytes(WorkbookGate.LARGEST_FILE + 1);
        checkSize(file);
        return file;
    }

    /** @throws Refusal if the file is beyond the bounds, broken, encrypted, has macros, or is no workbook */
    static Workbook open(byte[] file) throws Refusal {
        return FileSigns.zip(file) ? xlsx(file) : xls(file);
    }

    /** @throws Refusal as {@link #open} does */
    static XSSFWorkbook xlsx(byte[] file) throws Refusal {
        checkSize(file);
        WorkbookGate.check(file);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Unreadable.brokenWorkbook(broken);
        }
    }

    /** An Office file of the old kind, or a new one that is encrypted: both wear the same cover. */
    static HSSFWorkbook xls(byte[] file) throws Refusal {
        checkSize(file);
        try {
            var cover = new POIFSFileSystem(new ByteArrayInputStream(file));
            var root = cover.getRoot();
            if (root.hasEntry("EncryptedPackage")) throw Unreadable.because("encrypted");
            if (!root.hasEntry("Workbook") && !root.hasEntry("Book")) throw Unreadable.because("old-office");
            if (root.hasEntry("_VBA_PROJECT_CUR")) throw Unreadable.because("workbook-macros");
            return new HSSFWorkbook(cover);
        } catch (OldFileFormatException older) {
            throw Unreadable.because("excel-95");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Unreadable.because("old-office");
        }
    }

    private static void checkSize(byte[] file) throws Refusal {
        if (file.length > WorkbookGate.LARGEST_FILE)
            throw Unreadable.tooLarge("workbook-too-large", Integer.toString(WorkbookGate.LARGEST_FILE >> 20));
    }
}
