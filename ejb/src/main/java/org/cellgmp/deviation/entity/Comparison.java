package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** Whether the same happened before, as kept. */
@Embeddable
class Comparison {
    private static final int MOST = 100;

    private String earlier;

    @Column(name = "recurrence_reason")
    private String justification;

    @Column(name = "looked_since")
    private LocalDate since;

    protected Comparison() {}

    /** @throws Refusal without a justification, for more earlier events than people link, or without the day from which was looked */
    Comparison(RecurrenceDecision decision) throws Refusal {
        if (decision.earlier().size() > MOST)
            throw new Refusal(Refusal.Reason.UNREADABLE, "deviation.too-many-earlier", Integer.toString(MOST));
        if (decision.since() == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "since");
        earlier = String.join(",", decision.earlier());
        justification = Prose.required("justification", decision.justification(), Telling.LONG_TEXT);
        since = decision.since();
    }

    RecurrenceDecision decision() {
        return new RecurrenceDecision(
                earlier == null || earlier.isEmpty() ? List.of() : List.of(earlier.split(",")), justification, since);
    }
}
