package org.cellgmp.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;

/** The words of a file that the house wrote itself, as far as to look for numbers in them. */
public final class WrittenWords {
    private WrittenWords() {}

    /** Of a file in Word's format (ECMA-376), a workbook, or plain text. @param file is closed */
    public static String of(InputStream file) throws IOException {
        try (file) {
            return of(file.readAllBytes());
        }
    }

    /** As {@link #of(InputStream)}; of any other format the bytes as they are. */
    public static String of(byte[] file) {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') return new String(file, StandardCharsets.UTF_8);
        var words = new StringBuilder();
        try {
            // Its directory is at its end: what was streamed is read safely from a file only.
            var copy = Files.createTempFile("words", ".zip");
            try {
                Files.write(copy, file);
                try (var zip = new ZipFile(copy.toFile())) {
                    for (var entry : Collections.list(zip.entries()))
                        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels"))
                            words.append(words(zip.getInputStream(entry))).append('\n');
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words.toString();
    }

    /** Between two runs of one word stands markup only. */
    private static String words(InputStream markup) throws IOException {
        try (markup) {
            return new String(markup.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }
    }
}
