package org.cellgmp.record.identifier;

import java.util.List;

/**
 * What is wrong with an identifier, and where.
 *
 * @param at place of the character in the text as it was given, from 1; one past the end where something is missing
 * @param code what is wrong, e.g. {@code check-character}
 * @param named what the message names: the character found, what was expected
 */
public record Misreading(int at, String code, List<String> named) {
    public Misreading {
        if (at < 1) throw new IllegalArgumentException("places count from 1, not " + at);
        named = List.copyOf(named);
    }

    static Misreading of(int at, String code, String... named) {
        return new Misreading(at, code, List.of(named));
    }
}
