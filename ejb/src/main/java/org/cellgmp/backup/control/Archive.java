package org.cellgmp.backup.control;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written beside its place and moved there when it is whole; its last entry lists the digests of all others. */
final class Archive implements AutoCloseable {
    static final String DIGESTS = "SHA256SUMS";

    private final Path place;
    private final Path draft;
    private final ZipOutputStream zip;
    private final StringBuilder digests = new StringBuilder();

    /** What writes an entry. */
    interface Content {
        void to(OutputStream out) throws Exception;
    }

    Archive(Path place) throws IOException {
        this.place = place;
        Files.createDirectories(place.toAbsolutePath().getParent());
        draft = Files.createTempFile(
                place.toAbsolutePath().getParent(), place.getFileName().toString(), ".part");
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16));
        // Most of it is text of many equal words: the fastest level takes nine tenths off.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void entry(String path, Content content) throws Exception {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(path));
        var out = new DigestOutputStream(new Open(zip), digest);
        content.to(out);
        out.flush();
        zip.closeEntry();
        digests.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(path)
                .append('\n');
    }

    /** Every file below the folder, if it is there. */
    void files(Path folder, String under) throws Exception {
        if (!Files.isDirectory(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                if (file.getFileName().toString().endsWith(".part")) continue;
                var relative = folder.relativize(file).toString().replace('\\', '/');
                entry(under + "/" + relative, out -> Files.copy(file, out));
            }
        }
    }

    /** Puts the archive in its place, forced to disk. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(DIGESTS));
        zip.write(digests.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Without {@link #finish} nothing is left behind. */
    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Not closed with what writes into it. */
    private static final class Open extends java.io.FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
