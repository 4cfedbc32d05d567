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
import org.cellgmp.ground.WorkbookGate;

/**
 * The one way in which a workbook is opened, with every guard before it. The library meets files made to break it with
 * whatever exception comes first: who reads on turns those away too, by {@link Unreadable#brokenWorkbook}.
 */
final class Workbooks {
    /** Largest workbook as it arrives, bytes. */
    static final int LARGEST_FILE = 20 << 20;

    private static final WorkbookGate GATE =
            new WorkbookGate(new WorkbookGate.Bounds(500, 48L << 20, name -> 24L << 20));

    private Workbooks() {}

    /** @throws Refusal if it is larger than {@link #LARGEST_FILE} */
    static byte[] whole(InputStream source) throws IOException, Refusal {
        var file = source.readNBytes(LARGEST_FILE + 1);
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
        checkArchive(file);
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

    private static void checkArchive(byte[] file) throws Refusal {
        try {
            GATE.check(new ByteArrayInputStream(file));
        } catch (WorkbookGate.Shut shut) {
            throw worded(shut);
        } catch (IOException broken) {
            throw Unreadable.because("zip-broken");
        }
    }

    private static Refusal worded(WorkbookGate.Shut shut) {
        return switch (shut.flaw()) {
            case BROKEN -> Unreadable.because("zip-broken");
            case UNSAFE_NAME -> Unreadable.because("zip-unsafe-name", shut.place());
            case TWICE -> Unreadable.because("zip-twice", shut.place());
            case TOO_MANY -> Unreadable.tooLarge("zip-too-many", Long.toString(shut.most()));
            case TOO_LARGE -> Unreadable.tooLarge("zip-too-large", shut.place(), Long.toString(shut.most() >> 20));
            case MACROS -> Unreadable.because("workbook-macros");
            case BINARY -> Unreadable.because("workbook-binary");
            case WORD -> Unreadable.because("not-word");
            case SLIDES -> Unreadable.because("not-slides");
            case OPEN_DOCUMENT -> Unreadable.because("not-opendocument");
            case OTHER -> Unreadable.because("not-archive");
        };
    }

    private static void checkSize(byte[] file) throws Refusal {
        if (file.length > LARGEST_FILE)
            throw Unreadable.tooLarge("workbook-too-large", Integer.toString(LARGEST_FILE >> 20));
    }
}
