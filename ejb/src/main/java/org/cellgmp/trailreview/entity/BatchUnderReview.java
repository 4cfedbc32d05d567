package org.cellgmp.trailreview.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.trailreview.ReviewRow;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.SignedReview;

/** How a batch stands to the review of its trail, for lists. */
@Entity
@Table(name = "trailreview_batch")
@OutsideTrail(because = "a projection of records, signed reviews and decisions, which have events of their own")
public class BatchUnderReview {
    @Id
    private String batch;

    @Version
    private int revision;

    private String title;
    private String product;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.UNREVIEWED;

    private int versions;

    @Column(name = "touched_at")
    private OffsetDateTime touchedAt;

    private String review;

    @Column(name = "reviewed_at")
    private OffsetDateTime reviewedAt;

    /** From the last change of the data to the review. */
    @Column(name = "waited_seconds")
    private Long waited;

    @Column(name = "released_at")
    private OffsetDateTime releasedAt;

    @Column(name = "released_reviewed")
    private Boolean releasedReviewed;

    protected BatchUnderReview() {}

    public BatchUnderReview(RecordView record) {
        batch = record.number();
        kept(record);
    }

    /** A version of the batch record itself was kept. */
    public void kept(RecordView record) {
        title = record.record().title();
        product = record.record().product();
        versions = record.address().version();
        touched(record.at());
    }

    /** Data of the batch, or of a record that belongs to it, came or changed. */
    public void touched(OffsetDateTime at) {
        touchedAt = at;
        if (state == ReviewState.REVIEWED) state = ReviewState.OUTDATED;
    }

    public void reviewed(SignedReview signed) {
        state = ReviewState.REVIEWED;
        review = signed.number();
        reviewedAt = signed.at();
        waited = Math.max(0, Duration.between(touchedAt, signed.at()).toSeconds());
    }

    /** Only the first release counts. */
    public void released(OffsetDateTime at, boolean covered) {
        if (releasedAt != null) return;
        releasedAt = at;
        releasedReviewed = covered;
    }

    public ReviewRow row() {
        return new ReviewRow(
                batch, title, product, state, versions, touchedAt, review, reviewedAt, releasedAt, releasedReviewed);
    }
}
