package org.cellgmp.capa.entity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** A CAPA and the people around it. All invented. */
final class CapaLife {
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");
    static final LocalDate DUE = LocalDate.of(2026, 2, 2);
    static final Actor PLANNER = person("planner", Role.PRODUCTION_REVIEWER);
    static final Actor OWNER = person("owner", Role.PRODUCTION_RECORDER);
    static final Actor CHECKER = person("checker", Role.QC_ANALYST);
    static final Actor QA = person("qa", Role.QA_MANAGER);
    static final Actor SECOND_QA = person("qa2", Role.QA_MANAGER);

    final Capa capa;

    private CapaLife(Capa capa) {
        this.capa = capa;
    }

    static Actor person(String name, Role... roles) {
        return new Actor(name, name + " (invented)", Set.of(roles));
    }

    static PlannedAction action(String id, ActionKind kind, LocalDate due) {
        return new PlannedAction(
                id, kind, "Replace the sensor", OWNER.id(), due, "The new one is calibrated", null, null);
    }

    static Effectiveness check(Criterion criterion, String batches, String settling) {
        return new Effectiveness(
                "Temperature alarms",
                "none",
                batches == null ? "30" : null,
                batches,
                criterion,
                CHECKER.id(),
                null,
                settling);
    }

    static Criterion noFinding() {
        return new Criterion(Criterion.Kind.NO_FINDING, "P-1", "cn-gmp-2010/175/1", null, null, null, null);
    }

    static Plan plan() {
        return new Plan(
                "Incubator drifts",
                "The incubator stood at 38.1.",
                "Sensor worn.",
                List.of("DV-2026-0001"),
                List.of(action(null, ActionKind.CORRECTION, DUE), action(null, ActionKind.CORRECTIVE, DUE)),
                check(noFinding(), "3", null));
    }

    static CapaLife raised() throws Refusal {
        return new CapaLife(Capa.raise("CA-2026-0001", plan(), null, PLANNER));
    }

    static Signed signed(Actor who) {
        return new Signed(who.id(), who.printedName(), NOON, "SG-2026-0001", "ab".repeat(32), "agreed");
    }

    CapaLife approved() {
        capa.approved(signed(QA));
        return this;
    }

    CapaLife done() throws Refusal {
        for (var action : capa.content().plan().actions())
            if (capa.content().done(action.id()) == null) capa.complete(action.id(), "Seen.", null, OWNER);
        return this;
    }

    CapaLife verified() throws Refusal {
        done();
        for (var action : capa.content().unverified()) capa.verify(action.id(), true, "Looked at it.", PLANNER);
        return this;
    }

    CapaLife confirmed() throws Refusal {
        capa.confirm(SiteCalendar.usual(), QA);
        return this;
    }

    /** Asks for more time for the first action. */
    CapaLife asked() throws Refusal {
        capa.ask("A1", DUE.plusDays(10), "The part is late.", OWNER);
        return this;
    }

    /** One in the state, as far along within it as it gets: an extension is asked for, or every action is verified. */
    static Capa in(CapaState state) throws Refusal {
        return switch (state) {
            case DRAFT -> raised().capa;
            case PLANNED -> raised().approved().capa;
            case IMPLEMENTED -> settling().approved().verified().confirmed().capa;
            case EFFECTIVENESS -> raised().approved().verified().confirmed().capa;
            case CLOSED -> {
                var life = raised().approved().verified().confirmed();
                life.capa.judged(true, signed(QA), null);
                yield life.capa;
            }
            case CANCELLED -> {
                var life = raised();
                life.capa.cancelled(signed(QA));
                yield life.capa;
            }
        };
    }

    private static CapaLife settling() throws Refusal {
        var plan = plan();
        return new CapaLife(Capa.raise(
                "CA-2026-0002",
                new Plan(
                        plan.title(),
                        plan.problem(),
                        plan.rootCause(),
                        plan.events(),
                        plan.actions(),
                        check(noFinding(), "3", "5")),
                null,
                PLANNER));
    }
}
