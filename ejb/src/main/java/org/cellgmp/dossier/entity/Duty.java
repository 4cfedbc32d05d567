package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.Person;

/** Who brings one line of a plan, and by when; either may be open. Beside the plan and no part of it: its revision does not move. */
@Entity
@Table(name = "dossier_duty")
public class Duty {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_duty_seq")
    @SequenceGenerator(name = "dossier_duty_seq", sequenceName = "dossier_duty_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private Long dossier;

    @Column(updatable = false)
    private String line;

    private String owner;

    @Column(name = "owner_name")
    private String ownerName;

    private LocalDate due;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private OffsetDateTime givenAt;

    protected Duty() {}

    public Duty(Dossier dossier, String line) {
        this.dossier = dossier.id();
        this.line = line;
    }

    /** @param person null for nobody; @param day null for no day */
    public void give(Person person, LocalDate day, Actor who) {
        owner = person == null ? null : person.account();
        ownerName = person == null ? null : person.printedName();
        due = day;
        givenBy = who.id();
        givenAt = HouseClock.nowAtSite();
    }

    public String line() {
        return line;
    }

    public String owner() {
        return owner;
    }

    public String ownerName() {
        return ownerName;
    }

    public LocalDate due() {
        return due;
    }
}
