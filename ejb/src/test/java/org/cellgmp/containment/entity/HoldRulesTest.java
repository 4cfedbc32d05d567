package org.cellgmp.containment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.containment.HoldAction;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.SignatureView;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every action in every state by every role, by the same person and by another. */
class HoldRulesTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");

    @TestFactory
    List<DynamicTest> table() {
        var tests = new ArrayList<DynamicTest>();
        for (var action : HoldAction.values())
            for (var state : HoldState.values())
                for (var role : Role.values())
                    for (boolean same : new boolean[] {true, false})
                        tests.add(DynamicTest.dynamicTest(
                                action + " " + state + " " + role + (same ? " same" : " other"),
                                () -> assertThat(code(hold(state).whyNot(action, person(same, role))))
                                        .isEqualTo(expected(action, state, role, same))));
        return tests;
    }

    private static String expected(HoldAction action, HoldState state, Role role, boolean same) {
        if (role != Role.QA_MANAGER) return "containment.role-quality";
        if (action == HoldAction.ACCEPT_USE) return null;
        if (state == HoldState.LIFTED) return "containment.already-lifted";
        return same ? "containment.own-hold" : null;
    }

    @Test
    void aHoldStandsFromItsPlacingUntilItIsLifted() {
        var standing = hold(HoldState.STANDING);
        var placed = standing.placedAt();
        assertThat(standing.stoodAt(placed, true)).isFalse();
        assertThat(standing.stoodAt(placed.plusNanos(1_000), true)).isTrue();
        assertThat(standing.stoodAt(null, true)).isTrue();
        assertThat(standing.stoodAt(null, false)).isFalse();
        var lifted = hold(HoldState.LIFTED);
        assertThat(lifted.stoodAt(lifted.lifted().at(), true)).isFalse();
        assertThat(lifted.stoodAt(null, true)).isFalse();
    }

    @Test
    void aCodeThatNobodyGaveFitsAnyAndANameFitsOnlyItself() {
        var lot = new Thing(ThingKind.LOT, "MED", "L-1");
        assertThat(lot.matches(new Thing(ThingKind.LOT, null, " L-1 "))).isTrue();
        assertThat(lot.matches(new Thing(ThingKind.BATCH, "MED", "L-1"))).isTrue();
        assertThat(lot.matches(new Thing(ThingKind.LOT, "OTHER", "L-1"))).isFalse();
        assertThat(lot.matches(new Thing(ThingKind.LOT, "MED", "L-2"))).isFalse();
        assertThat(lot.matches(new Thing(ThingKind.ROOM, null, "L-1"))).isFalse();
    }

    private static String code(Refusal refusal) {
        return refusal == null ? null : refusal.code();
    }

    private static Actor person(boolean same, Role role) {
        return new Actor(same ? "placer" : "other", "Invented", Set.of(role));
    }

    private static Hold hold(HoldState state) {
        var hold = new Hold(
                "HD-2026-0001",
                new Thing(ThingKind.ROOM, null, "R-1"),
                null,
                "why",
                null,
                person(true, Role.QC_ANALYST));
        if (state == HoldState.LIFTED) hold.lift("cleared", signature());
        return hold;
    }

    private static SignatureView signature() {
        var at = OffsetDateTime.now(NOON.getOffset()).plusHours(1);
        return new SignatureView(
                "SG-2026-0001",
                "HD-2026-0001",
                "d",
                "containment.lift",
                "r",
                "qa",
                "Qual Ity",
                at,
                "Asia/Shanghai",
                "{}");
    }
}
