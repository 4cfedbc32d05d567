package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cellgmp.deviation.MaterialDecision;
import org.cellgmp.deviation.MaterialFate;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** What becomes of the product or lot, as kept. */
@Embeddable
class Material {
    @Column(name = "material_item")
    private String item;

    @Enumerated(EnumType.STRING)
    @Column(name = "material_fate")
    private MaterialFate fate;

    @Column(name = "material_reason")
    private String reason;

    protected Material() {}

    /** @throws Refusal without a fate or a reason */
    Material(MaterialDecision decision) throws Refusal {
        if (decision.fate() == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "fate");
        item = decision.item();
        fate = decision.fate();
        reason = Prose.required("reason", decision.reason(), Telling.LONG_TEXT);
    }

    MaterialDecision decision() {
        return new MaterialDecision(item, fate, reason);
    }
}
