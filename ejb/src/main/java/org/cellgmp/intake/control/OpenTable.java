package org.cellgmp.intake.control;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
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
        if (FileSigns.zip(head) || FileSigns.oldOffice(head)) return sheet(buffered, mapping, problems);
        if (FileSigns.starts(head, '%', 'P', 'D', 'F')) throw Unreadable.because("not-pdf");
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

    private static OpenTable sheet(InputStream source, TableMapping mapping, Problems problems)
            throws IOException, Refusal {
        var workbook = Workbooks.open(Workbooks.whole(source));
        try {
            var sheet = chosen(workbook, mapping == null ? null : mapping.sheet());
            return new OpenTable(new SheetRows(sheet, problems), null, null, workbook);
        } catch (Refusal | RuntimeException | StackOverflowError broken) {
            workbook.close();
            throw broken instanceof Refusal refusal ? refusal : Unreadable.brokenWorkbook(broken);
        }
    }

    private static Sheet chosen(Workbook workbook, String name) throws Refusal {
        if (name == null) return workbook.getSheetAt(0);
        var sheet = workbook.getSheet(name);
        if (sheet == null) throw Unreadable.because("table-no-sheet", name);
        return sheet;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        open.close();
    }
}
