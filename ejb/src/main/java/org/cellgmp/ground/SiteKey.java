package org.cellgmp.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * A secret of the site: 32 random bytes in a file of {@code keys} below the folder {@code cellgmp.home}, apart from the database and its
 * copies, readable by the server's account alone. Made when it is first needed.
 */
public final class SiteKey {
    private static final int BYTES = 32;

    private final Path file;

    public SiteKey(Path file) {
        this.file = file;
    }

    /** @param name of the file, e.g. {@code subject.key} */
    public static SiteKey named(String name) {
        return new SiteKey(Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "keys", name));
    }

    /** @throws IllegalStateException if the file holds something else; @throws UncheckedIOException if it cannot be read or made */
    public byte[] bytes() {
        try {
            if (!Files.exists(file)) make();
            var key = Files.readAllBytes(file);
            if (key.length != BYTES) throw new IllegalStateException(file + " is no key of " + BYTES + " bytes");
            return key;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Written beside and linked into place, so that a key is whole or not there; who comes second takes the first's. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            else
                System.getLogger(SiteKey.class.getName())
                        .log(System.Logger.Level.WARNING, "restrict the access to {0} by hand", file);
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(key));
                channel.force(true);
            }
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException second) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
