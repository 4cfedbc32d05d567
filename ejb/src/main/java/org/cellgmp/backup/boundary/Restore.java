package org.cellgmp.backup.boundary;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.TreeMap;
import org.cellgmp.backup.CannotRestore;
import org.cellgmp.backup.control.BackupReader;
import org.cellgmp.backup.control.BackupWriter;
import org.cellgmp.backup.control.PlainSource;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.schema.Migration;
import org.cellgmp.seal.SealReport;
import org.cellgmp.seal.boundary.StoppedTrail;

/**
 * Backup, restore and move while no server runs on the folder. Called by the command line, which has locked it. A restore into another
 * database than the one that was copied is a move.
 */
public final class Restore {
    /** In the home folder from the first row to the last check: a server must not start on half a restore. */
    public static final String UNFINISHED = "restore-unfinished";

    private Restore() {}

    /** Where the keys of a backup lie unless somebody took them elsewhere. */
    public static Path keysBeside(Path file) {
        return BackupWriter.keysOf(file);
    }

    /** @param file where the backup is to lie; its keys lie beside it */
    public static void copy(Migration.Target database, Path home, Path file, PrintStream out) throws Exception {
        try (var connection =
                DriverManager.getConnection(database.url(), database.application(), database.applicationPassword())) {
            new BackupWriter(home).write(connection, file, (done, total) -> {});
        }
        out.println("Backup: " + file + " (" + Files.size(file) + " bytes)");
        out.println("Keys:   " + BackupWriter.keysOf(file) + "   keep them apart from it");
    }

    /**
     * Puts a backup into an empty database and an empty folder, then reads the whole trail again.
     *
     * @param keys archive of keys; null to restore without them: then sealed names stay closed and the trail cannot be sealed on
     * @throws CannotRestore with what to do; nothing that was there before has been changed then
     */
    public static SealReport from(Path file, Path keys, Migration.Target database, Path home, PrintStream out)
            throws CannotRestore, SQLException, IOException {
        try (var backup = new BackupReader(file)) {
            out.println("The backup of " + backup.made() + " is whole.");
            empty(database);
            Files.createDirectories(home);
            var unfinished = home.resolve(UNFINISHED);
            Files.writeString(unfinished, file.toString());
            Migration.run(database);
            long rows;
            try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
                rows = backup.database(owner);
            }
            int files = backup.files(home);
            out.println("Restored: " + rows + " rows, " + files + " files.");
            if (keys != null) BackupReader.keys(keys, home);
            else out.println("Restored without keys: sealed names stay closed until keys/subject.key is put back.");
            var report = StoppedTrail.check(
                    new PlainSource(database.url(), database.application(), database.applicationPassword()), home);
            out.println("Trail: " + report.events() + " events read, " + report.failures() + " failures, "
                    + report.remarks() + " remarks.");
            for (var finding : report.findings()) out.println("  " + finding.kind() + " " + finding.arguments());
            Files.writeString(home.resolve(BackupReader.RESTORED), told(backup.made(), file, rows, files, report));
            Files.delete(unfinished);
            return report;
        }
    }

    private static String told(String made, Path file, long rows, int files, SealReport report) {
        var told = new TreeMap<String, String>();
        told.put("backup", file.getFileName().toString());
        told.put("made", made);
        told.put("restored", HouseClock.written(HouseClock.now()));
        told.put("rows", Long.toString(rows));
        told.put("files", Integer.toString(files));
        told.put("events", Long.toString(report.events()));
        told.put("failures", Long.toString(report.failures()));
        return new String(CanonicalJson.writeTree(told), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void empty(Migration.Target database) throws SQLException, CannotRestore {
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            if (holdsATrail(owner))
                throw new CannotRestore(
                        "the database holds a trail already, and nothing is written over it: name an empty folder"
                                + " (-Dcellgmp.home) or an empty database (CELLGMP_DB_URL)");
        }
    }

    private static boolean holdsATrail(Connection owner) throws SQLException {
        try (var query = owner.prepareStatement(
                "select count(*) from information_schema.tables where table_schema = ? and lower(table_name) = 'audit_event'")) {
            query.setString(1, owner.getSchema());
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getInt(1) == 0) return false;
            }
        }
        try (var query = owner.prepareStatement("select id from audit_event fetch first row only");
                var row = query.executeQuery()) {
            return row.next();
        }
    }
}
