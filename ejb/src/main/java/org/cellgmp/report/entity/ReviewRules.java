package org.cellgmp.report.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewState;

/** Who may do what to a product review, and when: state first, then role, then independence, then what is still missing. */
final class ReviewRules {
    private static final Set<Role> WRITING = EnumSet.of(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    private static final Set<Role> REVIEWING = EnumSet.of(
            Role.PRODUCTION_REVIEWER,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> APPROVING =
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> WITHDRAWING = EnumSet.of(Role.QA_MANAGER);

    private ReviewRules() {}

    static Refusal whyNot(KeptReview review, ReviewAct act, Actor who) {
        var state = review.state();
        if (!when(act).contains(state))
            return new Refusal(
                    state.closed() ? CONFLICT : BLOCKED,
                    state.closed() ? "product-review.ended" : "product-review.not-now",
                    review.number());
        if (who.roles().stream().noneMatch(whoMay(act)::contains))
            return new Refusal(NOT_ALLOWED, "product-review.role." + act.name());
        return switch (act) {
            case WRITE, TAKE, SEND_BACK, WITHDRAW, RENEW -> null;
            case SUBMIT -> incomplete(review);
            case REVIEW -> authored(review, who);
            case APPROVE -> whyNotApprove(review, who);
        };
    }

    private static Set<ReviewState> when(ReviewAct act) {
        return switch (act) {
            case WRITE, TAKE, SUBMIT -> EnumSet.of(ReviewState.DRAFT);
            case REVIEW -> EnumSet.of(ReviewState.SUBMITTED);
            case APPROVE -> EnumSet.of(ReviewState.REVIEWED);
            case SEND_BACK -> EnumSet.of(ReviewState.SUBMITTED, ReviewState.REVIEWED);
            case WITHDRAW -> EnumSet.of(ReviewState.DRAFT, ReviewState.SUBMITTED, ReviewState.REVIEWED);
            case RENEW -> EnumSet.of(ReviewState.APPROVED);
        };
    }

    private static Set<Role> whoMay(ReviewAct act) {
        return switch (act) {
            case WRITE, TAKE, SUBMIT, RENEW -> WRITING;
            case REVIEW, SEND_BACK -> REVIEWING;
            case APPROVE -> APPROVING;
            case WITHDRAW -> WITHDRAWING;
        };
    }

    private static Refusal incomplete(KeptReview review) {
        var missing = Conclusions.missing(review.content());
        return missing.isEmpty()
                ? null
                : new Refusal(BLOCKED, "product-review.incomplete", review.number(), String.join(", ", missing));
    }

    /** Whoever wrote it neither reviews nor approves it. */
    private static Refusal authored(KeptReview review, Actor who) {
        return review.content().said().authors().stream().anyMatch(who::standsFor)
                ? new Refusal(NOT_ALLOWED, "product-review.own-work", review.number())
                : null;
    }

    private static Refusal whyNotApprove(KeptReview review, Actor who) {
        var authored = authored(review, who);
        if (authored != null) return authored;
        return who.standsFor(review.content().reviewed().by())
                ? new Refusal(NOT_ALLOWED, "product-review.own-review", review.number())
                : null;
    }
}
