package org.cellgmp.containment;

import java.util.Objects;

/**
 * A thing that is held or used, as records name it.
 *
 * @param code of the product or material; empty if none is known, then any fits
 * @param named number of the batch or lot, identifier of the room or equipment
 */
public record Thing(ThingKind kind, String code, String named) {
    /** Characters of a code or name. */
    public static final int LONGEST = 300;

    public Thing {
        Objects.requireNonNull(kind);
        code = plain(code);
        named = plain(named);
    }

    private static String plain(String words) {
        var kept = words == null ? "" : words.strip().replaceAll("\\s+", " ");
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
    }

    public boolean known() {
        return !named.isEmpty();
    }

    /** True if the other may be the same thing: the same name, and no code that says otherwise. */
    public boolean matches(Thing other) {
        boolean sameCode = code.isEmpty() || other.code.isEmpty() || code.equals(other.code);
        return kind.sameAs(other.kind) && named.equals(other.named) && sameCode;
    }

    public String title() {
        return code.isEmpty() ? named : code + " / " + named;
    }
}
