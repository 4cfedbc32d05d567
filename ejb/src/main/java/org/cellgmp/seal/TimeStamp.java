package org.cellgmp.seal;

import java.time.Duration;
import java.time.Instant;

/**
 * What an outside authority said of a checkpoint (RFC 3161).
 *
 * @param size of the checkpoint; @param stamped when it existed, by the authority's clock
 * @param requested when it was asked, by the clock of the server
 * @param authority subject of the certificate that signed
 * @param fingerprint SHA-256 of that certificate, lower-case hex: whoever trusts the authority compares it
 */
public record TimeStamp(long size, Instant stamped, Instant requested, String authority, String fingerprint) {
    /** How far the clock of the server is ahead of the authority's, with the way of the question in it: evidence for the times of the events. */
    public Duration ahead() {
        return Duration.between(stamped, requested);
    }
}
