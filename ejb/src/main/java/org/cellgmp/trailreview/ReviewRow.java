package org.cellgmp.trailreview;

import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;

/**
 * A batch in the list of reviews.
 *
 * @param versions of its record; @param touchedAt when its data last changed
 * @param review number of the last one; null without
 * @param releasedAt first release; null without; @param releasedReviewed whether a review covered the trail then; null without release
 */
public record ReviewRow(
        String batch,
        String title,
        String product,
        ReviewState state,
        int versions,
        OffsetDateTime touchedAt,
        String review,
        OffsetDateTime reviewedAt,
        OffsetDateTime releasedAt,
        Boolean releasedReviewed)
        implements Numbered {
    @Override
    public String number() {
        return batch;
    }
}
