package org.cellgmp.pack.control;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack as it is written: one file after the other, each digested on its way. */
final class PackArchive implements AutoCloseable {
    /** The list that tells the digest of every other file, as {@code sha256sum -c} reads it. */
    static final String MANIFEST = "SHA256SUMS";

    /** The same list for the pages, of every file but these two. */
    static final String SCRIPTED = "trail/manifest.js";

    /** Writes one file. */
    interface Body {
        void to(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final Map<String, String> digests = new TreeMap<>();

    PackArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    void write(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write(name, out -> out.write(bytes));
    }

    void write(String name, InputStream in) throws IOException {
        write(name, in::transferTo);
    }

    void write(String name, Body body) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        var open = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
        body.to(new DigestOutputStream(open, digest));
        zip.closeEntry();
        if (digests.put(name, HexFormat.of().formatHex(digest.digest())) != null)
            throw new IllegalStateException("two files of one name: " + name);
    }

    int files() {
        return digests.size();
    }

    /** The lines of the list: digest, two spaces, name. */
    String manifest() {
        var lines = new StringBuilder();
        digests.forEach(
                (name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The list itself stands last, and is on no list. @return its digest */
    String seal() throws IOException {
        var lines = manifest();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(lines.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return digest(lines);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
