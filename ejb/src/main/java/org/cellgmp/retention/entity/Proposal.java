package org.cellgmp.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.ProposalState;
import org.cellgmp.retention.Proposed;
import org.cellgmp.signature.SignatureView;

/** What one person signs as proposed, and another as approved. */
@Embeddable
public class Proposal {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private ProposalState state;

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

    protected Proposal() {}

    Proposal(String reason, String digest, SignatureView signed) {
        this.reason = reason;
        this.digest = digest;
        state = ProposalState.PROPOSED;
        proposedBy = signed.account();
        proposedByName = signed.printedName();
        proposedAt = signed.at();
    }

    /** Null if the person may approve it. @param number of what is proposed */
    public Refusal whyNotApprove(Actor who, String number) {
        if (!waits()) return decided(number);
        return who.standsFor(proposedBy)
                ? new Refusal(Refusal.Reason.NOT_ALLOWED, "retention.own-proposal", number)
                : null;
    }

    /** @param number of what is proposed */
    public static Refusal decided(String number) {
        return new Refusal(Refusal.Reason.CONFLICT, "retention.proposal-decided", number);
    }

    public boolean waits() {
        return state == ProposalState.PROPOSED;
    }

    public void approve(String why, SignatureView signed) {
        state = ProposalState.APPROVED;
        decidedReason = why;
        decidedBy = signed.account();
        decidedByName = signed.printedName();
        decidedAt = signed.at();
    }

    public void drop(String why, Actor who) {
        state = ProposalState.DROPPED;
        decidedReason = why;
        decidedBy = who.id();
        decidedByName = who.printedName();
        decidedAt = HouseClock.nowAtSite();
    }

    public String reason() {
        return reason;
    }

    public String digest() {
        return digest;
    }

    Proposed view() {
        return new Proposed(
                state,
                reason,
                proposedBy,
                proposedByName,
                proposedAt,
                decidedReason,
                decidedBy,
                decidedByName,
                decidedAt,
                digest);
    }
}
