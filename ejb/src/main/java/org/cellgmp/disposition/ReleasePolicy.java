package org.cellgmp.disposition;

/**
 * What the site decides about release.
 *
 * @param trailReviewed true if a release waits for the signed review of the trail where something was changed since the first entry,
 *     or stands out; a batch of which the trail tells neither waits for none
 * @param everyBatch true if a release waits for it even then; null in editions kept before this could be said: no
 */
public record ReleasePolicy(Boolean trailReviewed, Boolean everyBatch) {
    /** EU GMP Annex 11, 9; PIC/S PI 041-1, 9.6: changes are reviewed before the release. */
    public static ReleasePolicy usual() {
        return new ReleasePolicy(true);
    }

    /** Where something was changed or stands out, or never. */
    public ReleasePolicy(Boolean trailReviewed) {
        this(trailReviewed, false);
    }

    public boolean waitsForReview() {
        return Boolean.TRUE.equals(trailReviewed);
    }

    public boolean waitsAlways() {
        return waitsForReview() && Boolean.TRUE.equals(everyBatch);
    }
}
