package org.cellgmp.seal.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the key of the trail lies: {@code keys/trail.key} below the folder {@code cellgmp.home}, apart from the database and its
 * copies, so that whoever owns the database cannot sign. A key that is introduced but not yet used lies beside it.
 */
@ApplicationScoped
public class KeyFile {
    private static final String ORIGIN = "cellgmp-trail/";

    private Path folder;

    @PostConstruct
    void open() {
        at(Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "keys"));
    }

    void at(Path place) {
        folder = place;
    }

    /** The key in use. Made, with a name for the trail, when it is first asked for. */
    TrailKey current() {
        return read("trail.key").orElseGet(() -> {
            write("trail.key", TrailKey.fresh(ORIGIN + UUID.randomUUID()));
            return read("trail.key").orElseThrow();
        });
    }

    /** The key that follows once it is announced. */
    Optional<TrailKey> next() {
        return read("trail-next.key");
    }

    /** Makes the key that is to follow; the one there already if it was made before. */
    TrailKey prepare() {
        return next().orElseGet(() -> {
            write("trail-next.key", TrailKey.fresh(current().name()));
            return next().orElseThrow();
        });
    }

    /** Puts the next key in the place of the current one, which is gone: what it signed is verified with its public half. */
    void turn() {
        try {
            Files.move(
                    folder.resolve("trail-next.key"),
                    folder.resolve("trail.key"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<TrailKey> read(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(TrailKey.read(Files.readAllLines(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            throw new IllegalStateException("no key of the trail can be read from " + file, broken);
        }
    }

    /** Written beside and linked into place, so that a key is whole or not there; who comes second takes the first's. */
    private void write(String name, TrailKey key) {
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "trail", ".part");
            try {
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
                Files.write(fresh, key.lines());
                Files.createLink(folder.resolve(name), fresh);
            } catch (FileAlreadyExistsException second) {
                return;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
