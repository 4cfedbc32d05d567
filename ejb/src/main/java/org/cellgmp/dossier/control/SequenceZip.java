package org.cellgmp.dossier.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Packs a sequence in one pass: each leaf is read once, from the store into the ZIP. PDF is compressed in itself, so nothing
 * is compressed again. The same sequence gives the same bytes whenever it is packed.
 */
final class SequenceZip {
    /** Earliest time that a ZIP can state, the same for every file. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int BUFFER = 256 << 10;

    private final DraftSequence sequence;
    private final SequenceWriter.Source source;
    private final Pace pace;
    private final byte[] buffer = new byte[BUFFER];

    /** Told before each file. */
    @FunctionalInterface
    interface Pace {
        /** @throws IOException to give up */
        void at(int done, int total) throws IOException;
    }

    SequenceZip(DraftSequence sequence, SequenceWriter.Source source, Pace pace) {
        this.sequence = sequence;
        this.source = source;
        this.pace = pace;
    }

    /** @throws IOException also if the bytes of a leaf are not those of its digest; what was written by then is no ZIP */
    void write(OutputStream out) throws IOException {
        // Not closed but finished: the stream belongs to whoever gave it.
        @SuppressWarnings("resource")
        var zip = new ZipArchiveOutputStream(out);
        zip.setEncoding(StandardCharsets.UTF_8.name());
        zip.setUseZip64(Zip64Mode.AsNeeded);
        zip.setMethod(ZipEntry.STORED);
        var folder = sequence.application() + "/" + sequence.name() + "/";
        int done = 0;
        for (var part : sequence.parts().entrySet()) {
            pace.at(done++, sequence.parts().size());
            var entry = new ZipArchiveEntry(folder + part.getKey());
            entry.setTimeLocal(ENTRY_TIME);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.getValue().size());
            var leaf = part.getValue().leaf();
            entry.setCrc(leaf == null ? crc(part.getValue().bytes()) : Long.parseLong(leaf.crc32(), 16));
            zip.putArchiveEntry(entry);
            if (leaf == null) zip.write(part.getValue().bytes());
            else copy(part.getKey(), leaf.sha256(), leaf.size(), zip);
            zip.closeArchiveEntry();
        }
        zip.finish();
        out.flush();
    }

    private void copy(String path, String sha256, long expected, OutputStream to) throws IOException {
        var digest = sha256();
        long size = 0;
        try (var in = source.open(sha256)) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                size += read;
                if (size > expected) break;
                digest.update(buffer, 0, read);
                to.write(buffer, 0, read);
            }
        }
        if (size != expected || !HexFormat.of().formatHex(digest.digest()).equals(sha256))
            throw new IOException("stored bytes of " + path + " are not those of their digest");
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
