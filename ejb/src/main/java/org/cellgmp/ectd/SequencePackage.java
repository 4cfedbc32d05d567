package org.cellgmp.ectd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sequences in a folder: an application folder, one sequence folder, or a folder that holds applications. */
public final class SequencePackage {
    /** Folders above a sequence that are looked into. */
    private static final int DEEPEST = 3;

    private final List<SequenceFolder> sequences = new ArrayList<>();

    private SequencePackage() {}

    /** @param name of the folder where it came from, for a sequence that lies directly in it; may be null */
    public static SequencePackage of(Path folder, String name) throws IOException {
        var found = new SequencePackage();
        found.collect(folder, name, null, 0);
        return found;
    }

    /** In the order of application and number. */
    public List<SequenceFolder> sequences() {
        return sequences;
    }

    private void collect(Path folder, String name, String application, int depth) throws IOException {
        if (Files.isRegularFile(folder.resolve("index.xml"))
                || Files.isRegularFile(folder.resolve("index-md5.txt"))
                || name != null && name.matches("[0-9]{4}") && depth > 0) {
            sequences.add(SequenceFolder.read(application, name == null ? "" : name, folder));
            return;
        }
        if (depth >= DEEPEST) return;
        try (var inside = Files.newDirectoryStream(
                folder, path -> Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))) {
            var below = new ArrayList<Path>();
            inside.forEach(below::add);
            below.sort(null);
            for (var child : below)
                collect(child, child.getFileName().toString(), depth == 0 && name == null ? null : name, depth + 1);
        }
    }
}
