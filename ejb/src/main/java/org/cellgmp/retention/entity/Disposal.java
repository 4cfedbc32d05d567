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
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.DisposalState;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.signature.SignatureView;

/** A list for disposal: proposed by one person, approved by another. */
@Entity
@Table(name = "retention_disposal")
public class Disposal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_disposal_seq")
    @SequenceGenerator(name = "retention_disposal_seq", sequenceName = "retention_disposal_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private DisposalState state;

    private String reason;
    private String digest;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_by_name")
    private String proposedByName;

    @Column(name = "proposed_at")
    private OffsetDateTime proposedAt;

    @Column(name = "decided_reason")
    private String decidedReason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    protected Disposal() {}

    public Disposal(String number, String reason, String digest, SignatureView signed) {
        this.number = number;
        this.reason = reason;
        this.digest = digest;
        state = DisposalState.PROPOSED;
        proposedBy = signed.account();
        proposedByName = signed.printedName();
        proposedAt = signed.at();
    }

    /** Null if the person may approve it. */
    public Refusal whyNotApprove(Actor who) {
        if (state != DisposalState.PROPOSED)
            return new Refusal(Refusal.Reason.CONFLICT, "retention.disposal-decided", number);
        return who.id().equals(proposedBy)
                ? new Refusal(Refusal.Reason.NOT_ALLOWED, "retention.own-disposal", number)
                : null;
    }

    public void approve(String why, SignatureView signed) {
        state = DisposalState.APPROVED;
        decidedReason = why;
        decidedBy = signed.account();
        decidedByName = signed.printedName();
        decidedAt = signed.at();
    }

    public void drop(String why, Actor who) {
        state = DisposalState.DROPPED;
        decidedReason = why;
        decidedBy = who.id();
        decidedByName = who.printedName();
        decidedAt = HouseClock.nowAtSite();
    }

    public DisposalState state() {
        return state;
    }

    public String number() {
        return number;
    }

    public String reason() {
        return reason;
    }

    public String digest() {
        return digest;
    }

    public DisposalView view(List<DisposalLine> lines) {
        return new DisposalView(
                number,
                state,
                reason,
                proposedBy,
                proposedByName,
                proposedAt,
                decidedReason,
                decidedBy,
                decidedByName,
                decidedAt,
                digest,
                lines.stream().map(DisposalLine::view).toList());
    }
}
