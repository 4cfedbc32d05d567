package org.cellgmp.change.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.change.ChangeState.APPROVED;
import static org.cellgmp.change.ChangeState.EFFECTIVE;
import static org.cellgmp.change.ChangeState.REQUESTED;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cellgmp.capa.Signed;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.Proposal;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every act in every state by every role, for somebody without a part in the change and for each who has one. */
class ChangeTableTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");
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
    private static final Set<Role> QA = EnumSet.of(Role.QA_MANAGER);
    private static final List<String> PEOPLE = List.of("nobody", "requester", "owner");

    private record Line(Set<ChangeState> states, Set<Role> roles, Set<String> people, String part) {}

    private static final Set<String> ALL = Set.copyOf(PEOPLE);

    private static final Map<ChangeAct, Line> TABLE = Map.of(
            ChangeAct.PROPOSE, new Line(EnumSet.of(REQUESTED, APPROVED), REVIEWING, ALL, null),
            ChangeAct.APPROVE, new Line(EnumSet.of(REQUESTED), QA, Set.of("nobody"), null),
            ChangeAct.REFUSE, new Line(EnumSet.of(REQUESTED), QA, Set.of("nobody", "owner"), null),
            ChangeAct.COMPLETE, new Line(EnumSet.of(APPROVED), GMP, Set.of("owner"), "S1"),
            ChangeAct.VERIFY, new Line(EnumSet.of(APPROVED), REVIEWING, Set.of("nobody", "requester"), "S1"),
            ChangeAct.FILE, new Line(EnumSet.of(APPROVED, EFFECTIVE), FILING, ALL, "F1"),
            ChangeAct.TAKE_EFFECT, new Line(EnumSet.of(APPROVED), QA, Set.of("nobody", "requester"), null),
            ChangeAct.CLOSE, new Line(EnumSet.of(EFFECTIVE), QA, Set.of("nobody"), null),
            ChangeAct.CANCEL, new Line(EnumSet.of(REQUESTED, APPROVED), QA, Set.of("nobody", "owner"), null));

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @TestFactory
    Stream<DynamicTest> everyActInEveryStateByEveryRoleAndPerson() {
        var tests = new ArrayList<DynamicTest>();
        for (var act : ChangeAct.values())
            for (var state : ChangeState.values())
                for (var role : Role.values())
                    for (var name : PEOPLE)
                        tests.add(DynamicTest.dynamicTest(
                                act + " in " + state + " by " + role + " as " + name,
                                () -> check(act, state, new Actor(name, name, Set.of(role)), role)));
        return tests.stream();
    }

    private static void check(ChangeAct act, ChangeState state, Actor who, Role role) throws Refusal {
        HouseClock.set(Clock.fixed(NOON.toInstant(), ZoneOffset.UTC));
        var line = TABLE.get(act);
        var refusal = change(act, state).whyNot(act, line.part(), who);
        if (line.states().contains(state)
                && line.roles().contains(role)
                && line.people().contains(who.id())) assertThat(refusal).isNull();
        else {
            assertThat(refusal).isNotNull();
            if (!line.states().contains(state)) assertThat(refusal.code()).isIn("change.not-now", "change.ended");
            else assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
        }
    }

    /** One in the state; for what follows on a step or all of them, with that much done. */
    private static ChangeControl change(ChangeAct act, ChangeState state) throws Refusal {
        var requester = new Actor("requester", "requester", Set.of(Role.PRODUCTION_REVIEWER));
        var owner = new Actor("owner", "owner", Set.of(Role.PRODUCTION_RECORDER));
        var other = new Actor("other", "other", Set.of(Role.QC_REVIEWER));
        var signed = new Signed("qa", "qa", NOON, "SG-2026-0001", "ab".repeat(32), "agreed");
        var change = ChangeControl.request(
                "CH-2026-0001",
                new Proposal(
                        "T",
                        "W",
                        "Y",
                        Proposal.Kind.DOCUMENT,
                        null,
                        null,
                        null,
                        List.of(new Proposal.Impact(Proposal.Area.RECORDS, null, "E")),
                        List.of(new Proposal.Filing(null, "US", null, Proposal.Category.MINOR, null, null)),
                        List.of(new Proposal.Step(null, "S", "owner", LocalDate.of(2026, 2, 2))),
                        null,
                        null),
                null,
                requester);
        if (state == REQUESTED) return change;
        if (state == ChangeState.REFUSED || state == ChangeState.CANCELLED) {
            change.ended(state, signed);
            return change;
        }
        change.approved(signed);
        boolean done = state != APPROVED || act == ChangeAct.VERIFY || act == ChangeAct.TAKE_EFFECT;
        if (done) change.complete("S1", "x", null, owner);
        if (done && act != ChangeAct.VERIFY || state != APPROVED) change.verify("S1", true, "x", other);
        if (state == APPROVED) return change;
        change.takeEffect(LocalDate.of(2026, 1, 5), new Actor("qa", "qa", QA));
        if (state == ChangeState.CLOSED) change.ended(state, signed);
        return change;
    }
}
