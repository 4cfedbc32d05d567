package org.cellgmp.containment.entity;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import org.cellgmp.containment.HoldAction;
import org.cellgmp.containment.HoldState;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** Who may lift a hold or accept what was used while it stood: the quality unit, and never on one's own work. */
final class HoldRules {
    private HoldRules() {}

    static Refusal whyNot(Hold hold, HoldAction action, Actor who) {
        if (!who.holds(Role.QA_MANAGER)) return new Refusal(NOT_ALLOWED, "containment.role-quality");
        if (action == HoldAction.LIFT) {
            if (hold.state() == HoldState.LIFTED)
                return new Refusal(CONFLICT, "containment.already-lifted", hold.number());
            if (who.standsFor(hold.placedBy())) return new Refusal(NOT_ALLOWED, "containment.own-hold", hold.number());
        }
        return null;
    }

    static Refusal whyNot(UseWhileHeld use, Actor who) {
        if (!who.holds(Role.QA_MANAGER)) return new Refusal(NOT_ALLOWED, "containment.role-quality");
        if (use.settled())
            return new Refusal(
                    CONFLICT, "containment.already-settled", use.hold().number(), use.record());
        if (who.standsFor(use.keptBy())) return new Refusal(NOT_ALLOWED, "containment.own-record", use.record());
        return null;
    }
}
