package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.DelegationView;

/** Roles handed over: offered by one, accepted by the other, in force from begin to end, or ended by either before that. */
@Entity
@Table(name = "identity_delegation")
public class Delegation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_delegation_id")
    @SequenceGenerator(name = "identity_delegation_id", sequenceName = "identity_delegation_id", allocationSize = 1)
    private Long id;

    private String giver;
    private String deputy;
    private String roles;

    @Column(name = "begins_at")
    private Instant begins;

    @Column(name = "ends_at")
    private Instant ends;

    private String reason;

    @Column(name = "offered_at")
    private Instant offered;

    @Column(name = "accepted_at")
    private Instant accepted;

    @Column(name = "ended_at")
    private Instant ended;

    @Column(name = "ended_by")
    private String endedBy;

    protected Delegation() {}

    public Delegation(
            String giver,
            String deputy,
            Set<Role> roles,
            Instant begins,
            Instant ends,
            String reason,
            Instant offered) {
        this.giver = giver;
        this.deputy = deputy;
        this.roles = roles.stream().map(Role::containerName).sorted().collect(Collectors.joining(" "));
        this.begins = begins;
        this.ends = ends;
        this.reason = reason;
        this.offered = offered;
    }

    public void accept(Instant now) {
        accepted = now;
    }

    public void end(String by, Instant now) {
        ended = now;
        endedBy = by;
    }

    public DelegationView view() {
        var held = Arrays.stream(roles.split(" ")).map(Role::ofContainerName).collect(Collectors.toSet());
        return new DelegationView(id, giver, deputy, held, begins, ends, reason, offered, accepted, ended, endedBy);
    }
}
