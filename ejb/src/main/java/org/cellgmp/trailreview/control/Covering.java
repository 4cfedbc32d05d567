package org.cellgmp.trailreview.control;

import java.util.List;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.trailreview.ReviewContent;

/** What of a trail a review covers. Told by the names of the events, because their numbers are not given in the order of commit. */
final class Covering {
    private Covering() {}

    /** SHA-256 over the names in their order. */
    static String digest(List<EventView> events) {
        return CanonicalJson.digest(events.stream().map(EventView::event).toList());
    }

    /**
     * Events that the review does not cover, oldest first: those after its last one; all, if those up to it are not the ones that
     * were reviewed (one came in behind, or a record of the laboratory now belongs to the batch or no longer does).
     *
     * @param events of the data, oldest first
     */
    static List<EventView> since(ReviewContent review, List<EventView> events) {
        int covered = 0;
        for (int i = 0; i < events.size(); i++) if (events.get(i).event().equals(review.lastEvent())) covered = i + 1;
        boolean same = (covered > 0 || review.lastEvent() == null)
                && digest(events.subList(0, covered)).equals(review.eventsDigest());
        return same ? events.subList(covered, events.size()) : events;
    }
}
