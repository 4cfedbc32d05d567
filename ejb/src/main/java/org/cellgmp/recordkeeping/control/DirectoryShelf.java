package org.cellgmp.recordkeeping.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A directory as shelf: {@code ab/cd/<sha-256>}. Content is written beside, forced to disk and moved into place in one
 * step, so that a file under a digest is always whole.
 */
public final class DirectoryShelf implements ContentShelf {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 1 << 16;

    private final Path root;

    public DirectoryShelf(Path root) {
        this.root = root;
    }

    @Override
    public Content put(InputStream content) throws IOException {
        return put(out -> copy(content, out));
    }

    @Override
    public Content put(Writing content) throws IOException {
        var incoming = Files.createDirectories(root.resolve("incoming")).resolve(UUID.randomUUID() + ".part");
        try {
            var written = write(content, incoming);
            settle(incoming, place(written.sha256()));
            return written;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    @Override
    public InputStream take(String sha256) throws IOException {
        if (sha256 == null || !DIGEST.matcher(sha256).matches()) throw new NoSuchFileException(String.valueOf(sha256));
        return Files.newInputStream(place(sha256), LinkOption.NOFOLLOW_LINKS);
    }

    private static void copy(InputStream content, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read; (read = content.read(buffer)) >= 0; ) out.write(buffer, 0, read);
    }

    private static Content write(Writing content, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new HashedFile(channel, sha256());
            content.to(out);
            out.flush();
            channel.force(true);
            return new Content(HexFormat.of().formatHex(out.digest()), out.size());
        }
    }

    private static void settle(Path incoming, Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) return;
        Files.createDirectories(place.getParent());
        try {
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException same) {
            return; // another call stored the same content in the meantime
        }
        forceDirectory(place.getParent());
    }

    /** Makes the new name durable; some systems do not let a directory be opened, there the name follows by itself. */
    private static void forceDirectory(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            System.getLogger(DirectoryShelf.class.getName())
                    .log(System.Logger.Level.DEBUG, "cannot force directory {0}", directory);
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
