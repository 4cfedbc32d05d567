package org.cellgmp.disposition.control;

import static org.cellgmp.disposition.Capacity.MAH;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Decision.CONDITIONAL_RELEASE;
import static org.cellgmp.disposition.Decision.QUARANTINE;
import static org.cellgmp.disposition.Decision.REJECT;

import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.PendingResult;

/** The decisions on one batch, oldest first, and what they add up to. A quarantine takes the force from every release before it. */
record Decisions(List<DispositionView> history) {

    BatchState state() {
        var last = last();
        if (last == null) return BatchState.UNDECIDED;
        if (last.decision() == REJECT) return BatchState.REJECTED;
        if (last.decision() == Decision.SUPPLY_OUT_OF_SPECIFICATION) return BatchState.SUPPLIED_OUT_OF_SPECIFICATION;
        if (last.decision() == QUARANTINE) return BatchState.QUARANTINED;
        var plant = standing(MANUFACTURER);
        var market = standing(MAH);
        boolean conditional = conditional(plant) || conditional(market);
        if (market == null)
            return conditional
                    ? BatchState.CONDITIONALLY_RELEASED_BY_MANUFACTURER
                    : BatchState.RELEASED_BY_MANUFACTURER;
        return conditional ? BatchState.CONDITIONALLY_RELEASED : BatchState.RELEASED;
    }

    /** The latest decision; null if there is none. */
    DispositionView last() {
        return history.isEmpty() ? null : history.get(history.size() - 1);
    }

    /** The release in force in a capacity; null if there is none. */
    DispositionView standing(Capacity capacity) {
        for (int i = history.size() - 1; i >= 0; i--) {
            var decision = history.get(i);
            if (!decision.decision().releases()) return null;
            if (decision.capacity() == capacity) return decision;
        }
        return null;
    }

    /** What the conditional releases in force wait for, each test once. */
    List<PendingResult> conditions() {
        var open = new LinkedHashMap<String, PendingResult>();
        for (var capacity : List.of(MANUFACTURER, MAH)) {
            var standing = standing(capacity);
            if (conditional(standing))
                standing.conditions().forEach(pending -> open.putIfAbsent(pending.test(), pending));
        }
        return List.copyOf(open.values());
    }

    static boolean conditional(DispositionView decision) {
        return decision != null && decision.decision() == CONDITIONAL_RELEASE;
    }
}
