package org.cellgmp.intake.control;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.control.BatchColumns.Column;
import org.cellgmp.intake.control.BatchColumns.Use;
import org.cellgmp.record.BatchRecord;

/**
 * Tables with a row for each batch, read as they come: a table of laboratory results, one of process figures, or a ZIP with
 * both, whose rows are brought together. Only the rows that still wait for their other half are held.
 */
final class BatchTables implements Closeable {
    /** Opens the file again; each table of a ZIP is a stream of its own. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Most rows that may wait for the row of the other table. */
    static final int MOST_WAITING = 20_000;
    /** Most batches of one import. */
    static final int MOST_BATCHES = 2_000_000;
    /** Longest table within a ZIP, bytes. */
    static final long LONGEST_TABLE = 200L << 20;

    private static final int MOST_ENTRIES = 20;

    private record Waiting(BatchTable table, TableRows.Row row) {}

    private final List<BatchTable> tables;
    private final Problems problems;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Set<Long> seen = new HashSet<>();

    private BatchTables(List<BatchTable> tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** @return empty if it is something else @throws Refusal if it is such a file and is broken */
    static Optional<BatchTables> open(Source source, String fileName, Problems problems) throws IOException, Refusal {
        boolean zip;
        try (var in = source.open()) {
            var head = in.readNBytes(4);
            zip = head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
        var tables = new ArrayList<BatchTable>();
        try {
            if (zip) zipped(source, tables, problems);
            else BatchTable.open(source.open(), fileName, problems).ifPresent(tables::add);
        } catch (ZipException broken) {
            close(tables);
            return Optional.empty();
        } catch (IOException | Refusal | RuntimeException broken) {
            close(tables);
            throw broken;
        }
        if (tables.isEmpty()) return Optional.empty();
        if (tables.size() > 2
                || tables.size() == 2
                        && tables.get(0).process() == tables.get(1).process()) {
            close(tables);
            throw Unreadable.because("batch-tables-many", Integer.toString(tables.size()));
        }
        if (tables.get(0).process() && tables.size() == 2) tables.add(tables.remove(0));
        return Optional.of(new BatchTables(tables, problems));
    }

    private static void zipped(Source source, List<BatchTable> tables, Problems problems) throws IOException, Refusal {
        var names = names(source);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).endsWith("/")) continue;
            var table = BatchTable.open(entry(source, i), names.get(i), problems);
            if (table.isEmpty()) throw Unreadable.because("batch-tables-other", names.get(i));
            tables.add(table.get());
        }
    }

    /** Of the entries, if the first is a table; empty for any other archive. @throws ZipException if it is cut off or broken */
    private static List<String> names(Source source) throws IOException, Refusal {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new BufferedInputStream(source.open()))) {
            // The entry behind the last is not looked for in what would be unpacked on the way to it.
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.size() == MOST_ENTRIES) return List.of();
                if (names.isEmpty()
                        && !entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".csv")) return List.of();
                names.add(entry.getName());
                skip(zip);
            }
        } catch (EOFException | IllegalArgumentException broken) {
            // The library says so of names that are no UTF-8.
            var said = new ZipException("cut off, or a name that cannot be read");
            said.initCause(broken);
            throw said;
        }
        return names;
    }

    private static void skip(ZipInputStream zip) throws IOException, Refusal {
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int read; (read = zip.read(buffer)) >= 0; )
            if ((size += read) > LONGEST_TABLE)
                throw Unreadable.tooLarge("file-too-large", Long.toString(LONGEST_TABLE >> 20));
    }

    private static InputStream entry(Source source, int index) throws IOException, Refusal {
        var zip = new ZipInputStream(new BufferedInputStream(source.open()));
        try {
            for (int i = 0; i <= index; i++) zip.getNextEntry();
            return zip;
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    /** The next batch; null at the end. Rows that name no batch, or one that was told before, are problems and left out. */
    BatchRecord next() throws IOException, Refusal {
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            for (var row = table.next(); row != null; row = table.next()) {
                var record = record(table, row);
                if (record != null) return record;
            }
        }
        // What waited for a row that never came is a batch of its own.
        var left = waiting.entrySet().iterator();
        if (!left.hasNext()) return null;
        var one = left.next().getValue();
        left.remove();
        return begin(one.table(), one.row()).record();
    }

    private BatchRecord record(BatchTable table, TableRows.Row row) throws IOException, Refusal {
        if (row.empty()) return null;
        var key = key(table, row);
        if (key == null || !first(table, row, key)) return null;
        var batch = begin(table, row);
        if (tables.size() == 2 && table == tables.get(0)) {
            var other = other(key);
            if (other != null) batch.add(other.table().name(), other.table().columns(), other.row());
        }
        return batch.record();
    }

    private BatchRow begin(BatchTable table, TableRows.Row row) {
        return new BatchRow(table.cell(row, Use.BATCH), table.cell(row, Use.PRODUCT), problems)
                .add(table.name(), table.columns(), row);
    }

    /** The row of the second table for the batch; rows on the way to it wait. */
    private Waiting other(String key) throws IOException, Refusal {
        var known = waiting.remove(key);
        if (known != null) return known;
        var second = tables.get(1);
        for (var row = second.next(); row != null; row = second.next()) {
            if (row.empty()) continue;
            var its = key(second, row);
            if (its == null || !first(second, row, its)) continue;
            if (its.equals(key)) return new Waiting(second, row);
            waiting.put(its, new Waiting(second, row));
            if (waiting.size() > MOST_WAITING)
                throw Unreadable.tooLarge("batch-tables-order", Integer.toString(MOST_WAITING));
        }
        return null;
    }

    private String key(BatchTable table, TableRows.Row row) {
        var place = table.name() + ":" + row.number();
        if (row.cells().size() != table.columns().size()) {
            problems.error(
                    place,
                    "batch-row-width",
                    Integer.toString(row.cells().size()),
                    Integer.toString(table.columns().size()));
            return null;
        }
        for (var use : List.of(Use.BATCH, Use.PRODUCT))
            if (table.cell(row, use).isEmpty()) {
                problems.error(place, "batch-not-named", table.heading(use));
                return null;
            }
        return table.cell(row, Use.PRODUCT) + "\u0000" + table.cell(row, Use.BATCH);
    }

    private boolean first(BatchTable table, TableRows.Row row, String key) throws Refusal {
        if (!seen.add(hash(table.process() + key))) {
            problems.error(table.name() + ":" + row.number(), "batch-twice", table.cell(row, Use.BATCH));
            return false;
        }
        if (seen.size() > MOST_BATCHES * 2)
            throw Unreadable.tooLarge("table-too-many-rows", Integer.toString(MOST_BATCHES));
        return true;
    }

    /** FNV-1a, 64 bits: the names of a million batches in a few megabytes. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    /** Names of the tables, and of what in them has no place in a record. */
    List<Column> unmapped() {
        return tables.stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.use() == Use.UNMAPPED)
                        .map(column -> new Column(column.use(), column.heading(), table.name(), null)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        close(tables);
    }

    private static void close(List<BatchTable> tables) throws IOException {
        for (var table : tables) table.close();
    }
}
