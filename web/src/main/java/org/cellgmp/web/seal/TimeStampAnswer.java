package org.cellgmp.web.seal;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.seal.boundary.TimeStamps;
import org.cellgmp.web.page.Downloads;

/** A time stamp with the text that it stands over, as {@code openssl ts -verify} takes them. */
final class TimeStampAnswer {
    private TimeStampAnswer() {}

    static Response of(TimeStamps stamps, long size) throws Refusal {
        var files = stamps.files(size);
        var name = "checkpoint-" + size;
        return Downloads.written(name + "-time-stamp.zip", "application/zip", out -> {
            try (var zip = new ZipOutputStream(out)) {
                entry(zip, name + ".tst", files[0]);
                entry(zip, name + ".txt", files[1]);
            }
        });
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
