package org.cellgmp.containment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.cellgmp.containment.HeldUse;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.signature.SignatureView;

/** A record that tells of the use of a thing while it was held. It stands until the quality unit accepts it with a signature. */
@Entity
@Table(name = "containment_use")
public class UseWhileHeld {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "containment_use_seq")
    @SequenceGenerator(name = "containment_use_seq", sequenceName = "containment_use_seq", allocationSize = 1)
    private Long id;

    @Version
    private int revision;

    @ManyToOne(fetch = FetchType.LAZY)
    private Hold hold;

    @Column(name = "record_number")
    private String record;

    @Column(name = "record_title")
    private String title;

    @Column(name = "record_version")
    private int version;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    @Column(name = "found_at")
    private OffsetDateTime foundAt;

    @Column(name = "kept_by")
    private String keptBy;

    @Column(name = "settled_reason")
    private String reason;

    private String deviation;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_by_name")
    private String settledByName;

    @Column(name = "settled_at")
    private OffsetDateTime settledAt;

    @Column(name = "signature_number")
    private String signature;

    protected UseWhileHeld() {}

    public UseWhileHeld(Hold hold, RecordView view, OffsetDateTime usedAt) {
        this.hold = hold;
        this.record = view.number();
        this.title = view.record().title();
        this.version = view.address().version();
        this.usedAt = usedAt;
        this.foundAt = HouseClock.nowAtSite();
        this.keptBy = view.by();
    }

    public Refusal whyNot(Actor who) {
        return HoldRules.whyNot(this, who);
    }

    /** @param signed by the quality unit */
    public void settle(String why, String handledBy, SignatureView signed) {
        reason = why;
        deviation = handledBy;
        settledBy = signed.account();
        settledByName = signed.printedName();
        settledAt = signed.at();
        signature = signed.number();
    }

    boolean settled() {
        return signature != null;
    }

    public Hold hold() {
        return hold;
    }

    public String record() {
        return record;
    }

    String keptBy() {
        return keptBy;
    }

    public HeldUse view() {
        return new HeldUse(
                hold.number(),
                hold.thing().title(),
                record,
                title,
                version,
                usedAt,
                settled()
                        ? new HeldUse.Settled(reason, deviation, settledBy, settledByName, settledAt, signature)
                        : null);
    }
}
