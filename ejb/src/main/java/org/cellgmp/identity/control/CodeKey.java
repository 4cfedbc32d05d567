package org.cellgmp.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the secrets of one-time codes. The key lies in {@code keys/one-time-codes.key} below the folder {@code cellgmp.home},
 * apart from the database and its copies: whoever has those has no secret.
 */
@ApplicationScoped
public class CodeKey {
    private static final int KEY_BYTES = 32;
    private static final int SECRET_BYTES = 20;

    private Path file;

    @PostConstruct
    void open() {
        at(Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "keys", "one-time-codes.key"));
    }

    /** Where the key lies; made there when it is first needed. */
    public void at(Path place) {
        file = place;
    }

    /** Twenty bytes, always the same for the same account and salt. */
    public byte[] secret(String account, String salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var told = "one-time codes\n" + account + "\n" + salt;
            return Arrays.copyOf(mac.doFinal(told.getBytes(StandardCharsets.UTF_8)), SECRET_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private byte[] key() {
        try {
            if (!Files.exists(file)) make();
            var key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) throw new IllegalStateException(file + " is no key");
            return key;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Written beside and linked into place, so that a key is whole or not there; who comes second takes the first's. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(file.getParent(), "codes", ".part");
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Files.write(fresh, key);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException second) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
