package org.cellgmp.web.seal;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.seal.PackScope;
import org.cellgmp.seal.boundary.Seals;
import org.cellgmp.web.page.Downloads;

/** Packs and proofs as files. */
final class PackAnswer {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    /** The page that checks a pack without a network. */
    private static final String CHECKER = "verifier/verify.html";

    private PackAnswer() {}

    static Response of(Seals seals, PackScope scope) throws Refusal {
        long size = seals.announcePack(scope);
        StreamingOutput body = out -> {
            try (var zip = new ZipOutputStream(out)) {
                checker(zip);
                seals.pack(scope, size, zip);
            }
        };
        var name = "trail-pack-" + STAMP.format(HouseClock.nowAtSite()) + ".zip";
        return Downloads.written(name, "application/zip", body);
    }

    private static void checker(ZipOutputStream zip) throws IOException {
        try (InputStream page = Seals.class.getClassLoader().getResourceAsStream(CHECKER)) {
            if (page == null) return;
            zip.putNextEntry(new ZipEntry("verify.html"));
            page.transferTo(zip);
            zip.closeEntry();
        }
    }

    static Response proof(Seals seals, long event) throws Refusal {
        var proof = seals.proof(event);
        return Downloads.written("event-" + event + "-proof.json", "application/json", out -> out.write(proof));
    }

    static Response compactProof(Seals seals, long event) throws Refusal {
        var proof = seals.compactProof(event);
        return Downloads.written(
                "event-" + event + "-proof.tls", MediaType.APPLICATION_OCTET_STREAM, out -> out.write(proof));
    }

    static Response canonical(Seals seals, long event) throws Refusal {
        var bytes = seals.canonical(event);
        return Downloads.written("event-" + event + ".json", "application/json", out -> out.write(bytes));
    }
}
