package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cellgmp.guideline.Statement;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Statements as files: the canonical JSON, under its own digest. */
@ApplicationScoped
public class StatementShelf {
    @Inject
    FileStore files;

    /** @param canonical bytes of a statement @return SHA-256 of the canonical JSON, lower-case hex */
    public String put(byte[] canonical, String number) {
        try {
            return files.store(new ByteArrayInputStream(canonical), number + ".json", "application/json")
                    .sha256();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The very bytes that were put. @throws IllegalStateException if the file no longer has its digest */
    public byte[] bytes(String digest) {
        byte[] bytes;
        try (var in = files.open(digest)) {
            bytes = in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!CanonicalJson.sha256(bytes).equals(digest))
            throw new IllegalStateException("statement " + digest + " was changed on disk");
        return bytes;
    }

    public Statement take(String digest) {
        return CanonicalJson.read(Statement.class, bytes(digest));
    }
}
