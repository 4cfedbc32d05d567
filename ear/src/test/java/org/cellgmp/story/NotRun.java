package org.cellgmp.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Says that a test was not run, and why; the end of the build lists these, and CI fails on any. */
public final class NotRun {
    private NotRun() {}

    /** The program found in the system property or on the path, or else the test is reported as not run. */
    public static Path needs(String program, String... alsoCalled) {
        var said = System.getProperty("cellgmp.tool." + program);
        if (said != null && !said.isBlank()) {
            return Path.of(said);
        }
        var names = Stream.concat(Stream.of(program), Stream.of(alsoCalled)).toList();
        var found = found(names);
        Assumptions.assumeTrue(found != null, "not run: " + String.join(" or ", names) + " is not installed");
        return found;
    }

    /** A file handed over with the test inputs, or else the test is reported as not run. */
    public static Path shared(String path) {
        var file =
                Path.of(System.getProperty("cellgmp.shared", "../shared"), path).normalize();
        Assumptions.assumeTrue(Files.exists(file), "not run: the shared input " + path + " is absent");
        return file;
    }

    private static Path found(List<String> names) {
        for (var folder : System.getenv("PATH").split(System.getProperty("path.separator"))) {
            for (var name : names) {
                var candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }
}
