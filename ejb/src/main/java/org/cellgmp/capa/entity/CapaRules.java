package org.cellgmp.capa.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Plan;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** Who may do what to a CAPA, and when: state first, then role, then independence, then what is still missing. */
final class CapaRules {
    private static final Set<Role> GMP = EnumSet.of(
            Role.PRODUCTION_RECORDER,
            Role.PRODUCTION_REVIEWER,
            Role.QC_ANALYST,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> REVIEWING = EnumSet.of(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    private static final Set<Role> QUALITY_UNIT = EnumSet.of(Role.QA_MANAGER);

    private CapaRules() {}

    /** @param part id of the action or extension that the act is about; null for acts on the whole */
    static Refusal whyNot(Capa capa, CapaAct act, String part, Actor who) {
        var state = capa.state();
        if (state == CapaState.CLOSED) return new Refusal(CONFLICT, "capa.closed", capa.number());
        if (state == CapaState.CANCELLED) return new Refusal(CONFLICT, "capa.cancelled", capa.number());
        if (!when(act).contains(state)) return new Refusal(BLOCKED, "capa.not-now." + act.name(), capa.number());
        if (who.roles().stream().noneMatch(whoMay(act)::contains)) return wrongRole(act);
        return switch (act) {
            case PLAN -> null;
            case APPROVE -> whyNotApprove(capa, who);
            case COMPLETE -> whyNotComplete(capa, part, who);
            case VERIFY -> whyNotVerify(capa, part, who);
            case ASK_EXTENSION -> whyNotAsk(capa, part, who);
            case DECIDE_EXTENSION -> whyNotDecide(capa, part, who);
            case CONFIRM -> whyNotConfirm(capa, who);
            case ASSESS -> whyNotAssess(capa, who);
            case JUDGE -> whyNotJudge(capa, who);
            case CANCEL -> owns(capa, who) ? own("capa.own-action", capa) : null;
        };
    }

    /** As to approve it: neither who hands over nor, as approver, who takes over may have work of the plan. */
    static Refusal whyNotHandOver(Capa capa, Plan next, String to, Actor who) {
        var state = capa.state();
        if (state == CapaState.CLOSED) return new Refusal(CONFLICT, "capa.closed", capa.number());
        if (state == CapaState.CANCELLED) return new Refusal(CONFLICT, "capa.cancelled", capa.number());
        if (state == CapaState.DRAFT) return new Refusal(BLOCKED, "capa.hand-over-draft", capa.number());
        if (!who.holds(Role.QA_MANAGER)) return new Refusal(NOT_ALLOWED, "capa.role-quality");
        if (next.equals(capa.content().plan())) return new Refusal(CONFLICT, "capa.nothing-changed", capa.number());
        if (next.actions().stream().anyMatch(action -> who.standsFor(action.owner())))
            return own("capa.own-action", capa);
        var check = next.effectiveness();
        if (check != null && who.standsFor(check.owner())) return own("capa.own-check", capa);
        if (check != null
                && to.equals(check.approver())
                && (to.equals(check.owner()) || next.actions().stream().anyMatch(action -> to.equals(action.owner()))))
            return new Refusal(BLOCKED, "capa.hand-over-both", capa.number(), to);
        return null;
    }

    private static Set<CapaState> when(CapaAct act) {
        return switch (act) {
            case PLAN -> EnumSet.of(CapaState.DRAFT, CapaState.PLANNED);
            case APPROVE -> EnumSet.of(CapaState.DRAFT);
            case COMPLETE, VERIFY, ASK_EXTENSION, DECIDE_EXTENSION, CONFIRM -> EnumSet.of(CapaState.PLANNED);
            case ASSESS, JUDGE -> EnumSet.of(CapaState.EFFECTIVENESS);
            case CANCEL ->
                EnumSet.of(CapaState.DRAFT, CapaState.PLANNED, CapaState.IMPLEMENTED, CapaState.EFFECTIVENESS);
        };
    }

    private static Set<Role> whoMay(CapaAct act) {
        return switch (act) {
            case COMPLETE, ASSESS, ASK_EXTENSION -> GMP;
            case PLAN, VERIFY -> REVIEWING;
            case APPROVE, DECIDE_EXTENSION, CONFIRM, JUDGE, CANCEL -> QUALITY_UNIT;
        };
    }

    private static Refusal wrongRole(CapaAct act) {
        var roles = whoMay(act);
        if (roles == QUALITY_UNIT) return new Refusal(NOT_ALLOWED, "capa.role-quality");
        return new Refusal(NOT_ALLOWED, roles == REVIEWING ? "capa.role-reviews" : "capa.role-works");
    }

    private static Refusal whyNotApprove(Capa capa, Actor who) {
        if (capa.content().planners().stream().anyMatch(who::standsFor)) return own("capa.own-plan", capa);
        if (owns(capa, who)) return own("capa.own-action", capa);
        if (ownsCheck(capa, who)) return own("capa.own-check", capa);
        var missing = Plans.missing(capa.content().plan());
        if (!missing.isEmpty())
            return new Refusal(BLOCKED, "capa.plan-incomplete", capa.number(), String.join(", ", missing));
        return null;
    }

    private static Refusal whyNotComplete(Capa capa, String part, Actor who) {
        var action = capa.content().plan().action(part);
        if (action == null) return unknownAction(capa, part);
        if (capa.content().done(part) != null) return new Refusal(CONFLICT, "capa.action-done", part);
        if (!action.owner().equals(who.id())) return new Refusal(NOT_ALLOWED, "capa.not-owner", part, action.owner());
        return null;
    }

    private static Refusal whyNotVerify(Capa capa, String part, Actor who) {
        var action = capa.content().plan().action(part);
        if (action == null) return unknownAction(capa, part);
        var done = capa.content().done(part);
        if (done == null) return new Refusal(BLOCKED, "capa.action-open", part);
        if (done.verified()) return new Refusal(CONFLICT, "capa.action-verified", part);
        if (who.standsFor(action.owner()) || who.standsFor(done.by())) return own("capa.own-work", capa);
        return null;
    }

    private static Refusal whyNotAsk(Capa capa, String part, Actor who) {
        var action = capa.content().plan().action(part);
        if (action == null) return unknownAction(capa, part);
        if (capa.content().done(part) != null) return new Refusal(CONFLICT, "capa.action-done", part);
        if (capa.content().pending(part) != null) return new Refusal(CONFLICT, "capa.extension-pending", part);
        if (!action.owner().equals(who.id()) && !who.holds(Role.QA_MANAGER))
            return new Refusal(NOT_ALLOWED, "capa.not-owner", part, action.owner());
        return null;
    }

    private static Refusal whyNotDecide(Capa capa, String part, Actor who) {
        var extension = capa.content().extension(part);
        if (extension == null) return new Refusal(NOT_FOUND, "capa.no-extension", capa.number(), String.valueOf(part));
        if (!extension.pending()) return new Refusal(CONFLICT, "capa.extension-decided", part);
        if (who.standsFor(extension.askedBy())) return own("capa.own-request", capa);
        // Who answers for any action is no approver of this plan, and the grant approves it anew.
        if (owns(capa, who)) return own("capa.own-action", capa);
        return null;
    }

    private static Refusal whyNotConfirm(Capa capa, Actor who) {
        if (owns(capa, who)) return own("capa.own-action", capa);
        var open = new ArrayList<String>();
        for (var action : capa.content().unverified()) open.add(action.id());
        if (!open.isEmpty()) return new Refusal(BLOCKED, "capa.actions-open", capa.number(), String.join(", ", open));
        var pending = capa.content().extensions().stream()
                .filter(extension -> extension.pending())
                .map(extension -> extension.id())
                .toList();
        if (!pending.isEmpty())
            return new Refusal(BLOCKED, "capa.extensions-pending", capa.number(), String.join(", ", pending));
        return null;
    }

    private static Refusal whyNotAssess(Capa capa, Actor who) {
        var owner = capa.content().plan().effectiveness().owner();
        return owner.equals(who.id()) ? null : new Refusal(NOT_ALLOWED, "capa.not-check-owner", capa.number(), owner);
    }

    private static Refusal whyNotJudge(Capa capa, Actor who) {
        if (ownsCheck(capa, who)) return own("capa.own-check", capa);
        if (owns(capa, who)) return own("capa.own-action", capa);
        var approver = capa.content().plan().effectiveness().approver();
        if (approver != null && !approver.equals(who.id()))
            return new Refusal(NOT_ALLOWED, "capa.not-approver", capa.number(), approver);
        return null;
    }

    private static boolean owns(Capa capa, Actor who) {
        return capa.content().plan().actions().stream().anyMatch(action -> who.standsFor(action.owner()));
    }

    private static boolean ownsCheck(Capa capa, Actor who) {
        var check = capa.content().plan().effectiveness();
        return check != null && who.standsFor(check.owner());
    }

    private static Refusal own(String code, Capa capa) {
        return new Refusal(NOT_ALLOWED, code, capa.number());
    }

    private static Refusal unknownAction(Capa capa, String part) {
        return new Refusal(NOT_FOUND, "capa.no-action", capa.number(), String.valueOf(part));
    }
}
