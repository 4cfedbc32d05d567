package org.cellgmp.seal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.cellgmp.ground.HouseClock;

/**
 * What is signed: the size and root of the tree at a moment. The text is fixed in ear/docs/seal-format.md.
 *
 * @param origin name of the trail
 * @param size places below the root
 * @param root 32 bytes
 * @param at moment of signing, microseconds
 */
public record Checkpoint(String origin, long size, byte[] root, Instant at) {
    private static final String AT = "at ";
    private static final int LINES = 4;

    /** The four lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n" + AT
                + HouseClock.written(at) + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the text back.
     *
     * @param lines the lines above the empty one
     * @throws IllegalArgumentException saying what is not as the format has it
     */
    public static Checkpoint read(List<String> lines) {
        if (lines.size() != LINES) throw new IllegalArgumentException("a checkpoint has " + LINES + " lines");
        var at = lines.get(LINES - 1);
        try {
            if (!at.startsWith(AT)) throw new IllegalArgumentException("the moment of signing is missing");
            var read = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Base64.getDecoder().decode(lines.get(2)),
                    Instant.parse(at.substring(AT.length())));
            if (!read.text().equals(String.join("\n", lines) + "\n"))
                throw new IllegalArgumentException("the checkpoint is not written as the format has it");
            return read;
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    public boolean sameRoot(byte[] other) {
        return Arrays.equals(root, other);
    }
}
