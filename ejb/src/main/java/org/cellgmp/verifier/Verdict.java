package org.cellgmp.verifier;

/**
 * What a check came to.
 *
 * @param origin name of the trail
 * @param key line of the first key
 * @param keyFromOutside whether somebody gave that key, rather than the pack itself
 * @param size of the pack
 * @param events how many events were read
 * @param checkpoints how many were read, those from outside included
 * @param compared how many of these were compared with the recomputed tree
 */
record Verdict(
        String origin,
        String key,
        boolean keyFromOutside,
        long size,
        long events,
        long checkpoints,
        long compared,
        Findings findings) {

    /** In one word; {@code checkpoints} if nothing is wrong but no event was there to be checked. */
    String said() {
        if (!findings.intact()) return "failed";
        return compared == 0 ? "checkpoints" : "intact";
    }
}
