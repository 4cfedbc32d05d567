package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.audit.boundary.SharedWork;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Limits;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Delegations;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.worklist.Narrowing;
import org.cellgmp.worklist.boundary.Worklist;
import org.junit.jupiter.api.Test;

/** Whose roles count for one plant does nothing in the other, whatever door is tried. */
abstract class ReachRoad extends ReachSite {
    ReachRoad(TestDatabase database) {
        super(database);
    }

    /** Every door, every kind of thing: nothing is even begun outside, everything is let through inside. */
    @Test
    void noDoorOpensOutsideTheReach() throws Exception {
        var tried = new ArrayList<String>();
        for (var act : EveryDoorTest.acts()) {
            if (!EveryDoorTest.namesSomething(act)) continue;
            for (int kind = 0; kind < south.size(); kind++) {
                var outside = south.get(kind);
                refused(
                        "identity.out-of-reach",
                        () -> through(NORTH, act, outside, () -> {
                            throw new AssertionError(EveryDoorTest.name(act) + " was begun on " + outside);
                        }));
                var inside = north.get(kind);
                assertThat(through(NORTH, act, inside, () -> "done")).isEqualTo("done");
                assertThat(through(ALL_QA, act, outside, () -> "done")).isEqualTo("done");
            }
            tried.add(EveryDoorTest.name(act));
        }
        assertThat(tried).hasSizeGreaterThanOrEqualTo(50);
    }

    /** A leaf of a dossier, a version, a place in a record: the thing that it belongs to decides. */
    @Test
    void aPartOfAThingIsHeldToTheReachOfTheThing() throws Exception {
        for (var part : List.of(".3", "/v2", "#/leaves/3", ".3#/review/asks/1")) {
            refused(
                    "identity.out-of-reach",
                    () -> through(NORTH, act("compare"), south.get(1) + part, () -> {
                        throw new AssertionError("begun on " + part);
                    }));
            assertThat(through(NORTH, act("compare"), north.get(1) + part, () -> "done"))
                    .isEqualTo("done");
        }
        // A sentence that begins with a number names nothing.
        assertThat(through(NORTH, act("compare"), south.get(1) + ". See there", () -> "done"))
                .isEqualTo("done");
    }

    /** What names nothing beforehand is taken back if what came of it is outside. */
    @Test
    void whatCameOfAnActIsHeldToTheReachToo() throws Exception {
        for (var act : EveryDoorTest.acts()) {
            if (!EveryDoorTest.givesSomething(act)) continue;
            for (var number : south) {
                Numbered made = () -> number;
                refused("identity.out-of-reach", () -> through(NORTH, act, null, () -> List.of(made)));
            }
            Numbered inside = () -> north.get(1);
            assertThat(through(NORTH, act, null, () -> inside)).isSameAs(inside);
        }
    }

    @Test
    void anEventThatNamesNothingIsForThoseWhoseRolesCountEverywhere() throws Exception {
        var open = Deviations.class.getMethod("open", DeviationKind.class, Account.class, String.class, List.class);
        var deviations = house.the(Deviations.class);
        refused(
                "identity.reach-unknown",
                () -> call(NORTH, deviations, open, DeviationKind.DEVIATION, told(null, null), null, List.of()));
        refused(
                "identity.out-of-reach",
                () -> call(
                        NORTH,
                        deviations,
                        open,
                        DeviationKind.DEVIATION,
                        told("CAR-2", "North plant"),
                        null,
                        List.of()));
        var made = (Numbered)
                call(NORTH, deviations, open, DeviationKind.DEVIATION, told("car-1", "North  plant"), null, List.of());
        assertThat(as(ALL_QA, () -> house.the(Reaches.class).places(List.of(made.number()))))
                .isEqualTo(Map.of(made.number(), Set.of(new Place("car-1", "North  plant"))));
    }

    @Test
    void theViewSaysWhyNotBeforeAnybodyTries() throws Exception {
        var outside = as(NORTH, () -> house.the(DeviationRegister.class).get(south.get(1)));
        assertThat(outside.whyNot().get(DeviationAction.COMPARE).code()).isEqualTo("identity.out-of-reach");
        assertThat(outside.whyNot().get(DeviationAction.DESCRIBE).arguments()).containsExactly("CAR-1 @ South plant");
        var inside = as(NORTH, () -> house.the(DeviationRegister.class).get(north.get(1)));
        assertThat(inside.whyNot()).doesNotContainKey(DeviationAction.COMPARE);
        var capa = as(NORTH, () -> house.the(CapaRegister.class).get(south.get(2)));
        assertThat(capa.whyNot().values()).anyMatch(why -> why.code().equals("identity.out-of-reach"));
    }

