package org.cellgmp.clause.entity;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckContent;
import org.cellgmp.clause.CheckRow;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.Signing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;

/**
 * A source check from the reading to its end: noted, confirmed by the expert's signature, in force by a second person's, until another
 * takes its place or it is revoked.
 */
@Entity
@Table(name = "clause_source_check")
public class SourceReading {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clause_source_check_seq")
    @SequenceGenerator(name = "clause_source_check_seq", sequenceName = "clause_source_check_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private CheckState state;

    private String guideline;
    private String clause;

    @Convert(converter = CheckText.class)
    private CheckContent content;

    /** Guideline and clause while it is on its way; no other may be then. */
    @Column(name = "on_its_way")
    private String onItsWay;

    /** Guideline and clause while it is in force; no other may be then. */
    @Column(name = "in_force")
    private String inForce;

    @Column(name = "in_force_from")
    private OffsetDateTime from;

    @Column(name = "in_force_until")
    private OffsetDateTime until;

    @Column(name = "noted_by_name")
    private String notedByName;

    @Column(name = "noted_at")
    private OffsetDateTime notedAt;

    protected SourceReading() {}

    public SourceReading(CheckContent.Said said, Actor who) {
        number = said.number();
        state = CheckState.NOTED;
        guideline = said.guideline();
        clause = said.clause();
        content = new CheckContent(said, null, null, null);
        onItsWay = key();
        notedByName = who.printedName();
        notedAt = HouseClock.nowAtSite();
    }

    public void confirmed(Signing signed) {
        state = CheckState.CONFIRMED;
        content = content.confirmed(signed);
    }

    public void inForce(Signing signed) {
        state = CheckState.IN_FORCE;
        content = content.countersigned(signed);
        onItsWay = null;
        inForce = key();
        from = signed.at();
    }

    /** @param other check that takes its place; null if none does; @param signature null where none was asked for */
    public void ends(CheckState how, Actor who, OffsetDateTime at, String reason, String signature, String other) {
        state = how;
        content = content.ended(new CheckContent.Ended(who.id(), who.printedName(), at, reason, signature, other));
        onItsWay = null;
        inForce = null;
        if (from != null) until = at;
    }

    private String key() {
        return guideline + " " + clause;
    }

    /** Why this person may not do this now; null if they may. */
    public Refusal whyNot(CheckAct act, Actor who) {
        return CheckRules.whyNot(this, act, who);
    }

    public void allow(CheckAct act, Actor who) throws Refusal {
        var refusal = whyNot(act, who);
        if (refusal != null) throw refusal;
    }

    /** @throws Refusal CONFLICT if somebody changed it since the revision was read */
    public void mustBe(int expected) throws Refusal {
        if (revision != expected) throw new Refusal(CONFLICT, "clause.changed-meanwhile", number);
    }

    public CheckRow row() {
        return new CheckRow(
                number,
                state,
                guideline,
                clause,
                content.said().becomes().shown(),
                content.said().read(),
                notedByName,
                notedAt);
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public CheckState state() {
        return state;
    }

    public CheckContent content() {
        return content;
    }

    public String notedByName() {
        return notedByName;
    }

    public OffsetDateTime notedAt() {
        return notedAt;
    }
}
