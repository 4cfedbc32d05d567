package org.cellgmp.report.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewView;
import org.cellgmp.report.control.FigureTaking;
import org.cellgmp.report.control.ReviewKeeping;
import org.cellgmp.report.entity.KeptReview;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/**
 * The door for what is done to product reviews. Each act is about the current version of a number, names the revision that it was decided
 * on, and writes its event.
 */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
public class ProductReviews {
    @Inject
    ReviewKeeping keeping;

    @Inject
    FigureTaking taking;

    @Inject
    CapaRegister capas;

    @Inject
    ChangeRegister changes;

    @Inject
    DeviationRegister events;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    /**
     * Takes the figures of the period and keeps them.
     *
     * @throws Refusal UNREADABLE for a span that ends before it begins or is longer than two years; NOT_FOUND without a batch made in it;
     *     TOO_LARGE; CONFLICT if there is one of the same product and period
     */
    public ReviewView prepare(ReviewSpan span) throws Refusal {
        var who = currentActor.get();
        var figures = taking.take(span, who);
        var same = keeping.same(figures.span());
        if (same.isPresent())
            throw new Refusal(CONFLICT, "product-review.same", same.get().number(), span.product());
        var review = KeptReview.prepare(
                numbers.next("PQ"), figures.span(), figures.taken(), figures.name(), figures.counts(), who);
        keeping.add(review);
        return keeping.done(review, null, Act.of("product-review.prepared", review.number()), who);
    }

    /** Takes the figures anew. @throws Refusal as {@link #prepare}; without a reason */
    public ReviewView take(String number, int revision, String reason) throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        review.allow(ReviewAct.TAKE, who);
        var why = Prose.required("reason", reason, 4_000);
        var before = review.content();
        var said = before.said();
        var figures = taking.take(new ReviewSpan(said.product(), said.from(), said.to()), who);
        review.take(figures.taken(), figures.name(), figures.counts(), who);
        return keeping.done(
                review, before, Act.of("product-review.figures-taken", number).because(why), who);
    }

    /** @throws Refusal naming the field that is wrong; NOT_FOUND for a number that is linked and not kept */
    public ReviewView write(
            String number, int revision, String evaluation, String measures, List<ReviewConclusion> conclusions)
            throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        review.allow(ReviewAct.WRITE, who);
        for (var one : conclusions) for (var link : one.links()) known(link);
        var before = review.content();
        review.write(evaluation, measures, conclusions, who);
        return keeping.done(review, before, Act.of("product-review.written", number), who);
    }

    private void known(String link) throws Refusal {
        if (link.startsWith("CA-")) capas.get(link);
        else if (link.startsWith("CH-")) changes.get(link);
        else if (link.matches(DeviationKind.NUMBER)) events.get(link);
        else throw new Refusal(UNREADABLE, "product-review.no-link", link);
    }

    /** @throws Refusal BLOCKED naming the points that miss a conclusion; for a wrong component of the signature */
    public ReviewView submit(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        var before = review.content();
        var said = review.submission(who);
        var signed = sign(review, said, "product-review.submission", reason, account, password);
        review.submitted(said, signed);
        return keeping.done(review, before, act("product-review.submitted", number, signed), who);
    }

    /** @throws Refusal NOT_ALLOWED for who wrote it; for a wrong component of the signature */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public ReviewView review(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        review.allow(ReviewAct.REVIEW, who);
        var before = review.content();
        var signed = sign(review, before, "product-review.review", reason, account, password);
        review.reviewed(signed);
        return keeping.done(review, before, act("product-review.reviewed", number, signed), who);
    }

    /** The version that was approved before is superseded by it. @throws Refusal NOT_ALLOWED for who wrote or reviewed it; for a wrong component */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public ReviewView approve(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        review.allow(ReviewAct.APPROVE, who);
        var before = review.content();
        var signed = sign(review, before, "product-review.approval", reason, account, password);
        for (var other : keeping.versions(number))
            if (other.state() == ReviewState.APPROVED) {
                var was = other.content();
                other.superseded(review, who);
                keeping.told(
                        other,
                        was,
                        Act.of("product-review.superseded", number)
                                .because(before.said().why()));
            }
        review.approved(signed);
        return keeping.done(review, before, act("product-review.approved", number, signed), who);
    }

    /** Back to its authors; what was signed stays kept, and it must be signed anew. */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public ReviewView sendBack(String number, int revision, String reason) throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        var why = Prose.required("reason", reason, 4_000);
        var before = review.content();
        review.sendBack(who);
        return keeping.done(
                review, before, Act.of("product-review.sent-back", number).because(why), who);
    }

    @RolesAllowed(Role.QA)
    public ReviewView withdraw(String number, int revision, String reason) throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        var before = review.content();
        review.withdraw(reason, who);
        return keeping.done(
                review, before, Act.of("product-review.withdrawn", number).because(reason), who);
    }

    /** Begins the next version with what this one says; the figures may then be taken anew. @param reason why there is another */
    public ReviewView renew(String number, int revision, String reason) throws Refusal {
        var who = currentActor.get();
        var review = keeping.current(number, revision);
        var all = keeping.versions(number);
        var next = review.renew(all.get(all.size() - 1).edition(), reason, who);
        keeping.add(next);
        return keeping.done(next, null, Act.of("product-review.renewed", number).because(reason), who);
    }

    private static Act act(String name, String number, Signed signed) {
        return Act.of(name, number).because(signed.reason()).with("signature", signed.signature());
    }

    private Signed sign(
            KeptReview review, ReviewContent said, String meaning, String reason, String account, String password)
            throws Refusal {
        var why = Prose.required("reason", reason, 4_000);
        var about = review.number() + "/v" + review.edition();
        var shown = new LinkedHashMap<String, String>();
        shown.put("review", about);
        shown.put("product", said.said().product());
        shown.put("period", said.said().from() + " - " + said.said().to());
        shown.put("figures", said.said().taken().digest());
        shown.put("state", review.state().name());
        return Signed.of(
                signatures.sign(new SigningRequest(about, said.digest(), meaning, why, shown, account, password)));
    }
}
