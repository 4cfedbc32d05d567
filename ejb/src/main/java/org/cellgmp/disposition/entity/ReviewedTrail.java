package org.cellgmp.disposition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.disposition.TrailReview;
import org.cellgmp.signature.SignatureView;

/** A signed review of the changes of a batch record. Written once; a later one stands beside it. */
@Entity
@Table(name = "disposition_trail_review")
public class ReviewedTrail {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposition_trail_review_seq")
    @SequenceGenerator(
            name = "disposition_trail_review_seq",
            sequenceName = "disposition_trail_review_seq",
            allocationSize = 1)
    private Long id;

    private String batch;

    @Column(name = "record_version")
    private int version;

    private int amendments;
    private String conclusion;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_by_name")
    private String signedByName;

    @Column(name = "signed_at")
    private OffsetDateTime signedAt;

    @Column(name = "signature_number")
    private String signature;

    protected ReviewedTrail() {}

    public ReviewedTrail(String batch, int version, int amendments, String conclusion, SignatureView signed) {
        this.batch = batch;
        this.version = version;
        this.amendments = amendments;
        this.conclusion = conclusion;
        signedBy = signed.account();
        signedByName = signed.printedName();
        signedAt = signed.at();
        signature = signed.number();
    }

    public TrailReview view() {
        return new TrailReview(batch, version, amendments, conclusion, signedBy, signedByName, signedAt, signature);
    }
}
