package org.cellgmp.ectd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** Where sequences are made and strangers' archives unpacked: below {@code cellgmp.home}, on the disk of the file store. */
public final class WorkFolder {
    private WorkFolder() {}

    /** @param name of the run: a job number, or a name of which nobody else will think */
    public static Path of(String name) {
        return Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "work", "dossier", name)
                .toAbsolutePath()
                .normalize();
    }

    /** Removes the folder and all in it, without following links. */
    public static void sweep(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (NoSuchFileException gone) {
            // Somebody else swept it; that is what was wanted.
            return;
        }
    }
}
