package org.cellgmp.worklist;

import java.time.Instant;

/**
 * A person whose account is over, or soon will be, and whose work is not done.
 *
 * @param gone true if nobody signs in with it any more; @param endsAt from when on it is over, null if it was closed or no
 *     end is set; @param open tasks that wait for the person
 */
public record Leaver(String account, String printedName, boolean gone, Instant endsAt, long open) {}
