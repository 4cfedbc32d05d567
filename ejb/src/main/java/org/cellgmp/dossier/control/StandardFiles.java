package org.cellgmp.dossier.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellgmp.dossier.FindingSeverity;
import org.cellgmp.dossier.Region;
import org.cellgmp.dossier.SequenceFinding;

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
    Optional<Path> held(StandardFile file) throws IOException {
        for (var candidate : candidates(file))
            if (file.md5() == null || file.md5().equals(Digests.md5(candidate))) return Optional.of(candidate);
        return Optional.empty();
    }

    /** What is to be said of the files that a sequence of the region carries. */
    List<SequenceFinding> findings(Region region) throws IOException {
        var findings = new ArrayList<SequenceFinding>();
        for (var file : StandardFile.ALL) {
            if (!file.carriedBy(region)) continue;
            boolean held = held(file).isPresent();
            var wrong = held ? List.<Path>of() : candidates(file);
            if (!wrong.isEmpty())
                findings.add(new SequenceFinding(
                        FindingSeverity.ERROR,
                        "util.refused",
                        criteria(file, region),
                        file.path(),
                        List.of(file.name(), file.md5(), Digests.md5(wrong.get(0)), file.issuer())));
            else if (!held)
                findings.add(new SequenceFinding(
                        FindingSeverity.ERROR,
                        "util.missing",
                        criteria(file, region),
                        file.path(),
                        List.of(file.name(), file.issuer(), file.md5() == null ? "-" : file.md5())));
            else if (file.md5() == null)
                findings.add(new SequenceFinding(
                        FindingSeverity.NOTE,
                        "util.checksum-unknown",
                        criteria(file, region),
                        file.path(),
                        List.of(file.name(), file.issuer())));
        }
        return findings;
    }

    static List<String> criteria(StandardFile file, Region region) {
        if (region == Region.CN) return List.of("CN 2.7");
        return file == StandardFile.ICH_DTD ? List.of("EU 1.1-1.3") : List.of("EU 2.1-2.3");
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