    @Test
    void theWorklistShowsWhatIsWithinReach() throws Exception {
        var everything = as(ALL_QA, () -> house.the(Worklist.class).waiting(Narrowing.NONE, null, 200));
        assertThat(everything.items()).extracting(item -> item.number()).contains(north.get(1), south.get(1));
        var own = as(NORTH, () -> house.the(Worklist.class).waiting(Narrowing.NONE, null, 200));
        assertThat(own.items()).extracting(item -> item.number()).contains(north.get(1), north.get(4));
        assertThat(own.items()).extracting(item -> item.number()).doesNotContainAnyElementsOf(south);
    }

    @Test
    void aProductReachesAllItsSitesAndASiteAllItsProducts() throws Exception {
        var byProduct = limited("product", Set.of(Role.QA_MANAGER), new Place("CAR-1", null));
        var bySite = limited("site", Set.of(Role.QA_MANAGER), new Place(null, "NORTH PLANT"));
        var reaches = house.the(Reaches.class);
        var both = List.of(north.get(2), south.get(2));
        assertThat(as(ALL_QA, () -> reaches.within(byProduct, Set.of(Role.QA_MANAGER), both)))
                .containsExactlyInAnyOrderElementsOf(both);
        assertThat(as(ALL_QA, () -> reaches.within(bySite, Set.of(Role.QA_MANAGER), both)))
                .containsExactly(north.get(2));
    }

    /** A role that counts here does not lend its reach to one that does not. */
    @Test
    void eachRoleReachesForItselfAlone() throws Exception {
        var mixed = person("mixed", Role.PRODUCTION_REVIEWER, Role.QA_MANAGER)
                .limitedTo(Limits.NONE.with(Role.QA_MANAGER, Set.of(HERE)));
        var compare = act("compare");
        through(mixed, compare, south.get(1), () -> {
            var here = house.the(CurrentActor.class).get();
            assertThat(here.roles()).containsExactly(Role.PRODUCTION_REVIEWER);
            return null;
        });
        refused("identity.out-of-reach", () -> through(mixed, act("classify"), south.get(1), () -> null));
    }

    /** Whose deputy did it is remembered with the deed, long after the delegation is over. */
    @Test
    void whatADeputyDidCountsAsTheGiversForEver() throws Exception {
        var deputy = new Actor(
                "deputy",
                "deputy (invented)",
                Set.of(Role.QA_MANAGER),
                Map.of("giver", Set.of(Role.QA_MANAGER)),
                Set.of());
        var event = as(deputy, () -> house.the(Deviations.class).open(told(null, null), north.get(0), List.of()))
                .number();
        var later = person("giver", Role.QA_MANAGER);
        through(later, act("close"), event, () -> {
            assertThat(house.the(CurrentActor.class).get().standsFor("deputy")).isTrue();
            return null;
        });
        through(later, act("close"), north.get(1), () -> {
            assertThat(house.the(CurrentActor.class).get().standsFor("deputy")).isFalse();
            return null;
        });
        assertThat(as(later, () -> house.the(SharedWork.class).with("deputy", List.of(event))))
                .containsExactly("giver");
        assertThat(as(later, () -> house.the(SharedWork.class).with("rec", List.of(event))))
                .isEmpty();
    }

    @Test
    void whoStandsInReachesNoFurtherThanTheGiver() throws Exception {
        enrol("limited", Role.QA_MANAGER, Role.QC_REVIEWER);
        enrol("stand-in", Role.QC_REVIEWER);
        var accounts = house.the(Accounts.class);
        as(ADMIN, () -> accounts.limit("limited", Role.QA_MANAGER, Set.of(HERE), "works in the north only"));
        as(ADMIN, () -> accounts.limit("limited", Role.QC_REVIEWER, Set.of(HERE), "works in the north only"));
        var giver = person("limited", Role.QA_MANAGER, Role.QC_REVIEWER);
        var begins = HouseClock.now().minusSeconds(60);
        var offered = as(
                giver,
                () -> house.the(Delegations.class)
                        .offer("stand-in", giver.roles(), begins, begins.plusSeconds(86_400), "away"));
        as(
                person("stand-in", Role.QC_REVIEWER),
                () -> house.the(Delegations.class).accept(offered.id()));
        var deputy = as(ADMIN, () -> accounts.coming("stand-in")).orElseThrow();
        assertThat(deputy.roles()).containsExactlyInAnyOrder(Role.QA_MANAGER, Role.QC_REVIEWER);
        assertThat(deputy.limits().of(Role.QA_MANAGER)).containsExactly(HERE);
        assertThat(deputy.limits().of(Role.QC_REVIEWER))
                .as("the own role is not narrowed")
                .isEmpty();
        as(ADMIN, () -> accounts.limit("limited", Role.QA_MANAGER, Set.of(), "helps out everywhere"));
        assertThat(as(ADMIN, () -> accounts.coming("stand-in"))
                        .orElseThrow()
                        .limits()
                        .none())
                .isTrue();
    }

