package org.cellgmp.capa.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.capa.CapaState.CANCELLED;
import static org.cellgmp.capa.CapaState.CLOSED;
import static org.cellgmp.capa.CapaState.DRAFT;
import static org.cellgmp.capa.CapaState.EFFECTIVENESS;
import static org.cellgmp.capa.CapaState.IMPLEMENTED;
import static org.cellgmp.capa.CapaState.PLANNED;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaState;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every act in every state by every role, for somebody without a part in the CAPA and for each who has one. */
class CapaTableTest {
    private static final Set<Role> GMP = EnumSet.of(
            Role.PRODUCTION_RECORDER,
            Role.PRODUCTION_REVIEWER,
            Role.QC_ANALYST,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> REVIEWING = EnumSet.of(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    private static final Set<Role> QA = EnumSet.of(Role.QA_MANAGER);

    /** What the CAPA knows a person as. */
    private enum Part {
        NOBODY("somebody-else"),
        PLANNER("planner"),
        OWNER("owner"),
        CHECKER("checker");

        final String account;

        Part(String account) {
            this.account = account;
        }
    }

    /** @param situation which CAPA: plain, all done, all verified, an extension asked for */
    private record Line(Set<CapaState> states, Set<Role> roles, Set<Part> people, String situation, String part) {}

    private static final Set<Part> ALL = EnumSet.allOf(Part.class);
    private static final Set<Part> WITHOUT_OWNER = EnumSet.complementOf(EnumSet.of(Part.OWNER));
    private static final Set<Part> OWNER_ONLY = EnumSet.of(Part.OWNER);

    private static final Map<CapaAct, Line> TABLE = Map.of(
            CapaAct.PLAN, new Line(EnumSet.of(DRAFT, PLANNED), REVIEWING, ALL, "plain", null),
            CapaAct.APPROVE, new Line(EnumSet.of(DRAFT), QA, EnumSet.of(Part.NOBODY), "plain", null),
            CapaAct.COMPLETE, new Line(EnumSet.of(PLANNED), GMP, OWNER_ONLY, "plain", "A1"),
            CapaAct.VERIFY, new Line(EnumSet.of(PLANNED), REVIEWING, WITHOUT_OWNER, "done", "A1"),
            CapaAct.DECIDE_EXTENSION, new Line(EnumSet.of(PLANNED), QA, WITHOUT_OWNER, "asked", "E1"),
            CapaAct.CONFIRM, new Line(EnumSet.of(PLANNED), QA, WITHOUT_OWNER, "verified", null),
            CapaAct.ASSESS, new Line(EnumSet.of(EFFECTIVENESS), GMP, EnumSet.of(Part.CHECKER), "plain", null),
            CapaAct.JUDGE,
                    new Line(EnumSet.of(EFFECTIVENESS), QA, EnumSet.of(Part.NOBODY, Part.PLANNER), "plain", null),
            CapaAct.CANCEL,
                    new Line(EnumSet.of(DRAFT, PLANNED, IMPLEMENTED, EFFECTIVENESS), QA, WITHOUT_OWNER, "plain", null));

    @BeforeEach
    void itIsNoon() {
        HouseClock.set(Clock.fixed(CapaLife.NOON.toInstant(), ZoneOffset.UTC));
    }

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @TestFactory
    Stream<DynamicTest> everyActInEveryStateByEveryRoleAndPerson() throws Refusal {
        itIsNoon();
        var tests = new ArrayList<DynamicTest>();
        for (var act : CapaAct.values())
            for (var state : CapaState.values())
                for (var role : Role.values()) for (var part : Part.values()) tests.add(test(act, state, role, part));
        return tests.stream();
    }

    private static DynamicTest test(CapaAct act, CapaState state, Role role, Part part) throws Refusal {
        var who = new Actor(part.account, part.account, Set.of(role));
        return DynamicTest.dynamicTest(act + " in " + state + " by " + role + " as " + part, () -> {
            HouseClock.set(Clock.fixed(CapaLife.NOON.toInstant(), ZoneOffset.UTC));
            var line = act == CapaAct.ASK_EXTENSION ? asking(role) : TABLE.get(act);
            var capa = capa(state, line.situation());
            assertThat(capa.state()).isEqualTo(state);
            var refusal = capa.whyNot(act, line.part(), who);
            if (line.states().contains(state)
                    && line.roles().contains(role)
                    && line.people().contains(part)) assertThat(refusal).isNull();
            else {
                assertThat(refusal).isNotNull();
                if (state == CLOSED || state == CANCELLED)
                    assertThat(refusal.code()).isEqualTo("capa." + state.name().toLowerCase());
                else if (!line.states().contains(state))
                    assertThat(refusal.code()).isEqualTo("capa.not-now." + act.name());
                else if (!line.roles().contains(role))
                    assertThat(refusal.code()).startsWith("capa.role-");
                else assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
            }
        });
    }

    /** The owner asks, and a QA manager may ask in their place. */
    private static Line asking(Role role) {
        return new Line(EnumSet.of(PLANNED), GMP, role == Role.QA_MANAGER ? ALL : OWNER_ONLY, "plain", "A1");
    }

    private static Capa capa(CapaState state, String situation) throws Refusal {
        if (state != PLANNED) return CapaLife.in(state);
        var life = CapaLife.raised().approved();
        return switch (situation) {
            case "done" -> life.done().capa;
            case "verified" -> life.verified().capa;
            case "asked" -> life.asked().capa;
            default -> life.capa;
        };
    }

    @TestFactory
    Stream<DynamicTest> nobodyHoldsTwoHatsOnOneCapa() {
        var hats = List.of("planner", "owner", "checker");
        return hats.stream()
                .map(hat -> DynamicTest.dynamicTest("a QA manager who is " + hat, () -> {
                    HouseClock.set(Clock.fixed(CapaLife.NOON.toInstant(), ZoneOffset.UTC));
                    var who = CapaLife.person(hat, Role.values());
                    assertThat(CapaLife.raised()
                                    .capa
                                    .whyNot(CapaAct.APPROVE, null, who)
                                    .code())
                            .startsWith("capa.own-");
                }));
    }
}
