package org.cellgmp.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.ground.TestHouse;
import org.cellgmp.ground.TestPasswords;
import org.cellgmp.identity.DelegationView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Delegations;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.signature.boundary.SigningOrders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Roles handed over for a time: from the first moment to the last, seen in the trail, and never to approve one's own work. */
class DelegationsTest {
    private static final String PASSWORD = "a password of one's own";
    private static final Instant START = Instant.parse("2030-05-01T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Nested
    class OnH2 extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.h2(SigningTest.ENTITIES);
        }
    }

    @Nested
    class OnPostgresql extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.postgresql(SigningTest.ENTITIES);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Cases {
        private TestDatabase database;
        private TestHouse house;
        private Delegations delegations;

        abstract TestDatabase open() throws Exception;

        @BeforeAll
        void migrate() throws Exception {
            database = open();
            house = new TestHouse(database);
            delegations = house.door(Delegations.class);
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        @AfterEach
        void clockRunsAgain() {
            HouseClock.set(Clock.systemUTC());
        }

        private static void at(Instant moment) {
            HouseClock.set(Clock.fixed(moment, ZoneOffset.UTC));
        }

        private Actor person(String name, Role... roles) throws Exception {
            at(START);
            CurrentCall.workFor(
                    Actor.SYSTEM,
                    () -> house.inTransaction(() -> house.door(AccountKeeping.class)
                            .open(name, "P. " + name, Set.of(roles), TestPasswords.hash(PASSWORD), false, "test")));
            var person = TestHouse.person(name, roles);
            house.as(person, () -> house.door(Accounts.class).certify(true, name, PASSWORD));
            return person;
        }

        /** As the container would know the person now. */
        private Actor now(Actor person) throws Exception {
            return house.as(person, () -> house.door(CurrentActor.class).get());
        }

        private DelegationView offered(Actor giver, Actor deputy, Role role) throws Exception {
            return house.as(
                    giver,
                    () -> delegations.offer(
                            deputy.id(), Set.of(role), START.plus(DAY), START.plus(DAY.multipliedBy(3)), "on leave"));
        }

        private static void refuses(String code, Callable<?> call) {
            assertThatThrownBy(call::call)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        }

        @Test
        void aDeputyHoldsTheRoleFromTheFirstMomentUntilTheLastIfAccepted() throws Exception {
            var ana = person("ana", Role.QA_MANAGER);
            var bea = person("bea", Role.QC_ANALYST);
            var offered = offered(ana, bea, Role.QA_MANAGER);
            at(START.plus(DAY));
            assertThat(now(bea).roles()).as("not accepted").containsExactly(Role.QC_ANALYST);
            at(START);
            refuses("identity.delegation-anothers", () -> house.as(ana, () -> delegations.accept(offered.id())));
            house.as(bea, () -> delegations.accept(offered.id()));
            refuses("identity.delegation-not-offered", () -> house.as(bea, () -> delegations.accept(offered.id())));

            at(START.plus(DAY).minusNanos(1000));
            assertThat(now(bea).roles()).containsExactly(Role.QC_ANALYST);
            at(START.plus(DAY));
            assertThat(now(bea).roles()).containsExactlyInAnyOrder(Role.QC_ANALYST, Role.QA_MANAGER);
            assertThat(now(bea).standsFor("ana")).isTrue();
            assertThat(now(ana).standsFor("bea")).as("both ways").isTrue();
            assertThat(house.door(Accounts.class).coming("bea").orElseThrow().roles())
                    .contains(Role.QA_MANAGER);
            assertThat(house.door(Accounts.class).find("bea").orElseThrow().roles())
                    .containsExactly(Role.QC_ANALYST);
            at(START.plus(DAY.multipliedBy(3)).minusNanos(1000));
            assertThat(now(bea).holds(Role.QA_MANAGER)).isTrue();
            at(START.plus(DAY.multipliedBy(3)));
            assertThat(now(bea).holds(Role.QA_MANAGER)).isFalse();
            assertThat(now(bea).standsFor("ana")).isFalse();
            refuses("identity.delegation-over", () -> house.as(bea, () -> delegations.end(offered.id())));
        }

        @Test
        void eitherEndsItAtOnceAndARoleTakenFromTheGiverIsGoneFromTheDeputy() throws Exception {
            var cid = person("cid", Role.QA_MANAGER);
            var dan = person("dan", Role.QC_ANALYST);
            var admin = person("admin", Role.ADMINISTRATOR);
            var accounts = house.door(Accounts.class);
            var first = offered(cid, dan, Role.QA_MANAGER);
            house.as(dan, () -> delegations.accept(first.id()));
            at(START.plus(DAY));
            assertThat(now(dan).holds(Role.QA_MANAGER)).isTrue();
            house.as(admin, () -> accounts.changeRoles("cid", Set.of(Role.PRODUCTION_REVIEWER), "moved"));
            assertThat(now(dan).holds(Role.QA_MANAGER)).isFalse();
            house.as(admin, () -> accounts.changeRoles("cid", Set.of(Role.QA_MANAGER), "back"));
            assertThat(now(dan).holds(Role.QA_MANAGER)).isTrue();
            house.as(admin, () -> accounts.close("cid", "left"));
            assertThat(now(dan).holds(Role.QA_MANAGER)).isFalse();
            house.as(admin, () -> accounts.reopen("cid", "came back"));
            assertThat(now(dan).holds(Role.QA_MANAGER)).as("ended for good").isFalse();
            refuses("identity.delegation-over", () -> house.as(dan, () -> delegations.end(first.id())));

            var second = offered(cid, dan, Role.QA_MANAGER);
            house.as(dan, () -> delegations.accept(second.id()));
            assertThat(now(dan).holds(Role.QA_MANAGER)).isTrue();
            var stranger = person("stranger", Role.QA_MANAGER);
            at(START.plus(DAY));
            refuses("identity.delegation-anothers", () -> house.as(stranger, () -> delegations.end(second.id())));
            house.as(dan, () -> delegations.end(second.id()));
            assertThat(now(dan).holds(Role.QA_MANAGER)).isFalse();
        }

        @Test
        void onlyOwnRolesForATimeToSomebodyWhoMay() throws Exception {
            var eli = person("eli", Role.QA_MANAGER);
            var fay = person("fay", Role.QC_ANALYST);
            var admin = person("admin2", Role.ADMINISTRATOR);
            var inspector = person("inspector", Role.INSPECTOR);
            var end = START.plus(DAY);
            record Asked(
                    String code, Actor giver, String deputy, Set<Role> roles, Instant from, Instant to, String why) {}
            var qa = Set.of(Role.QA_MANAGER);
            for (var bad : List.of(
                    new Asked("identity.delegation-not-own", eli, "fay", Set.of(Role.QC_REVIEWER), START, end, "r"),
                    new Asked("identity.delegation-not-own", inspector, "fay", Set.of(Role.INSPECTOR), START, end, "r"),
                    new Asked("ground.field-missing", eli, "fay", Set.of(), START, end, "r"),
                    new Asked("ground.field-missing", eli, "fay", qa, START, end, " "),
                    new Asked("identity.delegation-time", eli, "fay", qa, null, end, "r"),
                    new Asked("identity.delegation-time", eli, "fay", qa, START, null, "r"),
                    new Asked("identity.delegation-time", eli, "fay", qa, end, end, "r"),
                    new Asked("identity.delegation-time", eli, "fay", qa, START.minus(DAY), START, "r"),
                    new Asked(
                            "identity.delegation-time",
                            eli,
                            "fay",
                            qa,
                            START,
                            START.plus(Duration.ofDays(90)).plusNanos(1000),
                            "r"),
                    new Asked("identity.account-unknown", eli, "nobody-here", qa, START, end, "r"),
                    new Asked("identity.account-unknown", eli, null, qa, START, end, "r"),
                    new Asked("identity.delegation-to-self", eli, "ELI", qa, START, end, "r"),
                    new Asked("identity.delegation-no-deputy", eli, "admin2", qa, START, end, "r"),
                    new Asked("identity.delegation-no-deputy", eli, "inspector", qa, START, end, "r")))
                refuses(
                        bad.code(),
                        () -> house.as(
                                bad.giver(),
                                () -> delegations.offer(bad.deputy(), bad.roles(), bad.from(), bad.to(), bad.why())));
            assertThatThrownBy(() -> house.as(admin, () -> delegations.offer("fay", qa, START, end, "r")))
                    .isInstanceOf(EJBAccessException.class);
            house.as(eli, () -> delegations.offer("fay", qa, START, START.plus(Duration.ofDays(90)), "longest"));
            // What was taken over is not handed on.
            var taken = house.as(eli, () -> delegations.offer("fay", qa, START, end, "short"));
            house.as(fay, () -> delegations.accept(taken.id()));
            refuses(
                    "identity.delegation-not-own",
                    () -> house.as(now(fay), () -> delegations.offer("eli", qa, START, end, "back")));
        }

        @Test
        void theTrailSaysForWhomAndTheGiverDoesNotCountersignTheDeputy() throws Exception {
            var gil = person("gil", Role.QA_MANAGER);
            var hue = person("hue", Role.QC_REVIEWER);
            var taken = offered(gil, hue, Role.QA_MANAGER);
            house.as(hue, () -> delegations.accept(taken.id()));
            at(START.plus(DAY));
            var orders = house.door(SigningOrders.class);
            var qa = Set.of(Role.QA_MANAGER);
            var asked = new SigningOrder(
                    "BR-2026-0001/v1",
                    "0123456789abcdef".repeat(4),
                    "t",
                    "r",
                    List.of(new SigningPlace("a.b", qa), new SigningPlace("a.c", qa)));
            var order = house.as(gil, () -> orders.open(asked));
            var deputy = now(hue);
            var signed = house.as(deputy, () -> orders.sign(order.number(), 1, null, "hue", PASSWORD));
            var signature = signed.places().get(0).signature();
            assertThat(signature.printedName()).isEqualTo("P. hue");
            assertThat(signature.statement()).contains("{\"name\":\"deputy for\",\"value\":\"gil\"}");
            refuses(
                    "signature.same-person",
                    () -> house.as(gil, () -> orders.sign(order.number(), 2, null, "gil", PASSWORD)));
            var told = house.as(
                    TestHouse.person("i", Role.INSPECTOR),
                    () -> house.door(Trail.class)
                            .search(new TrailQuery(null, "hue", "signature.signed", null, null, false), null, 200)
                            .items());
            assertThat(told)
                    .singleElement()
                    .satisfies(event -> assertThat(event.details()).containsEntry("deputy for", "gil (qa-manager)"));
            var third = person("third", Role.QA_MANAGER);
            at(START.plus(DAY));
            house.as(third, () -> orders.sign(order.number(), 2, null, "third", PASSWORD));
        }
    }
}
