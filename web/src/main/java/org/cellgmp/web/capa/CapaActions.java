package org.cellgmp.web.capa;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.CapaView;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.PageContext;

/** What this person may do with the whole of a CAPA in its state, greyed with the reason if they may not. */
final class CapaActions {
    private CapaActions() {}

    static List<Action> of(PageContext page, CapaView capa) {
        var actions = new ArrayList<Action>();
        for (var act : inState(capa.state())) {
            var label = page.text("capa.do." + act.name());
            var refusal = capa.whyNot().get(act);
            actions.add(Action.of(page, label, target("/capas/" + capa.number(), act), refusal));
        }
        return actions;
    }

    private static List<CapaAct> inState(CapaState state) {
        return switch (state) {
            case DRAFT -> List.of(CapaAct.APPROVE, CapaAct.PLAN, CapaAct.CANCEL);
            case PLANNED -> List.of(CapaAct.CONFIRM, CapaAct.PLAN, CapaAct.CANCEL);
            case IMPLEMENTED -> List.of(CapaAct.CANCEL);
            case EFFECTIVENESS -> List.of(CapaAct.JUDGE, CapaAct.ASSESS, CapaAct.CANCEL);
            case CLOSED, CANCELLED -> List.of();
        };
    }

    private static String target(String base, CapaAct act) {
        return switch (act) {
            case PLAN -> base + "/plan";
            case APPROVE -> base + "/approval";
            case CONFIRM -> base + "#confirmation";
            case ASSESS -> base + "#effectiveness";
            case JUDGE -> base + "/verdict";
            case CANCEL -> base + "/cancellation";
            default -> base;
        };
    }
}
