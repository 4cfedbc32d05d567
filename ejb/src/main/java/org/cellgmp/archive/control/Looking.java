package org.cellgmp.archive.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.archive.ArchiveCheck;
import org.cellgmp.archive.ArchiveState;
import org.cellgmp.archive.entity.ClosedPeriod;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.seal.boundary.SealedPeriods;
import org.cellgmp.verifier.Verify;

/**
 * Looks at an archive as a stranger would: the digest that the trail names, and the stand-alone verifier with the first key of the trail. It is
 * given no later checkpoints, for against them every older pack is one of an older trail.
 */
@ApplicationScoped
public class Looking {
    @Inject
    SealedPeriods seals;

    @Inject
    ArchiveFolder folder;

    @Inject
    ArchiveShelf shelf;

    /** @throws IOException if a file is there and cannot be read */
    public ArchiveCheck look(ClosedPeriod archive) throws IOException {
        ArchiveCheck check;
        try {
            var digest = folder.sha256(archive.file());
            var said = new ArrayList<String>();
            boolean intact = verified(archive, said);
            if (!digest.equals(archive.sha256())) check = of(ArchiveState.CHANGED, said);
            else if (!intact) check = of(ArchiveState.FAILED, said);
            else check = of(ArchiveState.INTACT, List.of());
        } catch (NoSuchFileException gone) {
            check = of(ArchiveState.MISSING, List.of());
        }
        shelf.keep(archive, check);
        return check;
    }

    private boolean verified(ClosedPeriod archive, List<String> said) {
        var arguments = new ArrayList<>(List.of(folder.path(archive.file()).toString()));
        seals.firstKey().ifPresent(key -> arguments.addAll(List.of("--key", key)));
        var out = new ByteArrayOutputStream();
        int code = Verify.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream()));
        out.toString(StandardCharsets.UTF_8).lines().forEach(said::add);
        return code == 0;
    }

    private static ArchiveCheck of(ArchiveState state, List<String> says) {
        return new ArchiveCheck(state, HouseClock.now(), says);
    }
}
