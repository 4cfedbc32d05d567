package org.cellgmp.trailreview;

import java.util.List;
import java.util.Map;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Refusal;

/**
 * What a reviewer looks at.
 *
 * @param seen names the trail that is shown; given back when signing, so that nobody signs what came meanwhile
 * @param ranked the gravest first
 * @param answers the last to each ranked thing, by its key
 * @param since events of the data that the last review does not cover, oldest first; empty if there is no review
 * @param reviews signed ones, newest first
 * @param whole false if the reader may not see what lies around the batch: wrong passwords and steps of the clock
 * @param whyNot why this person may not review it; null if they may
 */
public record BatchReview(
        String batch,
        String title,
        String product,
        int version,
        String seen,
        int events,
        List<Ranked> ranked,
        Map<String, Answer> answers,
        List<EventView> since,
        List<SignedReview> reviews,
        boolean whole,
        Refusal whyNot) {
    public List<Ranked> open() {
        return ranked.stream().filter(one -> !answers.containsKey(one.key())).toList();
    }

    public ReviewState state() {
        if (reviews.isEmpty()) return ReviewState.UNREVIEWED;
        return since.isEmpty() ? ReviewState.REVIEWED : ReviewState.OUTDATED;
    }
}
