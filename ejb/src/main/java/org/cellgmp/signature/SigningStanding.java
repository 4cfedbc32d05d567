package org.cellgmp.signature;

import java.time.Instant;

/**
 * How the caller stands before signing.
 *
 * @param certified false: the person has not acknowledged the electronic signature yet and cannot sign
 * @param continuingUntil until when the password alone signs, in this session; null if both components are needed
 * @param codeWanted true if a one-time code is asked for besides
 */
public record SigningStanding(boolean certified, Instant continuingUntil, boolean codeWanted) {
    /** Of somebody who signs for the first time in a session, by password only. */
    public static final SigningStanding FIRST = new SigningStanding(true, null, false);
}
