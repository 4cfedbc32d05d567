package org.cellgmp.record.identifier;

import java.util.List;
import java.util.Optional;

/**
 * An identifier as it was read.
 *
 * @param text as it was given
 * @param plain without blanks, brackets and symbology identifier, separators kept: what two readings of one thing share
 * @param misreadings what is wrong, in the order of the text; empty if it is sound
 */
public record Reading(Scheme scheme, String text, String plain, List<Part> parts, List<Misreading> misreadings) {
    public Reading {
        parts = List.copyOf(parts);
        misreadings = List.copyOf(misreadings);
    }

    /** True if nothing is wrong with it. An identifier of the site's own is always sound. */
    public boolean sound() {
        return misreadings.isEmpty();
    }

    /** The first part of the name. */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The value of the first part of the name; null if there is none. */
    public String value(String name) {
        return part(name).map(Part::value).orElse(null);
    }
}
