package org.cellgmp.dossier.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellgmp.ectd.Digests;

/**
 * One defect in an application of ours.
 *
 * @param criterion number in the authority's table that it breaks, as the table writes it
 * @param defect made in the application folder
 */
record Mutation(String criterion, String name, Flaws.Defect defect) {
    @Override
    public String toString() {
        return criterion + ": " + name;
    }

    /** A defect in one sequence. */
    static Mutation of(String criterion, String name, String sequence, Flaws.Defect defect) {
        return new Mutation(criterion, name, application -> defect.make(application.resolve(sequence)));
    }

    /** Text of a file changed, checksums made right again. @param oldAndNew each old text once, and what takes its place */
    static Mutation in(String criterion, String name, String sequence, String file, String... oldAndNew) {
        return of(criterion, name, sequence, Flaws.in(file, oldAndNew));
    }

    /** Other bytes in a file of modules 2 to 5, its checksum made right again. */
    static Flaws.Defect bytes(String file, byte[] bytes) {
        return sequence -> {
            var path = sequence.resolve(file);
            var before = Digests.md5(path);
            Files.write(path, bytes);
            Flaws.seal(sequence, before, Digests.md5(path));
        };
    }

    /** A one-page PDF in the place of a file, changed as told. */
    static Flaws.Defect pdf(String file, PdfFlaws.Change change) {
        return sequence -> bytes(file, PdfFlaws.changed(change)).make(sequence);
    }

    /** A file under another path, the backbone told of it. */
    static Flaws.Defect moved(String from, String to) {
        return sequence -> {
            move(sequence, from, to);
            clear(sequence.resolve(from).getParent());
            Flaws.edit(sequence, Flaws.INDEX, text -> text.replace('"' + from + '"', '"' + to + '"'));
        };
    }

    /** Removes a folder that was left empty. */
    private static void clear(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            if (left.findAny().isPresent()) return;
        }
        Files.delete(folder);
    }

    /** A file that is no longer there, nor its folder if it held nothing else. */
    static Flaws.Defect gone(String file) {
        return sequence -> {
            Files.delete(sequence.resolve(file));
            clear(sequence.resolve(file).getParent());
        };
    }

    static void move(Path sequence, String from, String to) throws IOException {
        Files.createDirectories(sequence.resolve(to).getParent());
        Files.move(sequence.resolve(from), sequence.resolve(to));
    }

    /** What stands between two texts, both included, in another text's place. */
    static String cut(String text, String from, String to, String instead) {
        int start = text.indexOf(from);
        int end = text.indexOf(to, start);
        if (start < 0 || end < 0) throw new AssertionError("not there: " + from + " ... " + to);
        return text.substring(0, start) + instead + text.substring(end + to.length());
    }
}
