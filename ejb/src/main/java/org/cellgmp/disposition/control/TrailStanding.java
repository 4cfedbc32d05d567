package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;

import org.cellgmp.ground.Refusal;

/**
 * How a batch record stands to the review of its changes.
 *
 * @param asked true if the site's policy has a release wait for it; @param amendments versions after the first
 * @param reviewed the latest version whose changes were reviewed; 0 if none was
 */
record TrailStanding(boolean asked, int amendments, int reviewed) {
    /** Names what is missing; null if nothing is. @param version the latest */
    Refusal bar(String batch, int version) {
        if (!asked || amendments == 0 || reviewed >= version) return null;
        return reviewed == 0
                ? new Refusal(
                        BLOCKED,
                        "disposition.trail-not-reviewed",
                        batch,
                        Integer.toString(amendments),
                        Integer.toString(version))
                : new Refusal(
                        BLOCKED,
                        "disposition.trail-review-old",
                        batch,
                        Integer.toString(reviewed),
                        Integer.toString(version));
    }
}
