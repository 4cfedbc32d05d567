package org.cellgmp.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One digest over all events of an export, in the order of the file: SHA-256 of their digests in hex, each with a line feed. */
public final class ExportDigest {
    private final MessageDigest sha256;
    private long events;

    public ExportDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    public void add(EventView event) {
        events++;
        sha256.update((event.digest() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public long events() {
        return events;
    }

    /** Lower-case hex; ends the counting. */
    public String text() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
