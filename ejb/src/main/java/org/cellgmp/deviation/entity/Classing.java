package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.Grading;

/** The class of an event with what it stands on, as kept. */
@Embeddable
class Classing {
    @Enumerated(EnumType.STRING)
    private Classification classification;

    private String rationale;
    private Integer severity;
    private Integer occurrence;
    private Integer detectability;

    @Enumerated(EnumType.STRING)
    @Column(name = "product_impact")
    private Impact productImpact;

    @Enumerated(EnumType.STRING)
    @Column(name = "patient_impact")
    private Impact patientImpact;

    @Enumerated(EnumType.STRING)
    private Recurrence recurrence;

    @Enumerated(EnumType.STRING)
    private Classification proposed;

    @Column(name = "table_lines")
    private String lines;

    protected Classing() {}

    Classing(Classification classification, Grading grading, String rationale) {
        this.classification = classification;
        this.rationale = rationale;
        var factors = grading.ranked();
        severity = factors.severity();
        occurrence = factors.occurrence();
        detectability = factors.detectability();
        productImpact = factors.productImpact();
        patientImpact = factors.patientImpact();
        recurrence = factors.recurrence();
        proposed = grading.proposed();
        lines = String.join(",", grading.lines());
    }

    /** As another register gave it, without the table of this house; null for none. */
    static Classing told(Classification classification) {
        if (classification == null) return null;
        var told = new Classing();
        told.classification = classification;
        return told;
    }

    Classification classification() {
        return classification;
    }

    String rationale() {
        return rationale;
    }

    /** Null for an event that was classified before there was a table. */
    Grading grading() {
        if (proposed == null) return null;
        var factors = new Factors(severity, occurrence, detectability, productImpact, patientImpact, recurrence);
        return new Grading(factors.named(), proposed, List.of(lines.split(",")));
    }
}
