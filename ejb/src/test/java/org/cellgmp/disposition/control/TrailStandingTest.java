package org.cellgmp.disposition.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.trailreview.ReviewContent;
import org.cellgmp.trailreview.ReviewStanding;
import org.cellgmp.trailreview.SignedReview;
import org.junit.jupiter.api.Test;

class TrailStandingTest {
    private static final SignedReview REVIEW = new SignedReview(
            "TV-2026-0001",
            new ReviewContent("TV-2026-0001", "BR-2026-0001", "2", "3", "d", "e", List.of(), "Looked at."),
            "d",
            "SG-2026-0001",
            "qa",
            "Qual Ity",
            OffsetDateTime.parse("2026-01-09T10:00:00+08:00"));

    private static String bar(ReleasePolicy policy, int revisions, int high, SignedReview latest, int since) {
        var bar = new TrailStanding(policy, new ReviewStanding("BR-2026-0001", revisions, high, latest, since)).bar();
        return bar == null ? null : bar.code() + bar.arguments();
    }

    @Test
    void aBatchWithoutChangeOrAnythingThatStandsOutWaitsOnlyWhereEveryBatchDoes() {
        assertThat(bar(ReleasePolicy.usual(), 0, 0, null, 1)).isNull();
        assertThat(bar(new ReleasePolicy(true, true), 0, 0, null, 1))
                .isEqualTo("disposition.trail-not-reviewed[BR-2026-0001, 0, 0]");
        assertThat(bar(new ReleasePolicy(false, true), 0, 0, null, 1)).isNull();
        assertThat(bar(new ReleasePolicy(true, null), 0, 0, null, 1)).isNull();
    }

    @Test
    void aChangeOrSomethingOfHighGravityWaitsForAReview() {
        assertThat(bar(ReleasePolicy.usual(), 1, 0, null, 2))
                .isEqualTo("disposition.trail-not-reviewed[BR-2026-0001, 1, 0]");
        assertThat(bar(ReleasePolicy.usual(), 0, 1, null, 2))
                .isEqualTo("disposition.trail-not-reviewed[BR-2026-0001, 0, 1]");
        assertThat(bar(new ReleasePolicy(false), 1, 1, null, 2)).isNull();
    }

    @Test
    void aReviewHoldsUntilTheTrailGoesOn() {
        assertThat(bar(ReleasePolicy.usual(), 1, 0, REVIEW, 0)).isNull();
        assertThat(bar(ReleasePolicy.usual(), 1, 0, REVIEW, 2))
                .isEqualTo("disposition.trail-review-old[BR-2026-0001, TV-2026-0001, 2]");
    }
}
