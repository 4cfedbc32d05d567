package org.cellgmp.intake.control;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.TableMapping;

/**
 * A file opened as a table: text with separators, or a sheet of a workbook.
 *
 * @param encoding null for a workbook; @param separator null for a workbook
 * @param open what is to be closed with it
 */
record OpenTable(TableRows rows, Charset encoding, Character separator, Closeable open) implements Closeable {
    private static final String SEPARATORS = ",;\t|";
    private static final int LOOKED_AT = 40;

    /**
     * @param mapping says what is not to be found out; null to find out everything
     * @throws Refusal if it is neither text nor a workbook that can be opened
     */
    static OpenTable of(InputStream source, TableMapping mapping, Problems problems) throws IOException, Refusal {
        var buffered = TextSource.buffered(source);
        var head = TextSource.head(buffered);
        if (head.length == 0) throw Unreadable.because("empty");
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 0xd0, 0xcf, 0x11, 0xe0))
            return sheet(buffered, starts(head, 'P', 'K'), mapping, problems);
        if (starts(head, '%', 'P', 'D', 'F')) throw Unreadable.because("not-pdf");
        return text(buffered, head, mapping);
    }

    private static OpenTable text(BufferedInputStream source, byte[] head, TableMapping mapping)
            throws IOException, Refusal {
        var stated = mapping == null || mapping.encoding() == null ? null : mapping.encoding();
        var charset = stated == null ? TextSource.detect(head) : TextSource.named(stated);
        if (charset.isEmpty()) throw Unreadable.because("not-text");
        char separator = mapping == null
                        || mapping.separator() == null
                        || mapping.separator().isEmpty()
                ? separator(new String(head, charset.get()))
                : mapping.separator().charAt(0);
        var reader = TextSource.open(source, charset.get());
        return new OpenTable(new CsvRows(reader, separator, '"'), charset.get(), separator, reader);
    }

    /** The separator that cuts most rows of the beginning into the same number of cells, and into the most. */
    static char separator(String head) throws IOException {
        char best = ',';
        long bestScore = 0;
        for (char one : SEPARATORS.toCharArray()) {
            long score = score(widths(head, one));
            if (score > bestScore) {
                best = one;
                bestScore = score;
            }
        }
        return best;
    }

    private static List<Integer> widths(String head, char separator) throws IOException {
        var widths = new ArrayList<Integer>();
        try (var rows = new CsvRows(new StringReader(head), separator, '"')) {
            for (var row = rows.next(); row != null && widths.size() < LOOKED_AT; row = rows.next())
                if (!row.empty()) widths.add(row.cells().size());
        } catch (Refusal broken) {
            return widths;
        }
        return widths;
    }

    /** How many rows have the most frequent width, times that width; a width of one says nothing. */
    private static long score(List<Integer> widths) {
        return widths.stream()
                .filter(width -> width > 1)
                .mapToLong(
                        width -> width * widths.stream().filter(width::equals).count())
                .max()
                .orElse(0);
    }

    private static OpenTable sheet(InputStream source, boolean xlsx, TableMapping mapping, Problems problems)
            throws IOException, Refusal {
        var file = source.readNBytes(WorkbookGate.LARGEST_FILE + 1);
        if (file.length > WorkbookGate.LARGEST_FILE)
            throw Unreadable.tooLarge("workbook-too-large", Integer.toString(WorkbookGate.LARGEST_FILE >> 20));
        if (xlsx) WorkbookGate.check(file);
        Workbook workbook;
        try {
            workbook = xlsx
                    ? new XSSFWorkbook(new ByteArrayInputStream(file))
                    : new HSSFWorkbook(new ByteArrayInputStream(file));
        } catch (OldFileFormatException older) {
            throw Unreadable.because("excel-95");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Unreadable.because(xlsx ? "zip-broken" : "old-office");
        }
        var sheet = chosen(workbook, mapping == null ? null : mapping.sheet());
        return new OpenTable(new SheetRows(sheet, problems), null, null, workbook);
    }

    private static Sheet chosen(Workbook workbook, String name) throws Refusal {
        if (name == null) return workbook.getSheetAt(0);
        var sheet = workbook.getSheet(name);
        if (sheet == null) throw Unreadable.because("table-no-sheet", name);
        return sheet;
    }

    private static boolean starts(byte[] head, int... signs) {
        if (head.length < signs.length) return false;
        for (int i = 0; i < signs.length; i++) if ((head[i] & 0xff) != signs[i]) return false;
        return true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        open.close();
    }
}
