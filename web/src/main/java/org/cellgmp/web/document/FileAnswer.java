package org.cellgmp.web.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import org.cellgmp.recordkeeping.StoredFile;

/** Answers with a file of a document: streamed, with its SHA-256 beside it (RFC 9530). */
final class FileAnswer {
    private FileAnswer() {}

    /** @param kept true to have it saved, false to have it shown where the browser can */
    static Response of(StoredFile file, InputStream in, boolean kept) {
        StreamingOutput body = out -> {
            try (in) {
                in.transferTo(out);
            }
        };
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        // Names are made by the house from letters, digits and hyphens; nothing in them needs to be escaped.
        return Response.ok(body, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (kept ? "attachment" : "inline") + "; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
