package org.cellgmp.recordkeeping.control;

import java.io.IOException;
import java.io.InputStream;

/** Where bytes lie under their own SHA-256. One shelf is a directory; another may be an object store. */
public interface ContentShelf {
    /** What was put on the shelf. @param sha256 lower-case hex; @param size bytes */
    record Content(String sha256, long size) {}

    /** Reads to the end, without closing; either the whole content is on the shelf afterwards, or nothing of it. */
    Content put(InputStream content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if nothing has the digest */
    InputStream take(String sha256) throws IOException;
}
