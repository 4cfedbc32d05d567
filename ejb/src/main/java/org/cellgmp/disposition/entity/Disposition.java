package org.cellgmp.disposition.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.signature.SignatureView;

/**
 * One signed decision on a batch. Written once and never changed: a later decision stands beside it with the next ordinal. The
 * database keeps batch and ordinal unique, so of two decisions taken at once one is refused.
 */
@Entity
@Table(name = "disposition_disposition")
public class Disposition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposition_disposition_seq")
    @SequenceGenerator(
            name = "disposition_disposition_seq",
            sequenceName = "disposition_disposition_seq",
            allocationSize = 1)
    private Long id;

    private String number;
    private String batch;

    @Column(name = "batch_title")
    private String batchTitle;

    private String product;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Column(name = "record_version")
    private int version;

    @Column(name = "statement_number")
    private String statement;

    @Column(name = "statement_digest")
    private String digest;

    private String reason;

    @Column(name = "signature_number")
    private String signature;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_by_name")
    private String signedByName;

    @Column(name = "signed_at")
    private OffsetDateTime signedAt;

    @OneToMany(mappedBy = "disposition", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Condition> conditions = new ArrayList<>();

    protected Disposition() {}

    /** @param view with everything but what the signature tells */
    public Disposition(DispositionView view, SignatureView signature) {
        number = view.number();
        batch = view.batch();
        batchTitle = view.batchTitle();
        product = view.product();
        ordinal = view.ordinal();
        decision = view.decision();
        capacity = view.capacity();
        version = view.version();
        statement = view.statement();
        digest = view.digest();
        reason = view.reason();
        this.signature = signature.number();
        signedBy = signature.account();
        signedByName = signature.printedName();
        signedAt = signature.at();
        for (var pending : view.conditions()) conditions.add(new Condition(this, pending));
    }

    public DispositionView view() {
        return new DispositionView(
                number,
                batch,
                batchTitle,
                product,
                ordinal,
                decision,
                capacity,
                version,
                statement,
                digest,
                reason,
                signature,
                signedBy,
                signedByName,
                signedAt,
                conditions.stream().map(Condition::pending).toList());
    }
}
