package org.cellgmp.recordkeeping.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where bytes lie under their own SHA-256. One shelf is a directory; another may be an object store. */
public interface ContentShelf {
    /** What was put on the shelf. @param sha256 lower-case hex; @param size bytes */
    record Content(String sha256, long size) {}

    /** Reads to the end, without closing; either the whole content is on the shelf afterwards, or nothing of it. */
    Content put(InputStream content) throws IOException;

    /** As {@link #put(InputStream)}, of what is written to the shelf: nothing is kept beside it, and nothing of a writing that fails. */
    Content put(Writing content) throws IOException;

    /** Writes content to its end. The stream is closed by whoever gave it. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** @throws java.nio.file.NoSuchFileException if nothing has the digest */
    InputStream take(String sha256) throws IOException;
}
