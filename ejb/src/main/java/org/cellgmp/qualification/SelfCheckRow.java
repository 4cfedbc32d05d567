package org.cellgmp.qualification;

import java.time.OffsetDateTime;

/**
 * A self-check in a list.
 *
 * @param rulebook SHA-256 of the rulebook whose cases were replayed; @param rules in it
 * @param cases replayed; @param passed both alone and with all rules listening; @param failed the rest
 * @param digest SHA-256 of the protocol's canonical JSON
 */
public record SelfCheckRow(
        String number,
        OffsetDateTime at,
        String by,
        String byName,
        String rulebook,
        int rules,
        int cases,
        int passed,
        int failed,
        String digest) {}
