package org.cellgmp.report.entity;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewPoint;
import org.cellgmp.report.ReviewVerdict;

/** Looks the conclusions of a review over, and tells what they miss. */
final class Conclusions {
    static final int LONG = 4_000;
    static final int LONGEST = 20_000;
    private static final int MOST_LINKS = 20;

    private Conclusions() {}

    /** In the order of the points. @throws Refusal UNREADABLE for two on one point, a verdict without its reason, too many links */
    static List<ReviewConclusion> checked(List<ReviewConclusion> given) throws Refusal {
        var by = new EnumMap<ReviewPoint, ReviewConclusion>(ReviewPoint.class);
        for (var one : given == null ? List.<ReviewConclusion>of() : given) {
            if (one.point() == null) throw missing("point");
            var field = one.point().name();
            if (one.verdict() == null) throw missing("verdict " + field);
            if (one.links().size() > MOST_LINKS)
                throw new Refusal(UNREADABLE, "product-review.too-many-links", field, Integer.toString(MOST_LINKS));
            var checked = new ReviewConclusion(
                    one.point(),
                    one.verdict(),
                    Prose.required("words " + field, one.words(), LONG),
                    Prose.optional("recommendation " + field, one.recommendation(), LONG),
                    one.links().stream().distinct().toList());
            if (by.put(one.point(), checked) != null)
                throw new Refusal(UNREADABLE, "product-review.point-twice", field);
        }
        return List.copyOf(by.values());
    }

    /** Points, in lower case, on which nothing was concluded; and those that want action and name none. */
    static List<String> missing(ReviewContent content) {
        var missing = new ArrayList<String>();
        if (content.said().evaluation() == null) missing.add("evaluation");
        for (var point : ReviewPoint.values()) {
            var one = content.said().on(point);
            boolean bare = one != null
                    && one.verdict() == ReviewVerdict.ACTION
                    && one.links().isEmpty();
            if (one == null || bare)
                missing.add(point.name().toLowerCase(Locale.ROOT).replace('_', '-') + (bare ? " (CAPA, CH)" : ""));
        }
        return missing;
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
