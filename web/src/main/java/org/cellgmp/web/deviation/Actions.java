package org.cellgmp.web.deviation;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.PageContext;

/** What this person may do with a deviation now, each on a page or in a section of its own; greyed with the reason if not. */
final class Actions {
    private Actions() {}

    /** Empty once it is closed: the state says why, and five times the same reason would say no more. */
    static List<Action> of(PageContext page, DeviationView deviation) {
        if (deviation.state() == DeviationState.CLOSED) return List.of();
        var base = "/deviations/" + deviation.number();
        var actions = new ArrayList<Action>();
        for (var action : DeviationAction.values()) {
            if (action == DeviationAction.SETTLE_MATERIAL && deviation.kind() != DeviationKind.NONCONFORMANCE) continue;
            var label = page.text("dev.do." + action.name());
            var refusal = deviation.whyNot().get(action);
            actions.add(Action.of(page, label, target(base, action), refusal));
        }
        return actions;
    }

    private static String target(String base, DeviationAction action) {
        return switch (action) {
            case DESCRIBE -> base + "?edit=account#account";
            case ASSIGN -> base + "/owner";
            case COMPARE -> base + "/recurrence";
            case CLASSIFY -> base + "/classification";
            case SETTLE_MATERIAL -> base + "/material";
            case INVESTIGATE -> base + "?edit=investigation#investigation";
            case CONCLUDE -> base + "/conclusion";
            case CLOSE -> base + "/closure";
        };
    }
}
