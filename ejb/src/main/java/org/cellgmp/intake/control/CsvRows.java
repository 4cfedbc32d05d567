package org.cellgmp.intake.control;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cellgmp.ground.Refusal;

/** The rows of a text with separators, read as they come; only one row is held. */
final class CsvRows implements TableRows {
    private final Bounded bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /**
     * @param separator between cells
     * @param quote around cells that hold separators or line ends; null for none
     */
    CsvRows(Reader text, char separator, Character quote) throws IOException {
        bounded = new Bounded(text);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
        parser = CSVParser.builder().setReader(bounded).setFormat(format).get();
        records = parser.iterator();
    }

    @Override
    public Row next() throws IOException, Refusal {
        long line = parser.getCurrentLineNumber() + 1;
        bounded.left = LONGEST_ROW;
        try {
            if (!records.hasNext()) return null;
            return row(line, records.next());
        } catch (UncheckedIOException broken) {
            throw refusal(line, broken.getCause());
        } catch (IllegalStateException broken) {
            throw refusal(line, broken.getCause() instanceof IOException io ? io : new CSVException("%s", broken));
        }
    }

    private static Row row(long line, CSVRecord record) throws Refusal {
        if (record.size() > MOST_COLUMNS)
            throw Unreadable.tooLarge("table-too-wide", Long.toString(line), Integer.toString(MOST_COLUMNS));
        var cells = new ArrayList<String>(record.size());
        for (var cell : record)
            cells.add(cell == null ? "" : cell.replace('\u00a0', ' ').strip());
        return new Row(line, cells);
    }

    private static Refusal refusal(long line, IOException broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Beyond)
                return Unreadable.tooLarge("table-row-too-long", Long.toString(line), Integer.toString(LONGEST_ROW));
            if (cause instanceof CharacterCodingException)
                return Unreadable.because("table-encoding", Long.toString(line));
            if (cause instanceof CSVException) return Unreadable.because("table-quote", Long.toString(line));
        }
        var message = String.valueOf(broken.getMessage());
        if (message.contains("EOF") || message.contains("quote") || message.contains("token"))
            return Unreadable.because("table-quote", Long.toString(line));
        throw broken;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A row went on beyond its bound, as it does where a quote is never closed. */
    private static final class Beyond extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends FilterReader {
        private long left = LONGEST_ROW;

        Bounded(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0 && --left < 0) throw new Beyond();
            return one;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0 && (left -= read) < 0) throw new Beyond();
            return read;
        }
    }
}
