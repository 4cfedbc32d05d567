package org.cellgmp.capa;

import java.util.List;

/**
 * What an approval signs.
 *
 * @param rootCause as the investigation gives it, or where it stands
 * @param events numbers of the deviations it was raised from
 */
public record Plan(
        String title,
        String problem,
        String rootCause,
        List<String> events,
        List<PlannedAction> actions,
        Effectiveness effectiveness) {
    public Plan {
        events = events == null ? List.of() : List.copyOf(events);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    public Plan with(List<PlannedAction> others) {
        return new Plan(title, problem, rootCause, events, others, effectiveness);
    }

    /** Null if there is none of that id. */
    public PlannedAction action(String id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
