package org.cellgmp.change.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.Proposal;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** Who may do what to a change, and when: state first, then role, then independence, then what is still missing. */
final class ChangeRules {
    private static final Set<Role> GMP = EnumSet.of(
            Role.PRODUCTION_RECORDER,
            Role.PRODUCTION_REVIEWER,
            Role.QC_ANALYST,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> REVIEWING = EnumSet.of(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    private static final Set<Role> FILING =
            EnumSet.of(Role.REGULATORY_WRITER, Role.REGULATORY_APPROVER, Role.QA_MANAGER);
    private static final Set<Role> QUALITY_UNIT = EnumSet.of(Role.QA_MANAGER);

    private ChangeRules() {}

    static Refusal whyNot(ChangeControl change, ChangeAct act, String part, Actor who) {
        var state = change.state();
        if (!when(act).contains(state))
            return new Refusal(
                    ended(state) ? CONFLICT : BLOCKED,
                    ended(state) ? "change.ended" : "change.not-now",
                    change.number());
        if (who.roles().stream().noneMatch(whoMay(act)::contains))
            return new Refusal(
                    NOT_ALLOWED, whoMay(act) == QUALITY_UNIT ? "capa.role-quality" : "change.role." + act.name());
        return switch (act) {
            case PROPOSE -> null;
            case APPROVE -> whyNotApprove(change, who);
            case REFUSE, CANCEL -> proposed(change, who);
            case COMPLETE -> whyNotComplete(change, part, who);
            case VERIFY -> whyNotVerify(change, part, who);
            case FILE -> whyNotFile(change, part);
            case TAKE_EFFECT -> whyNotTakeEffect(change, who);
            case CLOSE -> change.content().owns(who) ? own("change.own-step", change) : proposed(change, who);
        };
    }

    /** As to approve it: who hands over neither asked for the change nor has a step of it. */
    static Refusal whyNotHandOver(ChangeControl change, Proposal next, Actor who) {
        if (change.state() != ChangeState.APPROVED) return new Refusal(BLOCKED, "change.not-now", change.number());
        if (!who.holds(Role.QA_MANAGER)) return new Refusal(NOT_ALLOWED, "capa.role-quality");
        if (next.equals(change.content().proposal()))
            return new Refusal(CONFLICT, "change.nothing-changed", change.number());
        var proposed = proposed(change, who);
        if (proposed != null) return proposed;
        return next.steps().stream().anyMatch(step -> who.standsFor(step.owner()))
                ? own("change.own-step", change)
                : null;
    }

    private static boolean ended(ChangeState state) {
        return state == ChangeState.CLOSED || state == ChangeState.REFUSED || state == ChangeState.CANCELLED;
    }

    private static Set<ChangeState> when(ChangeAct act) {
        return switch (act) {
            case PROPOSE -> EnumSet.of(ChangeState.REQUESTED, ChangeState.APPROVED);
            case APPROVE, REFUSE -> EnumSet.of(ChangeState.REQUESTED);
            case COMPLETE, VERIFY, TAKE_EFFECT -> EnumSet.of(ChangeState.APPROVED);
            case FILE -> EnumSet.of(ChangeState.APPROVED, ChangeState.EFFECTIVE);
            case CLOSE -> EnumSet.of(ChangeState.EFFECTIVE);
            case CANCEL -> EnumSet.of(ChangeState.REQUESTED, ChangeState.APPROVED);
        };
    }

    private static Set<Role> whoMay(ChangeAct act) {
        return switch (act) {
            case COMPLETE -> GMP;
            case PROPOSE, VERIFY -> REVIEWING;
            case FILE -> FILING;
            case APPROVE, REFUSE, TAKE_EFFECT, CLOSE, CANCEL -> QUALITY_UNIT;
        };
    }

    private static Refusal whyNotApprove(ChangeControl change, Actor who) {
        var proposed = proposed(change, who);
        if (proposed != null) return proposed;
        if (change.content().owns(who)) return own("change.own-step", change);
        var missing = Proposals.missing(change.content().proposal());
        if (!missing.isEmpty())
            return new Refusal(BLOCKED, "change.incomplete", change.number(), String.join(", ", missing));
        return null;
    }

    private static Refusal whyNotComplete(ChangeControl change, String part, Actor who) {
        var step = change.content().proposal().step(part);
        if (step == null) return unknown(change, part);
        if (change.content().done(part) != null) return new Refusal(CONFLICT, "change.step-done", part);
        return step.owner().equals(who.id()) ? null : new Refusal(NOT_ALLOWED, "change.not-owner", part, step.owner());
    }

    private static Refusal whyNotVerify(ChangeControl change, String part, Actor who) {
        var step = change.content().proposal().step(part);
        if (step == null) return unknown(change, part);
        var done = change.content().done(part);
        if (done == null) return new Refusal(BLOCKED, "change.step-open", part);
        if (done.verified()) return new Refusal(CONFLICT, "change.step-verified", part);
        return who.standsFor(step.owner()) || who.standsFor(done.by()) ? own("change.own-step", change) : null;
    }

    private static Refusal whyNotFile(ChangeControl change, String part) {
        if (change.content().proposal().filing(part) == null) return unknown(change, part);
        return change.content().filed(part) == null ? null : new Refusal(CONFLICT, "change.filed", part);
    }

    private static Refusal whyNotTakeEffect(ChangeControl change, Actor who) {
        if (change.content().owns(who)) return own("change.own-step", change);
        var open = change.content().unverified();
        if (!open.isEmpty()) return new Refusal(BLOCKED, "change.steps-open", change.number(), String.join(", ", open));
        var unfiled = change.content().unfiled();
        if (!unfiled.isEmpty())
            return new Refusal(BLOCKED, "change.not-filed", change.number(), String.join(", ", unfiled));
        return null;
    }

    private static Refusal proposed(ChangeControl change, Actor who) {
        return change.content().proposers().stream().anyMatch(who::standsFor)
                ? own("change.own-request", change)
                : null;
    }

    private static Refusal own(String code, ChangeControl change) {
        return new Refusal(NOT_ALLOWED, code, change.number());
    }

    private static Refusal unknown(ChangeControl change, String part) {
        return new Refusal(NOT_FOUND, "change.no-part", change.number(), String.valueOf(part));
    }
}
