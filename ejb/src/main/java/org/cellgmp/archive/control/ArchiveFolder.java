package org.cellgmp.archive.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The folder {@code archives} below the home folder. Its files are written once and are part of every backup. */
@ApplicationScoped
public class ArchiveFolder {
    private static final int BUFFER = 1 << 16;

    /** What writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    Path path(String name) {
        return Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "archives")
                .resolve(name);
    }

    /** Writes it beside, forces it to disk and moves it into place: a file under its name is whole. */
    void write(String name, Writing writing) throws IOException {
        var file = path(name);
        Files.createDirectories(file.getParent());
        var beside = file.resolveSibling(name + ".part");
        try {
            try (var channel = FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    var out = Channels.newOutputStream(channel)) {
                writing.to(out);
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** In lower-case hex. @throws NoSuchFileException if no file is there */
    String sha256(String name) throws IOException {
        try (var in = Files.newInputStream(path(name))) {
            var hash = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (int read; (read = in.read(buffer)) >= 0; ) hash.update(buffer, 0, read);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long size(String name) throws IOException {
        return Files.size(path(name));
    }
}
