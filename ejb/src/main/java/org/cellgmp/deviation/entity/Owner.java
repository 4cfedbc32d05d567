package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.EventOwner;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/**
 * In whose hands an event is. Beside the event and no part of its content: who carries it on does not make a conclusion stale.
 */
@Entity
@Table(name = "deviation_owner")
public class Owner {
    private static final Set<Role> MAY_OWN = EnumSet.of(
            Role.PRODUCTION_RECORDER,
            Role.PRODUCTION_REVIEWER,
            Role.QC_ANALYST,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);

    @Id
    @Column(name = "deviation_id")
    private Long deviation;

    private String account;

    @Column(name = "printed_name")
    private String printedName;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private OffsetDateTime givenAt;

    protected Owner() {}

    public Owner(Deviation deviation) {
        this.deviation = deviation.id();
    }

    /** Puts the event in the hands of a person; its revision moves. @throws Refusal as the event's rules say */
    public void hold(Deviation of, String account, String printedName, Actor who) throws Refusal {
        of.allow(DeviationAction.ASSIGN, who);
        this.account = account;
        this.printedName = printedName;
        givenBy = who.id();
        givenAt = HouseClock.nowAtSite();
        of.touched();
    }

    public EventOwner view() {
        return new EventOwner(account, printedName, givenBy, givenAt);
    }

    /** Whether somebody with these roles can carry an event on. */
    public static boolean mayHold(Set<Role> roles) {
        return roles.stream().anyMatch(MAY_OWN::contains);
    }
}
