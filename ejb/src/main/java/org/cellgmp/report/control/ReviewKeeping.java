package org.cellgmp.report.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewRow;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewView;
import org.cellgmp.report.entity.KeptReview;

/** Stores and reads product reviews with their versions. */
@Dependent
public class ReviewKeeping {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Reaches reaches;

    @Inject
    Trail trail;

    /** All of a number, oldest first. */
    public List<KeptReview> versions(String number) {
        return entities.createQuery(
                        "select r from KeptReview r where r.number = :number order by r.edition", KeptReview.class)
                .setParameter("number", number)
                .getResultList();
    }

    /**
     * A version of a review.
     *
     * @param version null for the current one: the last that was not withdrawn, or the last
     * @throws Refusal NOT_FOUND
     */
    public KeptReview get(String number, Integer version) throws Refusal {
        var all = versions(number);
        var last = all.isEmpty() ? null : all.get(all.size() - 1);
        var wanted = all.stream()
                .filter(one ->
                        version == null ? one.state() != ReviewState.WITHDRAWN : version.intValue() == one.edition())
                .reduce((first, second) -> second)
                .orElse(version == null ? last : null);
        if (wanted == null)
            throw new Refusal(
                    NOT_FOUND,
                    "product-review.unknown",
                    version == null ? String.valueOf(number) : number + "/v" + version);
        return wanted;
    }

    /** The current version. @throws Refusal NOT_FOUND; CONFLICT if somebody changed it meanwhile */
    public KeptReview current(String number, int revision) throws Refusal {
        var review = get(number, null);
        review.mustBe(revision);
        return review;
    }

    /** One that was prepared for the same and is not withdrawn. */
    public Optional<KeptReview> same(ReviewSpan span) {
        return entities.createQuery(
                        "select r from KeptReview r where r.product = :product and r.from = :from and r.to = :to"
                                + " and r.state <> :withdrawn order by r.id desc",
                        KeptReview.class)
                .setParameter("product", span.product())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("withdrawn", ReviewState.WITHDRAWN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All of the products that are neither superseded nor withdrawn. */
    public List<KeptReview> standing() {
        return entities.createQuery(
                        "select r from KeptReview r where r.state not in :over order by r.id", KeptReview.class)
                .setParameter("over", List.of(ReviewState.SUPERSEDED, ReviewState.WITHDRAWN))
                .getResultList();
    }

    /** Newest first. @param state null for all; @param product null for all; @param after cursor of the page before */
    public Page<ReviewRow> list(ReviewState state, String product, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                        "select r from KeptReview r where 1 = 1" + (state == null ? "" : " and r.state = :state")
                                + (product == null ? "" : " and r.product = :product")
                                + (after == null ? "" : " and r.id < :before") + " order by r.id desc",
                        KeptReview.class)
                .setMaxResults(rows + 1);
        if (state != null) query.setParameter("state", state);
        if (product != null) query.setParameter("product", product);
        if (after != null) query.setParameter("before", cursor(after));
        var found = query.getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(
                shown.stream().map(KeptReview::row).toList(),
                more ? shown.get(rows - 1).id().toString() : null);
    }

    public void add(KeptReview review) {
        entities.persist(review);
        entities.flush();
    }

    /** Stores what changed and writes the event of the act. @param before null for a new one */
    public ReviewView done(KeptReview review, ReviewContent before, Act act, Actor who) throws Refusal {
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "product-review.changed-meanwhile", review.number());
        }
        told(review, before, act);
        return view(review, who);
    }

    /** Writes the event of an act. */
    public void told(KeptReview review, ReviewContent before, Act act) {
        trail.append(act.changing(Change.between(review.number() + "/v" + review.edition(), before, review.content()))
                .with("version", Integer.toString(review.edition()))
                .with("state", review.state().name())
                .with("digest", review.content().digest()));
    }

    public ReviewView view(KeptReview review, Actor who) throws Refusal {
        var whyNot = new EnumMap<ReviewAct, Refusal>(ReviewAct.class);
        var at = reaches.at(who, review.number());
        var current = get(review.number(), null);
        for (var act : ReviewAct.values()) {
            var refusal = current.edition() == review.edition()
                    ? at.whyNot(person -> review.whyNot(act, person))
                    : new Refusal(CONFLICT, "product-review.not-current", review.number());
            if (refusal != null) whyNot.put(act, refusal);
        }
        return new ReviewView(
                review.number(),
                review.edition(),
                versions(review.number()).stream().map(KeptReview::row).toList(),
                review.revision(),
                review.state(),
                review.content(),
                review.content().digest(),
                review.preparer(),
                review.preparerName(),
                review.preparedAt(),
                whyNot);
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
