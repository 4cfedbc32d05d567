package org.cellgmp.trailreview.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.trailreview.ReviewContent;
import org.cellgmp.trailreview.SignedReview;

/** A signed review. Written once; a later one stands beside it. */
@Entity
@Table(name = "trailreview_review")
public class KeptTrailReview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trailreview_review_seq")
    @SequenceGenerator(name = "trailreview_review_seq", sequenceName = "trailreview_review_seq", allocationSize = 1)
    private Long id;

    private String number;
    private String batch;

    @Convert(converter = ReviewText.class)
    private ReviewContent content;

    private String digest;
    private String signature;

    @Column(name = "signed_by")
    private String by;

    @Column(name = "signed_by_name")
    private String byName;

    @Column(name = "signed_at")
    private OffsetDateTime at;

    protected KeptTrailReview() {}

    public KeptTrailReview(ReviewContent content, String digest, SignatureView signed) {
        number = content.number();
        batch = content.batch();
        this.content = content;
        this.digest = digest;
        signature = signed.number();
        by = signed.account();
        byName = signed.printedName();
        at = signed.at();
    }

    public SignedReview view() {
        return new SignedReview(number, content, digest, signature, by, byName, at);
    }
}