    @Test
    void aLimitIsSetWithAReasonAndGoesWithTheRole() throws Exception {
        enrol("moving", Role.QA_MANAGER);
        var accounts = house.the(Accounts.class);
        refused(
                "identity.role-not-held",
                () -> as(ADMIN, () -> accounts.limit("moving", Role.QC_ANALYST, Set.of(HERE), "x")));
        refused(
                "identity.place-missing",
                () -> as(ADMIN, () -> accounts.limit("moving", Role.QA_MANAGER, Set.of(new Place(" ", null)), "x")));
        refused(
                "identity.place-length",
                () -> as(
                        ADMIN,
                        () -> accounts.limit(
                                "moving", Role.QA_MANAGER, Set.of(new Place("a".repeat(201), null)), "x")));
        refused(
                "identity.reason-missing",
                () -> as(ADMIN, () -> accounts.limit("moving", Role.QA_MANAGER, Set.of(HERE), " ")));
        as(ADMIN, () -> accounts.limit("moving", Role.QA_MANAGER, Set.of(HERE), "the north"));
        refused(
                "identity.nothing-changed",
                () -> as(ADMIN, () -> accounts.limit("moving", Role.QA_MANAGER, Set.of(HERE), "again")));
        as(ADMIN, () -> accounts.changeRoles("moving", Set.of(Role.QC_ANALYST), "moves"));
        var back = as(ADMIN, () -> accounts.changeRoles("moving", Set.of(Role.QA_MANAGER), "moves back"));
        assertThat(back.limits().none()).isTrue();
    }

    @Test
    void anAccountPastItsLastDayIsAsIfClosed() throws Exception {
        enrol("leaving", Role.QA_MANAGER);
        var accounts = house.the(Accounts.class);
        var today = HouseClock.nowAtSite().toLocalDate();
        refused("identity.last-day-past", () -> as(ADMIN, () -> accounts.endAfter("leaving", today.minusDays(1), "x")));
        var ends = as(ADMIN, () -> accounts.endAfter("leaving", today, "last day today"))
                .endsAt();
        assertThat(as(ADMIN, () -> accounts.coming("leaving")).orElseThrow().active())
                .isTrue();
        HouseClock.set(java.time.Clock.fixed(ends, java.time.ZoneOffset.UTC));
        try {
            assertThat(as(ADMIN, () -> accounts.coming("leaving")).orElseThrow().active())
                    .isFalse();
        } finally {
            HouseClock.set(java.time.Clock.systemUTC());
        }
    }

    private static Method act(String name) {
        return EveryDoorTest.acts().stream()
                .filter(act -> act.getDeclaringClass() == Deviations.class
                        && act.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Object through(Actor who, Method act, String number, Callable<Object> then) throws Exception {
        var given = new Object[act.getParameterCount()];
        if (number != null) given[0] = number;
        return held(who, new DoorCall(act, given, null, then));
    }

    private Object call(Actor who, Object door, Method method, Object... given) throws Exception {
        return held(who, DoorCall.of(door, method, given));
    }

    private Object held(Actor who, DoorCall call) throws Exception {
        var hold = WithinReach.class.getDeclaredMethod("hold", jakarta.interceptor.InvocationContext.class);
        hold.setAccessible(true);
        var interceptor = house.the(WithinReach.class);
        return as(who, () -> {
            try {
                return hold.invoke(interceptor, call);
            } catch (java.lang.reflect.InvocationTargetException thrown) {
                if (thrown.getCause() instanceof Error broken) throw broken;
                throw (Exception) thrown.getCause();
            }
        });
    }
}
