package org.cellgmp.backup.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cellgmp.backup.CannotRestore;
import org.cellgmp.record.CanonicalJson;

/** Reads a backup whole before it touches anything, then puts its parts in their places. */
public final class BackupReader implements AutoCloseable {
    /** In the home folder until the next start has told it to the trail. */
    public static final String RESTORED = "restored.json";

    private static final int PORTION = 1_000;

    private final ZipFile zip;
    private final Map<String, Object> about;

    public BackupReader(Path file) throws CannotRestore {
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException broken) {
            throw new CannotRestore(file + " cannot be read as a backup: " + broken.getMessage(), broken);
        }
        try {
            about = about(file);
            intact();
        } catch (IOException broken) {
            throw new CannotRestore(file + " is damaged: " + broken.getMessage() + "; take another copy", broken);
        }
    }

    private Map<String, Object> about(Path file) throws IOException, CannotRestore {
        var entry = zip.getEntry(BackupWriter.ABOUT);
        if (entry == null) throw new CannotRestore(file + " is no backup: it holds no " + BackupWriter.ABOUT);
        try (var in = zip.getInputStream(entry)) {
            if (CanonicalJson.parse(in.readAllBytes()) instanceof Map<?, ?> read
                    && BackupWriter.FORMAT.equals(read.get("format"))) {
                var members = new TreeMap<String, Object>();
                read.forEach((name, value) -> members.put((String) name, value));
                return members;
            }
        }
        throw new CannotRestore(file + " is a backup of another form; restore it with the version that made it");
    }

    /** Every entry has the digest that the backup says, and none is missing or too many. */
    private void intact() throws IOException, CannotRestore {
        var wanted = new HashMap<String, String>();
        var listed = zip.getEntry(Archive.DIGESTS);
        if (listed == null) throw new CannotRestore("the backup is not whole: it holds no " + Archive.DIGESTS);
        for (var line : lines(listed)) wanted.put(line.substring(66), line.substring(0, 64));
        var seen = new HashSet<String>();
        for (var entry : entries()) {
            if (entry.getName().equals(Archive.DIGESTS)) continue;
            var digest = Archive.sha256();
            try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(wanted.get(entry.getName())))
                throw new CannotRestore("the backup is damaged at " + entry.getName() + "; take another copy");
            seen.add(entry.getName());
        }
        for (var name : wanted.keySet())
            if (!seen.contains(name)) throw new CannotRestore("the backup is damaged: " + name + " is missing");
    }

    private List<String> lines(ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private List<? extends ZipEntry> entries() {
        return java.util.Collections.list(zip.entries());
    }

    /** When it was made, as text in UTC. */
    public String made() {
        return (String) about.get("made");
    }

    /**
     * Fills tables that hold nothing yet but what migrating put there.
     *
     * @param owner of the tables; commits by itself
     * @return rows
     * @throws CannotRestore if the tables are not those that were copied, or a row does not fit
     */
    public long database(Connection owner) throws CannotRestore, SQLException, IOException {
        var shape = new Shape(owner);
        var migrations = shape.migrations();
        if (!shape.columnsByTable().equals(about.get("tables")))
            throw new CannotRestore("the backup was made by another version of CellGMP (its tables: "
                    + last((List<?>) about.get("migrations")) + ", of this version: " + last(migrations)
                    + "); restore it with that version, then start this one on what was restored");
        long rows = 0;
        try (var unguarded = new Unguarded(owner, shape)) {
            unguarded.empty();
            owner.setAutoCommit(false);
            var tables = shape.tables();
            for (var entry : entries()) {
                if (!entry.getName().startsWith(BackupWriter.DATABASE)) continue;
                var name = entry.getName()
                        .substring(
                                BackupWriter.DATABASE.length(), entry.getName().length() - ".jsonl".length());
                var table = tables.get(name);
                if (table == null)
                    throw new CannotRestore("the backup holds a table that this version has not: " + name);
                rows += table(owner, shape, table, entry);
            }
            owner.commit();
            owner.setAutoCommit(true);
            sequences(owner, shape);
        }
        return rows;
    }

    private static String last(List<?> versions) {
        return versions.isEmpty() ? "none" : versions.size() + " migrations up to " + versions.get(versions.size() - 1);
    }

    private long table(Connection owner, Shape shape, String table, ZipEntry entry)
            throws SQLException, IOException, CannotRestore {
        var columns = shape.columns(table);
        var sql = new StringBuilder("insert into ").append(Shape.quoted(table)).append(" (");
        var marks = new StringBuilder();
        for (var column : columns) {
            sql.append(marks.isEmpty() ? "" : ", ").append(Shape.quoted(column.name()));
            marks.append(marks.isEmpty() ? "?" : ", ?");
        }
        long number = 0;
        try (var insert = owner.prepareStatement(
                        sql.append(") values (").append(marks).append(')').toString());
                var in = new BufferedReader(
                        new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8), 1 << 16)) {
            for (String line; (line = in.readLine()) != null; ) {
                row(insert, columns, line);
                number++;
                if (number % PORTION == 0) insert.executeBatch();
            }
            insert.executeBatch();
        } catch (SQLException | RuntimeException broken) {
            throw new CannotRestore(
                    "table " + table + ", in the portion before row " + (number + 1) + ": " + broken.getMessage(),
                    broken);
        }
        return number;
    }

    private static void row(PreparedStatement insert, List<Shape.Column> columns, String line) throws SQLException {
        var row = (Map<?, ?>) CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < columns.size(); i++)
            Cell.write(insert, i + 1, columns.get(i), (String)
                    row.get(Shape.plain(columns.get(i).name())));
        insert.addBatch();
    }

    private void sequences(Connection owner, Shape shape) throws SQLException {
        var next = (Map<?, ?>) about.get("sequences");
        for (var name : shape.sequenceNames()) {
            var number = next.get(Shape.plain(name));
            if (number == null) continue;
            try (var statement = owner.createStatement()) {
                statement.execute(
                        "alter sequence " + Shape.quoted(name) + " restart with " + Long.parseLong((String) number));
            }
        }
    }

    /** Files, checkpoints and tables of the site. A file that is there with the same content stays. @return how many */
    public int files(Path home) throws IOException, CannotRestore {
        int count = 0;
        for (var entry : entries()) {
            var name = entry.getName();
            if (BackupWriter.FOLDERS.stream().noneMatch(folder -> name.startsWith(folder + "/"))) continue;
            put(entry, home.resolve(name).normalize(), home);
            count++;
        }
        return count;
    }

    private void put(ZipEntry entry, Path place, Path home) throws IOException, CannotRestore {
        if (!place.startsWith(home))
            throw new CannotRestore("the backup names a file outside the folder: " + entry.getName());
        Files.createDirectories(place.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, place);
        } catch (FileAlreadyExistsException there) {
            if (!same(entry, place))
                throw new CannotRestore(
                        place + " is there already and is another file; restore into an empty folder", there);
        }
    }

    /** By way of a file beside it: evidence may be larger than the memory. */
    private boolean same(ZipEntry entry, Path place) throws IOException {
        var beside = Files.createTempFile(place.getParent(), "restore", ".part");
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
            return Files.mismatch(beside, place) < 0;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The keys of an archive of keys; those that are there already stay. */
    public static void keys(Path archive, Path home) throws IOException, CannotRestore {
        var folder = Files.createDirectories(home.resolve("keys"));
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (!entry.getName().matches("[a-z-]+\\.key")) continue;
                var place = folder.resolve(entry.getName());
                if (Files.exists(place))
                    throw new CannotRestore(place + " is there already: restore into a folder without keys");
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, place);
                }
                if (place.getFileSystem().supportedFileAttributeViews().contains("posix"))
                    Files.setPosixFilePermissions(
                            place, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
