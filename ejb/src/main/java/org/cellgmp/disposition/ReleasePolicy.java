package org.cellgmp.disposition;

/**
 * What the site decides about release.
 *
 * @param trailReviewed true if a release waits for the signed review of what was changed in the record since its first entry; a
 *     record in which nothing was changed waits for none
 */
public record ReleasePolicy(Boolean trailReviewed) {
    /** EU GMP Annex 11, 9; PIC/S PI 041, 9.6; FDA Data Integrity (2018), question 7: changes are reviewed before the release. */
    public static ReleasePolicy usual() {
        return new ReleasePolicy(true);
    }

    public boolean waitsForReview() {
        return Boolean.TRUE.equals(trailReviewed);
    }
}
