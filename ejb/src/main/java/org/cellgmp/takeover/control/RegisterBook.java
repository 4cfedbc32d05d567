package org.cellgmp.takeover.control;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.WorkbookGate;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A workbook read row by row from the disk: its sheets are never held whole, so that a register of a hundred thousand rows needs no
 * more memory than a small one but for its shared words, which are bounded.
 */
final class RegisterBook implements Closeable {
    /** Most rows of one sheet. */
    static final int MOST_ROWS = 100_000;
    /** All shared words, one sheet, and anything else unpacked, bytes. */
    private static final long LARGEST_WORDS = 128L << 20;

    private static final long LARGEST_SHEET = 512L << 20;
    private static final long LARGEST_OTHER = 24L << 20;

    private static final WorkbookGate GATE =
            new WorkbookGate(new WorkbookGate.Bounds(1_000, 768L << 20, RegisterBook::largest));

    /** Hears the rows of a sheet. */
    interface Rows {
        /** @throws Refusal if the sheet cannot be read on */
        void row(SheetRow row) throws Refusal;

        /** A range of cells that were merged, e.g. {@code A1:B2}; told after the rows. */
        default void merged(String range) throws Refusal {}
    }

    private final File file;
    private final OPCPackage archive;
    private final XSSFReader reader;
    private final List<String> words;
    private final StylesTable styles;
    private final boolean from1904;
    private final List<String> names = new ArrayList<>();

    private RegisterBook(File file, OPCPackage archive) throws Exception {
        this.file = file;
        this.archive = archive;
        reader = new XSSFReader(archive);
        words = SharedWords.of(reader.getSharedStringsData());
        styles = reader.getStylesTable();
        from1904 = EpochReader.from1904(reader.getWorkbookData());
        for (var sheets = sheets(); sheets.hasNext(); ) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
    }

    /** @throws Refusal if it is no workbook, broken, has macros, or is beyond the bounds */
    static RegisterBook open(InputStream source) throws IOException, Refusal {
        var copy = Files.createTempFile("register", ".xlsx").toFile();
        try {
            Files.copy(source, copy.toPath(), StandardCopyOption.REPLACE_EXISTING);
            check(copy);
            return opened(copy);
        } catch (IOException | Refusal | RuntimeException | Error broken) {
            Files.deleteIfExists(copy.toPath());
            throw broken;
        }
    }

    private static RegisterBook opened(File copy) throws IOException, Refusal {
        OPCPackage archive = null;
        try {
            archive = OPCPackage.open(copy, PackageAccess.READ);
            return new RegisterBook(copy, archive);
        } catch (Refusal refusal) {
            archive.revert();
            throw refusal;
        } catch (Exception | StackOverflowError broken) {
            if (archive != null) archive.revert();
            throw unreadable("broken", plain(broken));
        }
    }

    /** Names of the sheets, in their order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Reads the sheet from its first row on. @return false if the reading was ended early by {@link Enough} */
    boolean read(String name, Rows rows) throws IOException, Refusal {
        try {
            for (var sheets = sheets(); sheets.hasNext(); ) {
                try (var sheet = sheets.next()) {
                    if (sheets.getSheetName().equals(name))
                        return parse(sheet, new SheetHandler(rows, words, styles, from1904));
                }
            }
            return true;
        } catch (OpenXML4JException | RuntimeException | StackOverflowError broken) {
            throw unreadable("broken", plain(broken));
        }
    }

    /** Thrown by who hears rows and wants no more. */
    static final class Enough extends Refusal {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(Reason.BLOCKED, "takeover.enough");
        }
    }

    static boolean parse(InputStream xml, ContentHandler handler) throws IOException, Refusal {
        try {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(xml));
            return true;
        } catch (SAXException broken) {
            if (broken.getCause() instanceof Enough) return false;
            if (broken.getCause() instanceof Refusal refusal) throw refusal;
            throw unreadable("broken", plain(broken));
        } catch (javax.xml.parsers.ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private XSSFReader.SheetIterator sheets() throws IOException, OpenXML4JException {
        return (XSSFReader.SheetIterator) reader.getSheetsData();
    }

    private static void check(File file) throws IOException, Refusal {
        try (var in = new FileInputStream(file)) {
            var head = in.readNBytes(4);
            if (head.length == 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF) throw unreadable("old-or-locked");
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') throw unreadable("no-workbook");
        }
        try (var in = new FileInputStream(file)) {
            GATE.check(in);
        } catch (WorkbookGate.Shut shut) {
            throw worded(shut);
        }
    }

    private static long largest(String name) {
        if (name.startsWith("xl/worksheets/")) return LARGEST_SHEET;
        return name.equals("xl/sharedstrings.xml") ? LARGEST_WORDS : LARGEST_OTHER;
    }

    private static Refusal worded(WorkbookGate.Shut shut) {
        return switch (shut.flaw()) {
            case BROKEN -> unreadable("broken", shut.place());
            case UNSAFE_NAME, TWICE -> unreadable("odd-part", shut.place());
            case TOO_MANY -> large("too-many-parts", Long.toString(shut.most()));
            case TOO_LARGE -> large("unpacks-too-large", Long.toString(shut.most() >> 20));
            case MACROS -> unreadable("macros");
            case BINARY, WORD, SLIDES, OPEN_DOCUMENT, OTHER -> unreadable("no-workbook");
        };
    }

    static Refusal unreadable(String code, String... arguments) {
        return new Refusal(Reason.UNREADABLE, "takeover." + code, arguments);
    }

    static Refusal large(String code, String... arguments) {
        return new Refusal(Reason.TOO_LARGE, "takeover." + code, arguments);
    }

    /** What a library says, as one short line without signs that could not be shown. */
    private static String plain(Throwable broken) {
        var line = String.valueOf(broken.getMessage()).replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ");
        return line.length() > 150 ? line.substring(0, 150) + "\u2026" : line;
    }

    @Override
    public void close() throws IOException {
        archive.revert();
        Files.deleteIfExists(file.toPath());
    }
}
