package org.cellgmp.web.page;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;

/**
 * A multipart form with one file.
 *
 * @param fields the words sent beside the file, by name
 * @param name of the file as the browser or program gave it; the store takes the last part of it only
 * @param mediaType as sent
 */
public record SentForm(Map<String, List<String>> fields, InputStream content, String name, String mediaType) {
    /** Bytes of a field that are read; the door says what is too long. */
    private static final int LONGEST = 16_000;

    private static final String FILE = "file";

    /**
     * @param missing code of the refusal if there is no file; null if there need not be one
     * @throws Refusal UNREADABLE if there is no part {@code file}, or if it has neither name nor content
     */
    public static SentForm of(List<EntityPart> parts, String missing) throws Refusal, IOException {
        var fields = new HashMap<String, List<String>>();
        EntityPart file = null;
        for (var part : parts) {
            if (FILE.equals(part.getName())) file = part;
            else if (part.getName() != null)
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(new String(part.getContent().readNBytes(LONGEST), StandardCharsets.UTF_8));
        }
        if (file == null && missing != null) throw new Refusal(Refusal.Reason.UNREADABLE, missing);
        if (file == null) return new SentForm(Map.copyOf(fields), null, null, null);
        var name = file.getFileName().orElse("");
        var type = file.getMediaType();
        return new SentForm(
                Map.copyOf(fields),
                name.isBlank() ? chosen(file.getContent(), missing) : file.getContent(),
                name,
                type == null ? MediaType.APPLICATION_OCTET_STREAM : type.toString());
    }

    /** A form that may come without a file: then there is no content. */
    public static SentForm perhaps(List<EntityPart> parts) throws Refusal, IOException {
        return of(parts, null);
    }

    /** The first of that name; null if there is none. */
    public String field(String named) {
        var sent = fields.get(named);
        return sent == null ? null : sent.get(0);
    }

    /** All of that name, in the order of the form. */
    public List<String> all(String named) {
        return fields.getOrDefault(named, List.of());
    }

    /** A browser sends an empty part without a name where nobody chose a file. */
    private static InputStream chosen(InputStream content, String missing) throws Refusal, IOException {
        int first = content.read();
        if (first < 0 && missing != null) throw new Refusal(Refusal.Reason.UNREADABLE, missing);
        if (first < 0) return null;
        return new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) first}), content);
    }
}
