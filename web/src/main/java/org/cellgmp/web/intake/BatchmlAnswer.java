package org.cellgmp.web.intake;

import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import org.cellgmp.intake.boundary.BatchmlExport;

/** A batch record in BatchML as an answer: to be saved, never shown in the browser, its SHA-256 beside it (RFC 9530). */
final class BatchmlAnswer {
    static final String TYPE = "application/xml";

    private BatchmlAnswer() {}

    static Response of(BatchmlExport.Document document) {
        var address = document.address();
        var name = address.number() + "-v" + address.version() + ".xml";
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(document.digest()));
        return Response.ok(document.content(), TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
