package org.cellgmp.ectd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The official files in the folder that the site has configured, found by name in it or in its sub-folders (two levels). A
 * file whose MD5 is not the published one is refused: it is treated as absent, and said to be wrong.
 */
public final class StandardFiles {
    private final Path folder;

    /** @param folder may be null or absent: then nothing is held */
    public StandardFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The configured folder: system property {@code cellgmp.standards}, else {@code standards} in the folder named by
     * {@code cellgmp.home}; none if neither is set.
     */
    public static StandardFiles configured() {
        var own = System.getProperty("cellgmp.standards");
        if (own != null && !own.isBlank()) return new StandardFiles(Path.of(own));
        var home = System.getProperty("cellgmp.home");
        return new StandardFiles(home == null || home.isBlank() ? null : Path.of(home, "standards"));
    }

    /** The file if it is held and its checksum is right or not known. */
    public Optional<Path> held(StandardFile file) throws IOException {
        for (var candidate : candidates(file))
            if (file.md5() == null || file.md5().equals(Digests.md5(candidate))) return Optional.of(candidate);
        return Optional.empty();
    }

    /** Files that a sequence of the region should carry and that are there with bytes that are not the published ones. */
    public List<SequenceFinding> refused(Region region) throws IOException {
        var refused = new ArrayList<SequenceFinding>();
        for (var file : StandardFile.ALL) {
            if (!file.carriedBy(region) || held(file).isPresent()) continue;
            for (var wrong : candidates(file).stream().limit(1).toList())
                refused.add(FindingList.of(
                        "util.refused",
                        region,
                        false,
                        file.path(),
                        file.name(),
                        file.md5(),
                        Digests.md5(wrong),
                        file.issuer()));
        }
        return refused;
    }

    private List<Path> candidates(StandardFile file) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) return List.of();
        try (Stream<Path> found = Files.find(
                folder,
                3,
                (path, kind) ->
                        kind.isRegularFile() && path.getFileName().toString().equals(file.name()))) {
            return found.sorted().toList();
        }
    }
}
