package org.cellgmp.web.evidence;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.cellgmp.ground.Refusal;

/** The parts of a form with a file. @param name of the file as sent */
record SentEvidence(String record, String at, String says, InputStream content, String name) {
    /** Bytes of a field that are read; the door says what is too long. */
    private static final int LONGEST = 8192;

    /** @throws Refusal UNREADABLE without a file */
    static SentEvidence of(List<EntityPart> parts) throws Refusal, IOException {
        var fields = new HashMap<String, String>();
        EntityPart file = null;
        for (var part : parts) {
            if ("file".equals(part.getName())) file = part;
            else if (part.getName() != null)
                fields.put(part.getName(), new String(part.getContent().readNBytes(LONGEST), StandardCharsets.UTF_8));
        }
        if (file == null) throw new Refusal(Refusal.Reason.UNREADABLE, "evidence.no-file");
        return new SentEvidence(
                fields.get("record"),
                fields.get("at"),
                fields.get("says"),
                file.getContent(),
                file.getFileName().orElse(""));
    }
}
