package org.cellgmp.web.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.cellgmp.ground.ListBook;
import org.cellgmp.recordkeeping.StoredFile;

/** Answers with a stored file: streamed, its SHA-256 beside it (RFC 9530). */
public final class Downloads {
    /** Media type of a workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** A workbook made for this answer. @param made when the answer is written; closed after it */
    public static Response workbook(String name, Supplier<ListBook> made) {
        return written(name, WORKBOOK, out -> {
            try (var book = made.get()) {
                book.write(out);
            }
        });
    }

    /** A file that is made while it is sent. */
    public static Response written(String name, String mediaType, StreamingOutput body) {
        return Response.ok(body, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("attachment", name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** A file that somebody brought: never shown in the browser, whatever it says it is. */
    public static Response of(StoredFile file, InputStream in) {
        return answer(file, in, MediaType.APPLICATION_OCTET_STREAM, "attachment");
    }

    /** A file that the house made. @param kept true to have it saved, false to have it shown where the browser can */
    public static Response ofOurOwn(StoredFile file, InputStream in, boolean kept) {
        return answer(file, in, file.mediaType(), kept ? "attachment" : "inline");
    }

    private static Response answer(StoredFile file, InputStream in, String mediaType, String disposition) {
        StreamingOutput body = out -> {
            try (in) {
                in.transferTo(out);
            }
        };
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        return Response.ok(body, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(disposition, file.name()))
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266: a plain name for old clients, the true one percent-encoded. */
    static String disposition(String disposition, String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return disposition + "; filename=\"" + plain + "\"; filename*=UTF-8''" + Addresses.encoded(name);
    }
}
