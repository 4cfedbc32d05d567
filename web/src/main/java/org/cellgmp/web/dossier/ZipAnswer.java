package org.cellgmp.web.dossier;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Answers with the ZIP of a sequence: streamed, its SHA-256 beside it (RFC 9530). */
final class ZipAnswer {
    private ZipAnswer() {}

    static Response of(StoredFile file, FileStore files) throws IOException {
        var in = files.open(file.sha256());
        StreamingOutput body = out -> {
            try (in) {
                in.transferTo(out);
            }
        };
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        return Response.ok(body, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
