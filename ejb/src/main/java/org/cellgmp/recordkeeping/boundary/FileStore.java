package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import org.cellgmp.recordkeeping.StoredFile;

/** Content-addressed files: a directory by default. A file, once stored, is never changed or removed. */
@Stateless
@PermitAll
public class FileStore {
    /** Streams to disk, hashing on the way; the same content twice is stored once. */
    public StoredFile store(InputStream content, String name, String mediaType) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** @throws java.nio.file.NoSuchFileException if no file has the digest */
    public InputStream open(String sha256) throws IOException {
        throw new UnsupportedOperationException();
    }
}
