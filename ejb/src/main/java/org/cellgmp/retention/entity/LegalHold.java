package org.cellgmp.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.HoldTarget;
import org.cellgmp.retention.LegalHoldView;
import org.cellgmp.signature.SignatureView;

/** A legal hold; lifted only by another person than who placed it. */
@Entity
@Table(name = "retention_hold")
public class LegalHold {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_hold_seq")
    @SequenceGenerator(name = "retention_hold_seq", sequenceName = "retention_hold_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private HoldTarget target;

    private String named;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_by_name")
    private String placedByName;

    @Column(name = "placed_at")
    private OffsetDateTime placedAt;

    @Column(name = "lifted_reason")
    private String liftedReason;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Column(name = "lifted_by_name")
    private String liftedByName;

    @Column(name = "lifted_at")
    private OffsetDateTime liftedAt;

    protected LegalHold() {}

    /** What is held, and why. @param named null for a period */
    public record Content(
            HoldTarget target, String named, LocalDate from, LocalDate to, String reason, String askedBy) {}

    public LegalHold(String number, Content content, SignatureView signed) {
        this.number = number;
        target = content.target();
        named = content.named();
        from = content.from();
        to = content.to();
        reason = content.reason();
        askedBy = content.askedBy();
        placedBy = signed.account();
        placedByName = signed.printedName();
        placedAt = signed.at();
    }

    /** Null if the person may lift it. */
    public Refusal whyNot(Actor who) {
        if (liftedAt != null) return new Refusal(Refusal.Reason.CONFLICT, "retention.hold-lifted", number);
        return who.standsFor(placedBy) ? new Refusal(Refusal.Reason.NOT_ALLOWED, "retention.own-hold", number) : null;
    }

    public void lift(String why, SignatureView signed) {
        liftedReason = why;
        liftedBy = signed.account();
        liftedByName = signed.printedName();
        liftedAt = signed.at();
    }

    public Long id() {
        return id;
    }

    public LegalHoldView view() {
        return new LegalHoldView(
                number,
                target,
                named,
                from,
                to,
                reason,
                askedBy,
                placedBy,
                placedByName,
                placedAt,
                liftedAt == null ? null : new LegalHoldView.Lifted(liftedReason, liftedBy, liftedByName, liftedAt));
    }
}
