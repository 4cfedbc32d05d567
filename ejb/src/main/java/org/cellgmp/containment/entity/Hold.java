package org.cellgmp.containment.entity;

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
import org.cellgmp.containment.HoldAction;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;

/** One hold. Placed at once by anyone of production, laboratory or quality; lifted only by the signature of another person of the quality unit. */
@Entity
@Table(name = "containment_hold")
public class Hold {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "containment_hold_seq")
    @SequenceGenerator(name = "containment_hold_seq", sequenceName = "containment_hold_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private ThingKind kind;

    private String code;
    private String named;

    @Column(name = "record_number")
    private String record;

    private String reason;
    private String event;

    @Enumerated(EnumType.STRING)
    private HoldState state;

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

    @Column(name = "signature_number")
    private String signature;

    protected Hold() {}

    /** @param record null if placed on an identifier; @param event null if none */
    public Hold(String number, Thing thing, String record, String reason, String event, Actor who) {
        this.number = number;
        this.kind = thing.kind();
        this.code = thing.code();
        this.named = thing.named();
        this.record = record;
        this.reason = reason;
        this.event = event;
        this.state = HoldState.STANDING;
        this.placedBy = who.id();
        this.placedByName = who.printedName();
        this.placedAt = HouseClock.nowAtSite();
    }

    public Refusal whyNot(HoldAction action, Actor who) {
        return HoldRules.whyNot(this, action, who);
    }

    public void lift(String why, SignatureView signed) {
        state = HoldState.LIFTED;
        liftedReason = why;
        liftedBy = signed.account();
        liftedByName = signed.printedName();
        liftedAt = signed.at();
        signature = signed.number();
    }

    /** @param at when the thing was used; null if that is not known, and the record came now */
    public boolean stoodAt(OffsetDateTime at, boolean firstVersion) {
        if (at == null) return state == HoldState.STANDING && firstVersion;
        return at.isAfter(placedAt) && (liftedAt == null || at.isBefore(liftedAt));
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public Thing thing() {
        return new Thing(kind, code, named);
    }

    public String record() {
        return record;
    }

    public HoldState state() {
        return state;
    }

    public String placedBy() {
        return placedBy;
    }

    public String reason() {
        return reason;
    }

    public String event() {
        return event;
    }

    public String placedByName() {
        return placedByName;
    }

    public OffsetDateTime placedAt() {
        return placedAt;
    }

    public HoldView.Lifted lifted() {
        return state == HoldState.LIFTED
                ? new HoldView.Lifted(liftedReason, liftedBy, liftedByName, liftedAt, signature)
                : null;
    }
}
