package org.cellgmp.trailreview.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.trailreview.control.Told.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.EventView;
import org.cellgmp.trailreview.ReviewContent;
import org.junit.jupiter.api.Test;

class CoveringTest {
    private static List<EventView> events(int many) {
        var told = new Told();
        for (int i = 0; i < many; i++)
            told.at(NOON.plusSeconds(i), "record.revised", "rec", "BR-2026-0001/v" + (i + 1), "slip", Map.of());
        return new ArrayList<>(told.trail().data());
    }

    private static ReviewContent review(List<EventView> covered) {
        return new ReviewContent(
                "TV-2026-0001",
                "BR-2026-0001",
                "1",
                Integer.toString(covered.size()),
                Covering.digest(covered),
                covered.isEmpty() ? null : covered.get(covered.size() - 1).event(),
                List.of(),
                "Looked at.");
    }

    @Test
    void aReviewCoversWhatItSawAndNothingThatCameAfter() {
        var events = events(5);
        assertThat(Covering.since(review(events), events)).isEmpty();
        assertThat(Covering.since(review(events.subList(0, 3)), events)).isEqualTo(events.subList(3, 5));
    }

    @Test
    void anEventThatCameInBehindHasEverythingReviewedAnew() {
        var events = events(5);
        var seen = new ArrayList<>(events);
        seen.remove(1);
        assertThat(Covering.since(review(seen), events)).isEqualTo(events);
        assertThat(Covering.since(review(events), seen)).isEqualTo(seen);
    }

    @Test
    void aReviewWhoseLastEventIsGoneCoversNothing() {
        var events = events(3);
        assertThat(Covering.since(review(events), events.subList(0, 2))).hasSize(2);
    }

    @Test
    void aReviewOfAnEmptyTrailCoversAnEmptyTrail() {
        assertThat(Covering.since(review(List.of()), List.of())).isEmpty();
        assertThat(Covering.since(review(List.of()), events(2))).hasSize(2);
    }
}
