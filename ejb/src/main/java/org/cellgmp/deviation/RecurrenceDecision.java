package org.cellgmp.deviation;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.classification.Recurrence;

/**
 * Whether the same happened before, as a person decided it. EU GMP Chapter 8, 8.12.
 *
 * @param earlier numbers of the events that are the same; empty if none is
 * @param justification why these, or why none
 * @param since how far back was looked
 */
public record RecurrenceDecision(List<String> earlier, String justification, LocalDate since) {
    public RecurrenceDecision {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    public boolean recurrent() {
        return !earlier.isEmpty();
    }

    /** The factor of the decision table that this decides. */
    public Recurrence factor() {
        return Recurrence.after(earlier.size());
    }
}
