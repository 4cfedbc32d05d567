package org.cellgmp.dossier.control;

import java.nio.file.Path;

/** Where sequences are made and strangers' archives unpacked: below {@code cellgmp.home}, on the disk of the file store. */
public final class WorkFolder {
    private WorkFolder() {}

    /** @param name of the run: a job number, or a name of which nobody else will think */
    public static Path of(String name) {
        return Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "work", "dossier", name)
                .toAbsolutePath()
                .normalize();
    }
}
