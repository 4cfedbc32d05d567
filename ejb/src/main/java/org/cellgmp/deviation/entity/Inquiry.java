package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** Why it happened and what it touches, as kept. */
@Embeddable
class Inquiry {
    @Column(name = "root_cause")
    private String rootCause;

    @Column(name = "impact_on_batch")
    private String impactOnBatch;

    @Column(name = "impact_on_others")
    private String impactOnOthers;

    @Column(name = "investigated_by")
    private String by;

    protected Inquiry() {}

    /** @throws Refusal for missing or overlong words */
    Inquiry(Investigation found, Actor who) throws Refusal {
        rootCause = Prose.required("rootCause", found.rootCause(), Deviation.LONG_TEXT);
        impactOnBatch = Prose.required("impactOnBatch", found.impactOnBatch(), Deviation.LONG_TEXT);
        impactOnOthers = Prose.required("impactOnOthers", found.impactOnOthers(), Deviation.LONG_TEXT);
        by = who.id();
    }

    /** The batches that it found stand with those of the event. */
    Investigation investigation() {
        return new Investigation(rootCause, impactOnBatch, impactOnOthers, List.of());
    }

    String by() {
        return by;
    }
}
