package org.cellgmp.signature;

import java.time.Instant;
import java.util.List;

/**
 * What is signed.
 *
 * @param number number of the signature itself
 * @param about number of the thing signed, with version where it has one
 * @param digest SHA-256 of the canonical bytes of what {@code about} names, lower-case hex
 * @param reason null where the meaning says enough
 * @param at microseconds; @param zone of the site, IANA name or offset
 * @param shown the lines that stood on the signing page, in its order
 */
public record SignedContent(
        String number,
        String about,
        String digest,
        String meaning,
        String reason,
        String account,
        String printedName,
        Instant at,
        String zone,
        List<ShownLine> shown) {
    public SignedContent {
        shown = List.copyOf(shown);
    }

    /** A line that stood on the signing page. */
    public record ShownLine(String name, String value) {}
}
