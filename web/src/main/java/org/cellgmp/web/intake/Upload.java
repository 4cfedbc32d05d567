package org.cellgmp.web.intake;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.SentForm;

/**
 * The file of a multipart form, and the words sent beside it.
 *
 * @param name as the browser or program gave it; the store takes the last part of it only
 */
record Upload(InputStream content, String name, String mediaType, String reason) {
    /** @throws Refusal UNREADABLE if there is no part {@code file}, or if it has neither name nor content */
    static Upload of(List<EntityPart> parts) throws Refusal, IOException {
        var sent = SentForm.of(parts, "intake.file-missing");
        return new Upload(sent.content(), sent.name(), sent.mediaType(), sent.field("reason"));
    }
}
