package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;

import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.ground.Refusal;
import org.cellgmp.trailreview.ReviewStanding;

/** How a batch stands to the review of its trail, and what the site's policy makes of it. */
record TrailStanding(ReleasePolicy policy, ReviewStanding review) {
    /** Names what is missing; null if nothing is. */
    Refusal bar() {
        if (!policy.waitsForReview() || review.covered()) return null;
        if (!policy.waitsAlways() && !review.eventful()) return null;
        return review.latest() == null
                ? new Refusal(
                        BLOCKED,
                        "disposition.trail-not-reviewed",
                        review.batch(),
                        Integer.toString(review.revisions()),
                        Integer.toString(review.high()))
                : new Refusal(
                        BLOCKED,
                        "disposition.trail-review-old",
                        review.batch(),
                        review.latest().number(),
                        Integer.toString(review.since()));
    }
}
