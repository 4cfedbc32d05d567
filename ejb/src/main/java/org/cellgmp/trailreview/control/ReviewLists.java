package org.cellgmp.trailreview.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;
import org.cellgmp.trailreview.ReviewFigures;
import org.cellgmp.trailreview.ReviewRow;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.SignedReview;
import org.cellgmp.trailreview.entity.BatchUnderReview;

/** How all batches stand to their review, kept up as records come and reviews are signed. */
@ApplicationScoped
public class ReviewLists {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** Records of the laboratory touch the batch that they name. */
    public void kept(@Observes RecordsKept kept) {
        for (var view : kept.views()) {
            if (view.record().kind() == RecordKind.BATCH_RECORD) of(view).kept(view);
            else if (!view.record().ofBatch().isEmpty()) touch(view.record().ofBatch(), view.at());
        }
    }

    private void touch(String title, OffsetDateTime at) {
        entities.createQuery("select b from BatchUnderReview b where b.title = :title", BatchUnderReview.class)
                .setParameter("title", title)
                .getResultStream()
                .forEach(batch -> batch.touched(at));
    }

    private BatchUnderReview of(RecordView record) {
        var known = entities.find(BatchUnderReview.class, record.number());
        if (known != null) return known;
        var added = new BatchUnderReview(record);
        entities.persist(added);
        return added;
    }

    void reviewed(RecordView batch, SignedReview review) {
        of(batch).reviewed(review);
    }

    /** @param covered whether a review covered the trail when it was released */
    public void released(RecordView batch, boolean covered) {
        of(batch).released(HouseClock.nowAtSite(), covered);
    }

    /** Newest batch first. @param states any of them; @param after number of the last batch of the page before, null for the first */
    public Page<ReviewRow> list(Collection<ReviewState> states, boolean releasedWithout, String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select b from BatchUnderReview b where b.state in :states"
                        + (releasedWithout ? " and b.releasedReviewed = false" : "")
                        + (after == null ? "" : " and b.batch < :after")
                        + " order by b.batch desc",
                BatchUnderReview.class);
        query.setParameter("states", new HashSet<>(states));
        if (after != null) query.setParameter("after", after);
        var found = query.setMaxResults(rows + 1)
                .getResultStream()
                .map(BatchUnderReview::row)
                .toList();
        return found.size() <= rows
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, rows), found.get(rows - 1).batch());
    }

    public ReviewFigures figures() {
        long all = count("");
        return new ReviewFigures(
                all,
                count(" where b.state = org.cellgmp.trailreview.ReviewState.REVIEWED"),
                count(" where b.releasedAt is not null"),
                count(" where b.releasedReviewed = false"),
                median());
    }

    private long count(String where) {
        return entities.createQuery("select count(b) from BatchUnderReview b" + where, Long.class)
                .getSingleResult();
    }

    /** Of an even number the lower one. */
    private Duration median() {
        long reviewed = count(" where b.waited is not null");
        if (reviewed == 0) return null;
        List<Long> middle = entities.createQuery(
                        "select b.waited from BatchUnderReview b where b.waited is not null order by b.waited",
                        Long.class)
                .setFirstResult((int) ((reviewed - 1) / 2))
                .setMaxResults(1)
                .getResultList();
        return Duration.ofSeconds(middle.get(0));
    }
}
