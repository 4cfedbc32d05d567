package org.cellgmp.trailreview.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TrailLimits;

/** What in the trail of a batch deserves a look, by weight and then the newest first. */
final class Ranking {
    private static final List<Seen> ALL = List.of(
            Changed::afterResult,
            Repeats::untilPassed,
            Changed::byReleaser,
            Changed::afterSigning,
            Changed::withoutReason,
            Around::clockSteps,
            Timing::lateEntries,
            Timing::bursts,
            Around::wrongPasswords);

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(
                    (Ranked one) -> -one.criterion().weight())
            .thenComparing(Ranked::at, Comparator.reverseOrder())
            .thenComparing(Ranked::key);

    private Ranking() {}

    static List<Ranked> of(BatchTrail trail, TrailLimits limits) {
        var found = new ArrayList<Ranked>();
        for (var seen : ALL) found.addAll(seen.in(trail, limits));
        found.sort(ORDER);
        return List.copyOf(found);
    }
}
