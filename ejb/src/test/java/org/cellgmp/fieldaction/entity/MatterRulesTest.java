package org.cellgmp.fieldaction.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.fieldaction.MatterAction;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterState;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.SignatureView;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every action on every kind in every state by every role, by who opened, by who assessed, and by another. */
class MatterRulesTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");
    private static final Set<Role> QUALIFIED =
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> FIELD = EnumSet.of(Role.PRODUCTION_RECORDER, Role.PRODUCTION_REVIEWER);

    @TestFactory
    List<DynamicTest> table() {
        var tests = new ArrayList<DynamicTest>();
        for (var kind : MatterKind.values())
            for (var state : MatterState.values())
                for (var action : MatterAction.values())
                    for (var role : Role.values())
                        for (var who : List.of("opener", "assessor", "other")) {
                            if (state == MatterState.STARTED && kind != MatterKind.RECALL) continue;
                            tests.add(DynamicTest.dynamicTest(
                                    kind + " " + state + " " + action + " " + role + " " + who, () -> {
                                        var refusal = matter(kind, state)
                                                .whyNot(action, new Actor(who, "Invented", Set.of(role)));
                                        assertThat(refusal == null ? null : refusal.code())
                                                .isEqualTo(expected(kind, state, action, role, who));
                                    }));
                        }
        return tests;
    }

    private static String expected(MatterKind kind, MatterState state, MatterAction action, Role role, String who) {
        boolean recall = kind == MatterKind.RECALL;
        if (state == MatterState.CLOSED) return "fieldaction.closed";
        switch (action) {
            case ASSESS, START_CLOCK, CLOSE -> {
                if (role != Role.QA_MANAGER) return "fieldaction.role-quality";
            }
            case START, TELL -> {
                if (!QUALIFIED.contains(role)) return "fieldaction.role-qualified";
            }
            case ACCOUNT -> {
                if (!QUALIFIED.contains(role) && !FIELD.contains(role)) return "fieldaction.role-field";
            }
        }
        return switch (action) {
            case ASSESS -> state == MatterState.STARTED ? "fieldaction.already-started" : null;
            case START_CLOCK, TELL -> null;
            case ACCOUNT -> state == MatterState.STARTED ? null : "fieldaction.not-started";
            case START -> {
                if (!recall) yield "fieldaction.no-recall";
                if (state == MatterState.STARTED) yield "fieldaction.already-started";
                if (state == MatterState.OPEN) yield "fieldaction.not-assessed";
                yield who.equals("assessor") ? "fieldaction.own-assessment" : null;
            }
            case CLOSE -> {
                if (state == MatterState.OPEN) yield "fieldaction.not-assessed";
                if (recall && state == MatterState.ASSESSED) yield "fieldaction.not-started";
                if (who.equals("opener")) yield "fieldaction.own-opening";
                yield who.equals("assessor") ? "fieldaction.own-assessment" : null;
            }
        };
    }

    private static final CalendarView CALENDAR = new CalendarView(0, SiteCalendar.usual(), null, null, null);

    private static Matter matter(MatterKind kind, MatterState state) {
        var told = new OpeningRequest(kind, false, "t", "d", "f", null, "L-1", null, NOON, NOON);
        var matter = new Matter(
                kind.prefix() + "-2026-0001", told, null, null, List.of(), new Actor("opener", "Invented", Set.of()));
        if (state == MatterState.OPEN) return matter;
        matter.assess(
                Outcome.of(kind).get(0),
                "a",
                "s",
                NOON,
                Map.of(),
                CALENDAR,
                new Actor("assessor", "Invented", Set.of()));
        if (kind == MatterKind.RECALL && state != MatterState.ASSESSED) matter.start(signature());
        if (state == MatterState.CLOSED) matter.close("works", signature());
        return matter;
    }

    private static SignatureView signature() {
        return new SignatureView(
                "SG-2026-0001", "x", "d", "m", "r", "third", "Third (invented)", NOON, "Asia/Shanghai", "{}");
    }
}
