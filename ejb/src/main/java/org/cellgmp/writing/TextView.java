package org.cellgmp.writing;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.ground.Numbered;
import org.cellgmp.record.Address;

/**
 * One edition of a text.
 *
 * @param sha256 of what it says as canonical JSON: what is signed
 * @param reason why it differs from the edition before; null for the first
 * @param approval number of the signature; null until somebody else approved it
 * @param latest newest edition of the number, approved or not
 */
public record TextView(
        String number,
        int version,
        TextDraft said,
        String sha256,
        String reason,
        String writer,
        String writtenBy,
        OffsetDateTime writtenAt,
        String approval,
        String approvedBy,
        OffsetDateTime approvedAt,
        int latest)
        implements Numbered {

    public boolean approved() {
        return approval != null;
    }

    /** e.g. TX-2026-0001/v2. */
    public String name() {
        return number + "/v" + version;
    }

    public Address address() {
        return Address.of(number, version);
    }

    /** What documents print of it, addressed as they address it: {@code /english/0} is the first English paragraph. */
    public record Told(String titleEnglish, String titleChinese, List<String> english, List<String> chinese) {}

    public Told told() {
        return new Told(
                said.titleEnglish(), said.titleChinese(), paragraphs(said.english()), paragraphs(said.chinese()));
    }

    /** Paragraphs of a text, parted by empty lines. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\n[ \\t]*(?:\\n[ \\t]*)+"))
                .filter(one -> !one.isBlank())
                .map(String::strip)
                .toList();
    }
}
