package org.cellgmp.trailreview;

/**
 * How a batch stands to the review of its trail.
 *
 * @param revisions changes of the batch record and of the records that belong to it
 * @param high ranked things of high gravity
 * @param latest the last signed review; null if there is none
 * @param since events of its data that the last review does not cover; all of them if there is none
 */
public record ReviewStanding(String batch, int revisions, int high, SignedReview latest, int since) {
    /** True if a signed review covers the trail up to now. */
    public boolean covered() {
        return latest != null && since == 0;
    }

    /** True if something was changed or stands out, so that somebody has to look. */
    public boolean eventful() {
        return revisions > 0 || high > 0;
    }
}
