package org.cellgmp.siterule.control;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.WorkbookGate;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.siterule.SheetSlip;
import org.cellgmp.siterule.UnreadTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The workbook of a table of rules, read cell by cell through the one gate: a sheet of a million rows is turned away at the first row
 * too many, whatever the rest is.
 */
public final class TableBook {
    static final String RULES = "Rules";
    static final String CASES = "Cases";
    /** Sheets of the template that hold nothing of a table. */
    static final List<String> OURS = List.of("Instructions", "Vocabulary");
    /** Largest sheet and largest other part unpacked, bytes. */
    private static final long LARGEST_SHEET = 256L << 20;

    private static final long LARGEST_OTHER = 16L << 20;
    private static final WorkbookGate GATE = new WorkbookGate(new WorkbookGate.Bounds(
            500, 300L << 20, name -> name.startsWith("xl/worksheets/") ? LARGEST_SHEET : LARGEST_OTHER));

    private final List<SheetSlip> slips = new ArrayList<>();
    private SheetCells rules;
    private SheetCells cases;

    private TableBook() {}

    /** @throws UnreadTable naming each cell that is wrong; Refusal for what is no workbook, broken, or beyond the bounds */
    public static SiteTable read(InputStream source) throws IOException, Refusal {
        var copy = Files.createTempFile("rules", ".xlsx").toFile();
        try {
            Files.copy(source, copy.toPath(), StandardCopyOption.REPLACE_EXISTING);
            check(copy);
            return new TableBook().table(copy);
        } finally {
            Files.deleteIfExists(copy.toPath());
        }
    }

    private SiteTable table(File file) throws IOException, Refusal {
        OPCPackage archive = null;
        try {
            archive = OPCPackage.open(file, PackageAccess.READ);
            read(archive);
        } catch (OpenXML4JException | SAXException | RuntimeException | StackOverflowError broken) {
            throw unreadable("broken", plain(broken));
        } finally {
            if (archive != null) archive.revert();
        }
        if (rules == null && slips.isEmpty()) throw unreadable("no-sheet", RULES);
        if (rules == null || !slips.isEmpty()) throw new UnreadTable(slips);
        var read = new TableReader(rules).read();
        var examples = read == null || cases == null
                ? List.<org.cellgmp.guideline.site.SiteCase>of()
                : new CaseReader(cases, read).read();
        if (!slips.isEmpty()) throw new UnreadTable(slips);
        return new SiteTable(null, null, read.title(), read.why(), read.looksAt(), read.rules(), examples, null);
    }

    private void read(OPCPackage archive) throws IOException, OpenXML4JException, SAXException {
        var reader = new XSSFReader(archive);
        var words = new ReadOnlySharedStringsTable(archive);
        var styles = reader.getStylesTable();
        var seen = new HashSet<String>();
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext())
            try (var sheet = sheets.next()) {
                var name = role(sheets.getSheetName());
                if (OURS.contains(name)) continue;
                boolean known = (name.equals(RULES) || name.equals(CASES)) && seen.add(name);
                var cells = new SheetCells(known ? name : sheets.getSheetName(), slips);
                var hearing = new SheetHearing(
                        cells,
                        words,
                        styles,
                        name.equals(CASES) ? CaseReader.LAST_ROW : TableReader.LAST_ROW,
                        TableReader.MOST_COLUMNS);
                parse(sheet, hearing);
                nativeTable(cells);
                if (!known) cells.slip(sheets.getSheetName(), "unknown-sheet");
                else if (name.equals(RULES)) rules = cells;
                else cases = cells;
            }
    }

    /** The sheet's English name, however it is written. */
    private static String role(String name) {
        var first = name.strip().split("\\s+")[0];
        for (var ours : List.of(RULES, CASES)) if (first.equalsIgnoreCase(ours)) return ours;
        for (var ours : OURS) if (first.equalsIgnoreCase(ours)) return ours;
        return switch (first) {
            case "规则" -> RULES;
            case "用例" -> CASES;
            case "说明" -> OURS.get(0);
            case "词汇表" -> OURS.get(1);
            default -> name;
        };
    }

    private static void parse(InputStream sheet, SheetHearing hearing) throws IOException, SAXException {
        try {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(hearing);
            parser.parse(new InputSource(sheet));
        } catch (SheetHearing.Enough beyond) {
            // Told as a slip.
        } catch (javax.xml.parsers.ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A rule table of the engine holds code in its cells; no such cell is read on. */
    private static void nativeTable(SheetCells cells) {
        for (var row : cells.rowsFrom(1))
            for (var column : cells.columnsOf(row)) {
                var text = cells.text(row, column).toLowerCase(java.util.Locale.ROOT);
                if (text.equals("ruleset") || text.startsWith("ruletable")) {
                    cells.slip(row, column, "native-table");
                    return;
                }
            }
    }

    private static void check(File file) throws IOException, Refusal {
        try (var in = new FileInputStream(file)) {
            var head = in.readNBytes(4);
            if (head.length == 0) throw unreadable("no-file");
            if (head.length == 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF) throw unreadable("old-or-locked");
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') throw unreadable("no-workbook");
        }
        try (var in = new FileInputStream(file)) {
            GATE.check(in);
        } catch (WorkbookGate.Shut shut) {
            throw worded(shut);
        }
    }

    private static Refusal worded(WorkbookGate.Shut shut) {
        return switch (shut.flaw()) {
            case BROKEN -> unreadable("broken", shut.place());
            case UNSAFE_NAME, TWICE -> unreadable("odd-part", shut.place());
            case TOO_MANY, TOO_LARGE -> new Refusal(Reason.TOO_LARGE, "siterule.unpacks-too-large", shut.place());
            case MACROS -> unreadable("macros");
            case BINARY, WORD, SLIDES, OPEN_DOCUMENT, OTHER -> unreadable("no-workbook");
        };
    }

    private static Refusal unreadable(String code, String... arguments) {
        return new Refusal(Reason.UNREADABLE, "siterule." + code, arguments);
    }

    /** What a library says, as one short line without signs that could not be shown. */
    private static String plain(Throwable broken) {
        var line = String.valueOf(broken.getMessage()).replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ");
        return line.length() > 150 ? line.substring(0, 150) + "…" : line;
    }
}
