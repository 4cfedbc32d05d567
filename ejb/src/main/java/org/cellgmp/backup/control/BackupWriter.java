package org.cellgmp.backup.control;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;

/**
 * Writes a backup while the server works: the checkpoints, the database as of one moment, then the files, of which none is ever changed.
 * Keys go into an archive of their own, to be kept apart.
 */
public final class BackupWriter {
    static final String FORMAT = "cellgmp-backup/1";
    static final String ABOUT = "backup.json";
    static final String DATABASE = "database/";
    /** Only grows, each time after the database has committed: copied before it, it tells of nothing that the copy does not hold. */
    private static final String BEFORE = "checkpoints";
    /** Written before the row that names them has committed: copied after the database, none is missing. */
    private static final List<String> AFTER = List.of("files", "tables", "archives");
    /** Below the home folder, each with what must outlive the server. */
    static final List<String> FOLDERS =
            Stream.concat(Stream.of(BEFORE), AFTER.stream()).toList();

    private static final int PORTION = 1_000;

    /** Told before each part. @param done and @param total tables and folders */
    public interface Progress {
        void at(int done, int total);
    }

    private final Path home;

    public BackupWriter(Path home) {
        this.home = home;
    }

    /** Where the keys of a backup lie: beside it, until somebody takes them elsewhere. */
    public static Path keysOf(Path file) {
        var name = file.getFileName().toString();
        return file.resolveSibling((name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name) + ".keys.zip");
    }

    /** @param connection under an account that may read every table; left as it came, with nothing changed */
    public void write(Connection connection, Path file, Progress progress) throws Exception {
        try (var keys = new Archive(keysOf(file));
                var archive = new Archive(file)) {
            keys.entry(
                    "README.txt",
                    out -> out.write(
                            "Keys of a CellGMP installation. Whoever has them and the backup can read sealed names and sign checkpoints: keep them apart.\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            for (var name :
                    List.of("trail.key", "trail-next.key", "event-mark.key", "subject.key", "one-time-codes.key")) {
                var key = home.resolve("keys").resolve(name);
                if (java.nio.file.Files.exists(key)) keys.entry(name, out -> java.nio.file.Files.copy(key, out));
            }
            archive.files(home.resolve(BEFORE), BEFORE);
            database(connection, archive, progress);
            for (var folder : AFTER) archive.files(home.resolve(folder), folder);
            keys.finish();
            archive.finish();
        }
    }

    private void database(Connection connection, Archive archive, Progress progress) throws Exception {
        boolean committing = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            var shape = new Shape(connection);
            var tables = shape.tables();
            archive.entry(ABOUT, out -> out.write(about(shape)));
            int done = 0;
            for (var table : tables.entrySet()) {
                progress.at(done++, tables.size() + FOLDERS.size());
                archive.entry(
                        DATABASE + table.getKey() + ".jsonl", out -> rows(connection, shape, table.getValue(), out));
            }
            progress.at(done, tables.size() + FOLDERS.size());
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(committing);
        }
    }

    private static byte[] about(Shape shape) throws SQLException {
        var about = new TreeMap<String, Object>();
        about.put("format", FORMAT);
        about.put("made", HouseClock.written(HouseClock.now()));
        about.put("database", shape.postgresql ? "PostgreSQL" : "H2");
        about.put("migrations", shape.migrations());
        about.put("tables", shape.columnsByTable());
        var sequences = new LinkedHashMap<String, String>();
        shape.sequences().forEach((name, next) -> sequences.put(name, Long.toString(next)));
        about.put("sequences", sequences);
        return CanonicalJson.writeTree(about);
    }

    /** One JSON object a row; a column without a value is left out. */
    private static void rows(Connection connection, Shape shape, String table, OutputStream to) throws Exception {
        var columns = shape.columns(table);
        var out = new BufferedOutputStream(to, 1 << 16);
        var key = shape.key(table);
        // So that a backup of what was restored on the same database is the same byte for byte.
        var order = key.isEmpty()
                ? ""
                : key.stream().map(Shape::quoted).collect(Collectors.joining(", ", " order by ", ""));
        try (var query = connection.prepareStatement("select * from " + Shape.quoted(table) + order)) {
            query.setFetchSize(PORTION);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    Map<String, Object> row = new TreeMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        var value = Cell.read(rows, i + 1, columns.get(i));
                        if (value != null) row.put(Shape.plain(columns.get(i).name()), value);
                    }
                    out.write(CanonicalJson.writeTree(row));
                    out.write('\n');
                }
            }
        }
        out.flush();
    }
}
