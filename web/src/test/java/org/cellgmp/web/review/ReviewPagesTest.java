package org.cellgmp.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Person;
import org.cellgmp.review.Anchor;
import org.cellgmp.review.AskState;
import org.cellgmp.review.AskView;
import org.cellgmp.review.CommentOutcome;
import org.cellgmp.review.CommentView;
import org.cellgmp.review.ReviewAnswer;
import org.cellgmp.review.ReviewPlaces;
import org.cellgmp.review.ReviewView;
import org.cellgmp.review.Reviewed;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T10:15:00+08:00");
    private static final Reviewed THING = new Reviewed(
            "DC-2026-0001",
            "DC-2026-0001",
            "v2",
            "ab".repeat(32),
            "Batch <analyses>",
            "\u6279\u5206\u6790",
            "wri",
            "/documents/DC-2026-0001",
            "/documents/DC-2026-0001/pdf?version=2&show=1",
            false,
            false);
    private static final ReviewPlaces PLACES =
            new ReviewPlaces(0, List.of(new ReviewPlaces.Part("1 Batches", List.of("EX-001"), List.of("Viability"))));

    static AskView ask(int part, String edition, AskState state, ReviewAnswer answer) {
        boolean ended = answer != null;
        return new AskView(
                "DC-2026-0001",
                part,
                edition,
                "Batch analyses",
                part % 2 == 0 ? null : "qca",
                part % 2 == 0 ? null : "Ana Lyst",
                part % 2 == 0 ? Role.QC_REVIEWER : null,
                "Is <it> right?",
                LocalDate.of(2026, 3, 9),
                "Wri Ter",
                AT,
                state,
                answer,
                ended ? "as said" : null,
                ended ? "qca" : null,
                ended ? "Ana Lyst" : null,
                ended ? AT : null);
    }

    static ReviewView review() {
        return new ReviewView(
                "DC-2026-0001",
                "v2",
                7,
                List.of(
                        ask(4, "v2", AskState.OPEN, null),
                        ask(3, "v2", AskState.ANSWERED, ReviewAnswer.CHANGES_ASKED),
                        ask(1, "v1", AskState.ANSWERED, ReviewAnswer.NO_OBJECTION)),
                List.of(
                        new CommentView(
                                2,
                                "v1",
                                new Anchor(null, "1 Batches", "EX-009", "Viability"),
                                "Look <here>",
                                "qca",
                                "Ana Lyst",
                                AT,
                                null,
                                null,
                                null,
                                null),
                        new CommentView(
                                5,
                                "v2",
                                Anchor.WHOLE,
                                "All",
                                "qca",
                                "Ana Lyst",
                                AT,
                                CommentOutcome.CHANGED,
                                "done",
                                "Wri Ter",
                                AT)));
    }

    private static View page(ReviewView review, boolean writes, List<AskView> mine) {
        return View.of("review/review")
                .with("thing", THING)
                .with("review", review)
                .with("places", PLACES)
                .with("mine", mine)
                .with("asks", writes)
                .with("settles", writes)
                .with("comments", true)
                .with("people", List.of(new Person("qca", "Ana Lyst", Set.of(Role.QC_ANALYST))))
                .with("roles", List.of(Role.QC_REVIEWER))
                .with("problems", List.<Complaint>of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReviewShowsWhoIsAskedWhatIsAnsweredAndFromWhichEditionAComment(Language language) {
        var html = Rendering.html(page(review(), true, List.of()), Rendering.as(language, Role.REGULATORY_WRITER));
        assertThat(html)
                .contains("Ana Lyst", "Is &lt;it&gt; right?", "Look &lt;here&gt;", "EX-009")
                .contains(language == Language.CHINESE ? "\u6765\u81ea v1" : "from v1")
                .contains(language == Language.CHINESE ? "\u8981\u6c42\u4fee\u6539" : "Changes asked")
                .contains("/reviews/DC-2026-0001/comments/2/settle", "/reviews/DC-2026-0001/asks/4/withdraw")
                .doesNotContain("/comments/5/settle", "<it>", "<here>", " style=");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoIsAskedIsOfferedTheAnswerAndNothingOfTheWriters(Language language) {
        var html = Rendering.html(
                page(review(), false, List.of(ask(4, "v2", AskState.OPEN, null))),
                Rendering.as(language, Role.QC_REVIEWER));
        assertThat(html)
                .contains("/reviews/DC-2026-0001/asks/4/answer", "value=\"CHANGES_ASKED\"")
                .doesNotContain("/settle", "/withdraw");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReviewThatNobodyBeganSaysSo(Language language) {
        var html = Rendering.html(
                page(ReviewView.none("DC-2026-0001", "v2"), true, List.of()),
                Rendering.as(language, Role.REGULATORY_WRITER));
        assertThat(html).contains("class=\"empty\"", "name=\"question\"");
    }
}
