package org.cellgmp.conformity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;

/** A finding of a kept statement, for lists and counts: a projection that can be built again from the statement. */
@Entity
@Table(name = "conformity_finding")
public class StatedFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conformity_finding_seq")
    @SequenceGenerator(name = "conformity_finding_seq", sequenceName = "conformity_finding_seq", allocationSize = 50)
    private Long id;

    @Column(name = "statement_number")
    private String statement;

    private String finding;

    @Column(name = "rule_id")
    private String rule;

    @Column(name = "departure_key")
    private String key;

    private String place;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private boolean advisory;

    /** Number of the deviation that took it up; null while none has. */
    private String deviation;

    protected StatedFinding() {}

    public StatedFinding(String statement, Finding finding, String key, String place, String deviation) {
        this.statement = statement;
        this.finding = finding.id();
        this.rule = finding.rule();
        this.key = key;
        this.place = place;
        this.severity = finding.severity();
        this.advisory = Boolean.TRUE.equals(finding.advisory());
        this.deviation = deviation;
    }

    public void takenUpBy(String number) {
        deviation = number;
    }

    public boolean waits(Severity wanted) {
        return deviation == null && !advisory && severity == wanted;
    }

    public String statement() {
        return statement;
    }

    public String finding() {
        return finding;
    }

    public String key() {
        return key;
    }

    public String place() {
        return place;
    }
}
