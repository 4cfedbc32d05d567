package org.cellgmp.backup.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.backup.BackupFile;
import org.cellgmp.backup.BackupStanding;

/**
 * Where backups of the running server lie: the folder that the environment variable {@code CELLGMP_BACKUPS} names, which belongs on another
 * disk and has one made each day; {@code backups} below the home folder otherwise, when somebody asks.
 */
@ApplicationScoped
public class BackupFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'cellgmp-'uuuuMMdd-HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    private Path home;
    private Path folder;
    private boolean daily;

    @PostConstruct
    void open() {
        var named = System.getenv("CELLGMP_BACKUPS");
        daily = named != null && !named.isBlank();
        home = Path.of(System.getProperty("cellgmp.home", ".cellgmp"));
        folder = daily ? Path.of(named) : home.resolve("backups");
    }

    Path home() {
        return home;
    }

    public Path folder() {
        return folder;
    }

    public boolean daily() {
        return daily;
    }

    Path next(Instant at) {
        return folder.resolve(NAME.format(at));
    }

    /** Newest first. */
    public List<BackupFile> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            var files = new ArrayList<BackupFile>();
            for (var file : (Iterable<Path>) all.filter(BackupFolder::isBackup)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(BackupStanding.MOST)::iterator)
                files.add(new BackupFile(
                        file.getFileName().toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant(),
                        Files.exists(BackupWriter.keysOf(file))));
            return files;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static boolean isBackup(Path file) {
        return file.getFileName().toString().matches("cellgmp-\\d{8}-\\d{6}Z\\.zip");
    }
}
