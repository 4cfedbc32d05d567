package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;

/** What one coming sequence is stated to be; once that sequence is published nothing asks for another. */
@Entity
@Table(name = "dossier_statement")
public class StatedSequence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_statement_seq")
    @SequenceGenerator(name = "dossier_statement_seq", sequenceName = "dossier_statement_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private Long dossier;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Region region;

    @Column(updatable = false)
    private String number;

    private String statement;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "stated_by_name")
    private String statedByName;

    @Column(name = "stated_at")
    private OffsetDateTime statedAt;

    protected StatedSequence() {}

    public StatedSequence(Dossier dossier, Region region, String number) {
        this.dossier = dossier.id();
        this.region = region;
        this.number = number;
    }

    public void state(SequenceStatement said, Actor who) {
        statement = new String(CanonicalJson.write(said), StandardCharsets.UTF_8);
        statedBy = who.id();
        statedByName = who.printedName();
        statedAt = HouseClock.nowAtSite();
    }

    public SequenceStatement statement() {
        return CanonicalJson.read(SequenceStatement.class, statement.getBytes(StandardCharsets.UTF_8));
    }

    public String statedByName() {
        return statedByName;
    }

    public OffsetDateTime statedAt() {
        return statedAt;
    }
}
