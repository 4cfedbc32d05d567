package org.cellgmp.clause.entity;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckState;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** Who may do what to a source check, and when. Who read and confirmed it does not bring it into force. */
final class CheckRules {
    private static final Set<Role> EXPERTS = EnumSet.of(
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH,
            Role.REGULATORY_WRITER,
            Role.REGULATORY_APPROVER);
    private static final Set<Role> SECOND =
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);

    private CheckRules() {}

    static Refusal whyNot(SourceReading check, CheckAct act, Actor who) {
        if (!when(act).contains(check.state())) return new Refusal(CONFLICT, "clause.check-not-now", check.number());
        if (whoMay(act).stream().noneMatch(who::holds))
            return new Refusal(NOT_ALLOWED, "clause.check-role", check.number());
        if (act == CheckAct.COUNTERSIGN
                && (who.standsFor(check.content().confirmed().by())
                        || who.standsFor(check.content().said().noted())))
            return new Refusal(NOT_ALLOWED, "clause.check-own-work", check.number());
        return null;
    }

    private static Set<CheckState> when(CheckAct act) {
        return switch (act) {
            case CONFIRM -> EnumSet.of(CheckState.NOTED);
            case COUNTERSIGN -> EnumSet.of(CheckState.CONFIRMED);
            case DECLINE -> EnumSet.of(CheckState.NOTED, CheckState.CONFIRMED);
            case REVOKE -> EnumSet.of(CheckState.IN_FORCE);
        };
    }

    private static Set<Role> whoMay(CheckAct act) {
        return act == CheckAct.CONFIRM || act == CheckAct.DECLINE ? EXPERTS : SECOND;
    }
}
