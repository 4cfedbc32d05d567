package org.cellgmp.investigation;

import java.time.Instant;
import org.cellgmp.record.CanonicalJson;

/**
 * Something that more than one batch may have to do with.
 *
 * @param name of the lot as {@code code / lot}, of the equipment or room, or the pseudonym of the patient or donor
 */
public record SharedThing(Kind kind, String name) {
    private static final int LONGEST = 300;
    private static final int DIGEST = 64;

    /** What it is. */
    public enum Kind {
        LOT,
        EQUIPMENT,
        ROOM,
        PERSON
    }

    public SharedThing {
        name = name.strip();
        // A longer name keeps its beginning and a digest, so that it still meets its like.
        if (name.length() > LONGEST)
            name = name.substring(0, LONGEST - DIGEST)
                    + CanonicalJson.sha256(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** E.g. {@code EQUIPMENT INC-07}. */
    public String key() {
        return kind + " " + name;
    }

    /** @throws IllegalArgumentException if it is no key */
    public static SharedThing of(String key) {
        int blank = key.indexOf(' ');
        return new SharedThing(Kind.valueOf(key.substring(0, Math.max(0, blank))), key.substring(blank + 1));
    }

    /** Its use by a batch. @param from null where it is not recorded or makes no difference, and so for {@code until} */
    public record Use(SharedThing thing, Instant from, Instant until) {}
}
