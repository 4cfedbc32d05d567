package org.cellgmp.intake.control;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.control.BatchColumns.Column;
import org.cellgmp.intake.control.BatchColumns.Use;

/** One table with a row for each batch, at its next row. */
record BatchTable(String name, List<Column> columns, OpenTable open) implements Closeable {
    /** @param source closed with the table, or at once if it is none @return empty for anything else */
    static Optional<BatchTable> open(InputStream source, String name, Problems problems) throws IOException, Refusal {
        OpenTable table = null;
        boolean taken = false;
        try {
            var text = TextSource.buffered(source);
            var head = TextSource.head(text);
            if (TextSource.detect(head).isEmpty() || head.length == 0) return Optional.empty();
            table = OpenTable.of(text, null, problems);
            var headings = table.rows().next();
            if (headings == null || !BatchColumns.reads(headings.cells())) return Optional.empty();
            taken = true;
            return Optional.of(new BatchTable(plain(name), BatchColumns.of(headings.cells()), table));
        } catch (Refusal other) {
            return Optional.empty();
        } finally {
            if (!taken) {
                if (table != null) table.close();
                source.close();
            }
        }
    }

    private static String plain(String name) {
        if (name == null) return "table";
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    boolean process() {
        return BatchColumns.process(columns);
    }

    TableRows.Row next() throws IOException, Refusal {
        return open.rows().next();
    }

    String cell(TableRows.Row row, Use use) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).use() == use) return row.cell(i);
        return "";
    }

    String heading(Use use) {
        return columns.stream()
                .filter(column -> column.use() == use)
                .findFirst()
                .map(Column::heading)
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
