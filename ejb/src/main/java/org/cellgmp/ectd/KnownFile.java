package org.cellgmp.ectd;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.cellgmp.record.pdf.PdfFacts;

/**
 * What is to be known of a leaf file to name it in a backbone, to judge it and to pack it, without its bytes.
 *
 * @param sha256 by which it is kept: it answers for all else here
 * @param size bytes
 * @param md5 lower-case hex, which the format fixes
 * @param crc32 eight lower-case hexadecimal digits, which a ZIP wants before the bytes
 * @param pdf also of a file that is none: that it is none
 */
public record KnownFile(String sha256, long size, String md5, String crc32, PdfFacts pdf) {
    /** Reads a file to its end. */
    public static KnownFile of(Path file) throws IOException {
        var crc = new CRC32();
        try (var in = new CheckedInputStream(Files.newInputStream(file), crc)) {
            var read = Digests.copy(in, OutputStream.nullOutputStream());
            return new KnownFile(
                    read.sha256(),
                    read.size(),
                    read.md5(),
                    String.format("%08x", crc.getValue()),
                    PdfReader.read(file));
        }
    }

    /** Reads to the end, through a copy on disk. */
    public static KnownFile of(InputStream content) throws IOException {
        var copy = Files.createTempFile("cellgmp-", ".leaf");
        try (var in = new BufferedInputStream(content)) {
            Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return of(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
