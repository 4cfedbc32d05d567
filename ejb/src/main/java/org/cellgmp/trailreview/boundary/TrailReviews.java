package org.cellgmp.trailreview.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.trailreview.Answering;
import org.cellgmp.trailreview.BatchReview;
import org.cellgmp.trailreview.ReviewFigures;
import org.cellgmp.trailreview.ReviewRow;
import org.cellgmp.trailreview.ReviewSigning;
import org.cellgmp.trailreview.ReviewStanding;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.ReviewWords;
import org.cellgmp.trailreview.SignedReview;
import org.cellgmp.trailreview.control.ReviewLists;
import org.cellgmp.trailreview.control.ReviewPrint;
import org.cellgmp.trailreview.control.ReviewShelf;
import org.cellgmp.trailreview.control.Reviewing;

/** The door of reviewing trails. Everyone who works with records sees how a batch stands; the quality unit reviews. */
@Stateless
@RolesAllowed(Role.READER)
public class TrailReviews {
    @Inject
    Reviewing reviewing;

    @Inject
    ReviewShelf shelf;

    @Inject
    ReviewLists lists;

    @Inject
    ReviewPrint print;

    @Inject
    Signatures signatures;

    @Inject
    Records records;

    @Inject
    Trail trail;

    /** What in the trail of a batch deserves a look, with what was answered. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.QA, Role.INSPECTS, Role.QP_MANUFACTURER, Role.QP_MAH})
    public BatchReview show(String batch) throws Refusal {
        return reviewing.show(batch);
    }

    /** How a batch stands, as far as a release asks. @throws Refusal NOT_FOUND */
    public ReviewStanding standing(String batch) throws Refusal {
        return reviewing.standing(batch);
    }

    /** Signed reviews of a batch, newest first. */
    public List<SignedReview> of(String batch) {
        return shelf.of(batch);
    }

    /** @throws Refusal NOT_FOUND */
    public SignedReview get(String number) throws Refusal {
        return shelf.find(number);
    }

    /**
     * A signed review as PDF/A. That it was printed is written in the trail.
     *
     * @param language en, zh or both @throws Refusal NOT_FOUND; UNREADABLE for another language
     */
    public byte[] pdf(String number, String language, ReviewWords words) throws Refusal {
        var review = shelf.find(number);
        CurrentCall.inside().insist(review);
        var file = print.pdf(review, signatures.signature(review.signature()), language, words);
        trail.append(Act.of("trailreview.printed", review.batch())
                .with("review", number)
                .with("language", language)
                .with("digest", review.digest()));
        return file;
    }

    /**
     * Answers one or many of the ranked things; the last answer to each counts.
     *
     * @throws Refusal NOT_ALLOWED for who had a hand in the batch; CONFLICT if one is no longer ranked; NOT_FOUND without such deviation
     */
    @RolesAllowed(Role.QA)
    @Interceptors({RefusedActs.class, WithinReach.class})
    public BatchReview answer(String batch, Answering answering) throws Refusal {
        return reviewing.answer(batch, answering);
    }

    /**
     * Signs that the trail of a batch was reviewed, up to what was shown. EU GMP Annex 11, 9; PIC/S PI 041-1, 9.6.
     *
     * @throws Refusal NOT_ALLOWED for who had a hand in the batch; CONFLICT if the trail moved on; BLOCKED while something ranked has no answer
     */
    @RolesAllowed(Role.QA)
    @Interceptors({RefusedActs.class, WithinReach.class})
    public SignedReview sign(String batch, ReviewSigning signing) throws Refusal {
        return reviewing.sign(batch, signing);
    }

    /** Called inside a release, in its transaction: remembers whether a review covered the trail. */
    @RolesAllowed({Role.QP_MANUFACTURER, Role.QP_MAH})
    public void released(String batch, boolean covered) throws Refusal {
        lists.released(records.latest(batch), covered);
    }

    /** Batches by how they stand, newest first. @param states none for all */
    public Page<ReviewRow> list(Collection<ReviewState> states, boolean releasedWithout, String after, int limit) {
        return lists.list(
                states == null || states.isEmpty() ? EnumSet.allOf(ReviewState.class) : states,
                releasedWithout,
                after,
                limit);
    }

    /** Most rows that leave at once. */
    public static final int MOST_EXPORTED = 10_000;

    /** As {@link #list}, for a workbook; that they leave is written in the trail. @param told what the list was narrowed to */
    public List<ReviewRow> export(Collection<ReviewState> states, boolean releasedWithout, String told) {
        var all = new ArrayList<ReviewRow>();
        String after = null;
        do {
            var page = list(states, releasedWithout, after, Page.LARGEST);
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < MOST_EXPORTED);
        trail.append(Act.of("trailreview.list-exported", null)
                .with("narrowed to", told)
                .with("rows", Integer.toString(all.size())));
        return all;
    }

    /** Batches whose trail waits for a review, newest first. */
    public Page<ReviewRow> waiting(String after, int limit) {
        return lists.list(EnumSet.of(ReviewState.UNREVIEWED, ReviewState.OUTDATED), false, after, limit);
    }

    /** For the quality unit's look at itself. */
    @RolesAllowed({Role.QA, Role.INSPECTS, Role.QP_MANUFACTURER, Role.QP_MAH})
    public ReviewFigures figures() {
        return lists.figures();
    }
}
