package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.recordkeeping.boundary.Measurements;
import org.cellgmp.report.ReviewDue;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.entity.KeptReview;

/** When each product is to be reviewed next: a year after the last day that an approved review covers. EU GMP Part I 1.10; 21 CFR 211.180(e) */
@Dependent
public class ReviewCalendar {
    @Inject
    Measurements measurements;

    @Inject
    ReviewKeeping keeping;

    /** Products with batches, the first due first. */
    public List<ReviewDue> all() {
        var today = HouseClock.nowAtSite().toLocalDate();
        var standing = keeping.standing();
        var lines = new ArrayList<ReviewDue>();
        for (var made : measurements.spans()) {
            var own = standing.stream()
                    .filter(one -> one.product().equals(made.product()))
                    .toList();
            var approved = own.stream()
                    .filter(one -> one.state() == ReviewState.APPROVED)
                    .max(Comparator.comparing(KeptReview::to))
                    .orElse(null);
            // Nothing was made since the last review: there is nothing to review.
            if (approved != null && !made.last().isAfter(approved.to())) continue;
            var open = own.stream().filter(one -> !one.state().closed()).findFirst();
            var since = approved == null ? made.first() : approved.to();
            var due = since.plusYears(1);
            lines.add(new ReviewDue(
                    made.product(),
                    since,
                    due,
                    approved == null ? null : approved.number(),
                    open.map(KeptReview::number).orElse(null),
                    today.isAfter(due)));
        }
        lines.sort(Comparator.comparing(ReviewDue::due).thenComparing(ReviewDue::product));
        return lines;
    }
}
