package org.cellgmp.intake.control;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder with test inputs that were handed over; read in place. */
public final class Shared {
    private Shared() {}

    /** Aborts the test, reported as not run, where the folder or the file is not there. */
    public static Path file(String name) {
        var root = System.getProperty("cellgmp.shared");
        Assumptions.assumeTrue(root != null, "not run: the system property cellgmp.shared is not set");
        // A path with ".." in it makes the schema reader take one file for two.
        var file = Path.of(root).resolve(name).normalize();
        Assumptions.assumeTrue(Files.exists(file), "not run: " + name + " is not in the folder of test inputs");
        return file;
    }
}
