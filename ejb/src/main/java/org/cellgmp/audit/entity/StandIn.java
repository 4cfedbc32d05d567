package org.cellgmp.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a person did something to a thing while standing in for another. Written once, with the act. */
@Entity
@Immutable
@Table(name = "audit_stand_in")
public class StandIn {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_stand_in_id")
    @SequenceGenerator(name = "audit_stand_in_id", sequenceName = "audit_stand_in_id", allocationSize = 50)
    private Long id;

    private String number;
    private String person;

    @Column(name = "stood_for")
    private String stoodFor;

    @Column(name = "acted_at")
    private Instant actedAt;

    protected StandIn() {}

    /** @param number of the thing; @param stoodFor account in whose place the person acted */
    public StandIn(String number, String person, String stoodFor, Instant at) {
        this.number = number;
        this.person = person;
        this.stoodFor = stoodFor;
        this.actedAt = at;
    }
}
