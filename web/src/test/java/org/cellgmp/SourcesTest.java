package org.cellgmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the sources as text, in all modules. */
class SourcesTest {
    // Written in pieces, so that this line is not found itself.
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b|UnsupportedOperation" + "Exception");
    private final Path root = Path.of("").toAbsolutePath().getParent();

    @Test
    void aFileFitsIntoOneHead() {
        var longer = new ArrayList<String>();
        for (var file : sources()) {
            var lines = lines(file).size();
            if (lines >= 400) {
                longer.add(root.relativize(file) + ": " + lines + " lines");
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(matches(UNFINISHED)).isEmpty();
    }

    private List<String> matches(Pattern pattern) {
        var found = new ArrayList<String>();
        for (var file : sources()) {
            if (!file.toString().contains("main")) {
                continue;
            }
            var number = 0;
            for (var line : lines(file)) {
                number++;
                if (pattern.matcher(line).find()) {
                    found.add(root.relativize(file) + ":" + number + " " + line.strip());
                }
            }
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private List<Path> sources() {
        var all = new ArrayList<Path>();
        for (var module : List.of("rules", "templates", "ejb", "web", "ear")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().matches(".*\\.(java|jte|drl|js)"))
                        .forEach(all::add);
            } catch (java.nio.file.NoSuchFileException e) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
