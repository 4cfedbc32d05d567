package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums in lower-case hex. MD5 because eCTD 3.2.2 fixes it; nothing of ours rests on it. */
public final class Digests {
    private Digests() {}

    public static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(of("MD5").digest(bytes));
    }

    public static String md5(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream()).md5();
        }
    }

    /** @param md5 and @param sha256 of what was copied; @param size bytes */
    public record Copied(String md5, String sha256, long size) {}

    public static Copied copy(InputStream in, OutputStream out) throws IOException {
        var md5 = of("MD5");
        var sha256 = of("SHA-256");
        var buffer = new byte[64 * 1024];
        long size = 0;
        for (int read; (read = in.read(buffer)) > 0; size += read) {
            md5.update(buffer, 0, read);
            sha256.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return new Copied(HexFormat.of().formatHex(md5.digest()), HexFormat.of().formatHex(sha256.digest()), size);
    }

    private static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
