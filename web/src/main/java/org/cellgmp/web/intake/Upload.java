package org.cellgmp.web.intake;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellgmp.ground.Refusal;

/**
 * The file of a multipart form, and the words sent beside it.
 *
 * @param name as the browser or program gave it; the store takes the last part of it only
 */
record Upload(InputStream content, String name, String mediaType, String reason) {
    private static final int LONGEST_REASON_BYTES = 16_000;

    /** @throws Refusal UNREADABLE if there is no part {@code file}, or if it has neither name nor content */
    static Upload of(List<EntityPart> parts) throws Refusal, IOException {
        EntityPart file = null;
        String reason = null;
        for (var part : parts) {
            if (part.getName() == null) continue;
            if (part.getName().equals("file")) file = part;
            if (part.getName().equals("reason"))
                reason = new String(part.getContent().readNBytes(LONGEST_REASON_BYTES), StandardCharsets.UTF_8);
        }
        if (file == null) throw new Refusal(Refusal.Reason.UNREADABLE, "intake.file-missing");
        var name = file.getFileName().orElse("");
        var content = file.getContent();
        // A browser sends an empty part without a name where nobody chose a file.
        if (name.isBlank()) {
            int first = content.read();
            if (first < 0) throw new Refusal(Refusal.Reason.UNREADABLE, "intake.file-missing");
            content = new java.io.SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) first}), content);
        }
        var type = file.getMediaType();
        return new Upload(content, name, type == null ? MediaType.APPLICATION_OCTET_STREAM : type.toString(), reason);
    }
}
