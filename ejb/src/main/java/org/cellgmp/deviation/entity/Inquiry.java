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
        rootCause = Prose.required("rootCause", found.rootCause(), Telling.LONG_TEXT);
        impactOnBatch = Prose.required("impactOnBatch", found.impactOnBatch(), Telling.LONG_TEXT);
        impactOnOthers = Prose.required("impactOnOthers", found.impactOnOthers(), Telling.LONG_TEXT);
        by = who.id();
    }

    /** As another register tells it; null if it tells nothing. @throws Refusal for overlong words */
    static Inquiry told(String rootCause, String impact) throws Refusal {
        if (rootCause == null && impact == null) return null;
        var told = new Inquiry();
        told.rootCause = Prose.optional("rootCause", rootCause, Telling.LONG_TEXT);
        told.impactOnBatch = Prose.optional("impactOnBatch", impact, Telling.LONG_TEXT);
        return told;
    }

    /** The batches that it found stand with those of the event. */
    Investigation investigation() {
        return new Investigation(rootCause, impactOnBatch, impactOnOthers, List.of());
    }

    String by() {
        return by;
    }
}
