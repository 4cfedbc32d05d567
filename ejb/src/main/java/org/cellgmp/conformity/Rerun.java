package org.cellgmp.conformity;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What came of running a statement again with the rulebook that it names.
 *
 * @param statement number; @param rulebook digest that the statement names; @param program SHA-256 of the kept file that was run
 * @param keptAt when the rulebook was kept; @param digest of the statement that came out
 * @param same true if every byte is the same; @param differences what differs, the first few, by part of the statement
 */
public record Rerun(
        String statement,
        String rulebook,
        String program,
        OffsetDateTime keptAt,
        String digest,
        boolean same,
        List<Difference> differences) {
    /** @param part e.g. findings; @param here what the statement holds; @param again what came out; null for nothing */
    public record Difference(String part, String here, String again) {}
}
