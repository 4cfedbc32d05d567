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
import java.time.OffsetDateTime;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;

/** That a release stands on a thing: the batch itself, or what it used. Written with the release, never changed. */
@Entity
@Table(name = "containment_passage")
public class PassedGate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "containment_passage_seq")
    @SequenceGenerator(name = "containment_passage_seq", sequenceName = "containment_passage_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ThingKind kind;

    private String code;
    private String named;
    private String batch;

    @Column(name = "disposition_number")
    private String disposition;

    @Column(name = "passed_at")
    private OffsetDateTime at;

    protected PassedGate() {}

    public PassedGate(Thing thing, String batch, String disposition, OffsetDateTime at) {
        this.kind = thing.kind();
        this.code = thing.code();
        this.named = thing.named();
        this.batch = batch;
        this.disposition = disposition;
        this.at = at;
    }

    public Thing thing() {
        return new Thing(kind, code, named);
    }

    public HoldView.Passage view() {
        return new HoldView.Passage(batch, disposition, at);
    }
}
