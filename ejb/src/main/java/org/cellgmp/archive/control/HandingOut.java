package org.cellgmp.archive.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.cellgmp.archive.ArchiveFile;
import org.cellgmp.archive.entity.ClosedPeriod;

/** Files of archives for whoever takes them away. */
@ApplicationScoped
public class HandingOut {
    @Inject
    ArchiveFolder folder;

    /** Empty if no file is there. */
    public Optional<ArchiveFile> of(ClosedPeriod archive) {
        try {
            return Optional.of(
                    new ArchiveFile(archive.file(), folder.path(archive.file()), folder.size(archive.file())));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
