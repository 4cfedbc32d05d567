package org.cellgmp.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.capa.Signed;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewCounts;
import org.cellgmp.report.ReviewDue;
import org.cellgmp.report.ReviewPoint;
import org.cellgmp.report.ReviewRow;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewVerdict;
import org.cellgmp.report.ReviewView;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of product reviews in both languages, in every state, for who may act and who may not. All invented. */
class KeptReviewPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    private static ReviewRow row(ReviewState state) {
        return new ReviewRow("PQ-2026-0001", 1, state, "<P-1>", FROM, TO, "Qual Ity", AT);
    }

    private static ReviewView review(ReviewState state, Map<ReviewAct, Refusal> whyNot) {
        var conclusions = new ArrayList<ReviewConclusion>();
        for (var point : ReviewPoint.values())
            if (point != ReviewPoint.AGREEMENTS)
                conclusions.add(new ReviewConclusion(
                        point,
                        ReviewVerdict.values()[point.ordinal() % 3],
                        "looked <at>",
                        null,
                        List.of("CA-2026-0001")));
        var said = new ReviewContent.Said(
                "PQ-2026-0001",
                "1",
                "<P-1>",
                FROM,
                TO,
                "a <complaint> came late",
                new ReviewContent.Taken("d".repeat(64), "100", AT, "qa"),
                "in <control>",
                null,
                conclusions,
                List.of("qa"));
        var counts = new ReviewCounts("3", "1", "1", "1", "2", "4", "5", "6", "7", "8", "9", "10");
        var signed = new Signed("qa", "Qual Ity", AT, "SG-2026-0001", "ab".repeat(32), "Sound.");
        var ended = state == ReviewState.SUPERSEDED
                ? new ReviewContent.Ended("qa", AT, "late", "2")
                : state == ReviewState.WITHDRAWN ? new ReviewContent.Ended("qa", AT, "late", null) : null;
        var content = new ReviewContent(said, "Cells", counts, signed, null, null, ended);
        return new ReviewView(
                "PQ-2026-0001",
                1,
                List.of(row(state)),
                4,
                state,
                content,
                "e".repeat(64),
                "qa",
                "Qual Ity",
                AT,
                whyNot);
    }

    private static String page(ReviewView review, Language language, Role role) {
        var context = Rendering.as(language, "/product-reviews/PQ-2026-0001", null, role);
        return Rendering.html(
                View.of("report/keptReview")
                        .with("review", review)
                        .with("problems", List.of())
                        .with("actions", KeptReviewPage.actions(context, review))
                        .with("signatures", List.of())
                        .with("story", List.of())
                        .with("moreStory", null),
                context);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReviewIsShownInEveryState(Language language) {
        for (var state : ReviewState.values()) {
            var whyNot = new HashMap<ReviewAct, Refusal>();
            for (var act : ReviewAct.values())
                whyNot.put(act, new Refusal(Refusal.Reason.NOT_ALLOWED, "product-review.role." + act.name()));
            var may = page(review(state, Map.of()), language, Role.QA_MANAGER);
            var mayNot = page(review(state, whyNot), language, Role.INSPECTOR);
            for (var html : List.of(may, mayNot))
                assertThat(html)
                        .doesNotContain("\u2308", "<P-1>", "looked <at>", "<complaint>")
                        .contains("d".repeat(64), "211.180(e)(2)", "/capas/CA-2026-0001");
            assertThat(may).contains("/product-reviews/PQ-2026-0001/withdrawal");
            assertThat(mayNot).doesNotContain("<form class=\"filter no-print\"", "/capas/new");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListTellsWhatIsOverdue(Language language) {
        for (boolean may : new boolean[] {true, false}) {
            var rows = new ArrayList<ReviewRow>();
            for (var state : ReviewState.values()) rows.add(row(state));
            var html = Rendering.html(
                    View.of("report/reviews")
                            .with("rows", rows)
                            .with("next", "41")
                            .with(
                                    "due",
                                    List.of(
                                            new ReviewDue("<P&1>", FROM, TO, null, "PQ-2026-0002", true),
                                            new ReviewDue("P-2", FROM, TO, "PQ-2026-0003", null, false)))
                            .with("states", List.of())
                            .with("product", "\"><i>")
                            .with("mayPrepare", may),
                    Rendering.as(language, "/product-reviews", null, Role.QA_MANAGER));
            assertThat(html)
                    .doesNotContain("\u2308", "<P&1>", "\"><i>")
                    .contains("PQ-2026-0002", language == Language.ENGLISH ? "overdue" : "已逾期");
            assertThat(html.contains("product=%3CP%261%3E")).isEqualTo(may);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void refusedFormsKeepWhatWasTyped(Language language) {
        var problems = List.of(new Complaint("from", "from", "No period.", "Mend it."));
        var typed = new AskedReview("P-2", "2026-01-01", "2025-01-01", "", "", "");
        assertThat(Rendering.html(
                        View.of("report/newReview")
                                .with("products", List.of("P-1", "P-2"))
                                .with("typed", typed)
                                .with("problems", problems),
                        Rendering.as(language, "/product-reviews/new", null, Role.QA_MANAGER)))
                .doesNotContain("\u2308")
                .contains("value=\"2025-01-01\"", "<option value=\"P-2\" selected", "No period.");
        var words = new WrittenReview(
                Map.of("evaluation", "in <control>", "verdict-MARKET", "ACTION", "links-MARKET", "CA-\"1"));
        assertThat(Rendering.html(
                        View.of("report/conclusions")
                                .with("review", review(ReviewState.DRAFT, Map.of()))
                                .with("typed", words)
                                .with("problems", problems),
                        Rendering.as(language, "/product-reviews/PQ-2026-0001/conclusions", null, Role.QA_MANAGER)))
                .doesNotContain("\u2308")
                .contains("in &lt;control&gt;", "<option value=\"ACTION\" selected", "CA-&#34;1", "211.180(e)(1)");
    }
}
