package org.cellgmp.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.ground.TestHouse;
import org.cellgmp.ground.TestPasswords;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.signature.boundary.SigningOrders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Several signatures on one thing, in turn and by different persons; on both databases. */
class SigningOrdersTest {
    private static final String PASSWORD = "a password of one's own";
    private static final String DIGEST = "0123456789abcdef".repeat(4);

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
        private SigningOrders orders;
        private Actor recorder;
        private Actor second;
        private Actor reviewer;
        private Actor manager;

        abstract TestDatabase open() throws Exception;

        @BeforeAll
        void migrate() throws Exception {
            database = open();
            house = new TestHouse(database);
            orders = house.door(SigningOrders.class);
            recorder = person("recorder", Role.PRODUCTION_RECORDER);
            second = person("second", Role.PRODUCTION_RECORDER);
            reviewer = person("reviewer", Role.PRODUCTION_REVIEWER);
            manager = person("manager", Role.QA_MANAGER);
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        private Actor person(String name, Role role) throws Exception {
            CurrentCall.workFor(
                    Actor.SYSTEM,
                    () -> house.inTransaction(() -> house.door(AccountKeeping.class)
                            .open(name, "P. " + name, Set.of(role), TestPasswords.hash(PASSWORD), false, "test")));
            var person = TestHouse.person(name, role);
            house.as(person, () -> house.door(Accounts.class).certify(true, name, PASSWORD));
            return person;
        }

        private SigningOrderView opened(String about) throws Exception {
            var order = new SigningOrder(
                    about,
                    DIGEST,
                    "A step (invented)",
                    "the master record wants a witness",
                    List.of(
                            new SigningPlace("signature.performer", Set.of(Role.PRODUCTION_RECORDER)),
                            new SigningPlace(
                                    "signature.witness", Set.of(Role.PRODUCTION_RECORDER, Role.PRODUCTION_REVIEWER)),
                            new SigningPlace("signature.approval", Set.of(Role.QA_MANAGER))));
            return house.as(reviewer, () -> orders.open(order));
        }

        private SigningOrderView sign(Actor who, SigningOrderView order, int place) throws Exception {
            return house.as(who, () -> orders.sign(order.number(), place, null, who.id(), PASSWORD));
        }

        private void refuses(String code, Callable<?> call) {
            assertThatThrownBy(call::call)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        }

        private List<String> waitingFor(Actor who) throws Exception {
            return house.as(who, () -> orders.waitingForMe(null, 200)).items().stream()
                    .map(SigningOrderView::number)
                    .toList();
        }

        @Test
        void theyAreGivenInTurnByDifferentPersonsAndEachStepIsKnown() throws Exception {
            var order = opened("BR-2026-0001/v1");
            assertThat(order.number()).matches("SO-\\d{4}-\\d{4}");
            assertThat(waitingFor(recorder)).contains(order.number());
            assertThat(waitingFor(second)).contains(order.number());
            assertThat(waitingFor(manager)).doesNotContain(order.number());

            refuses("signature.out-of-order", () -> sign(reviewer, order, 2));
            refuses("signature.out-of-order", () -> sign(manager, order, 3));
            refuses("signature.place-role", () -> sign(manager, order, 1));
            refuses(
                    "identity.password-wrong",
                    () -> house.as(recorder, () -> orders.sign(order.number(), 1, null, "recorder", "wrong")));
            sign(recorder, order, 1);
            refuses("signature.place-signed", () -> sign(second, order, 1));
            refuses("signature.same-person", () -> sign(recorder, order, 2));
            assertThat(waitingFor(recorder)).doesNotContain(order.number());
            assertThat(waitingFor(second)).contains(order.number());
            sign(second, order, 2);
            assertThat(waitingFor(manager)).contains(order.number());
            var complete = sign(manager, order, 3);
            assertThat(complete.state()).isEqualTo(SigningOrderView.State.COMPLETE);
            assertThat(complete.places())
                    .extracting(place -> place.signature().printedName())
                    .containsExactly("P. recorder", "P. second", "P. manager");
            assertThat(complete.places())
                    .allMatch(place -> place.signature().digest().equals(DIGEST));
            refuses("signature.order-complete", () -> sign(manager, order, 3));
            assertThat(house.as(manager, () -> orders.order(order.number()))).isEqualTo(complete);
            assertThat(house.as(manager, () -> orders.of("BR-2026-0001"))).containsExactly(complete);
            assertThat(house.as(manager, () -> orders.missing(null, 200)).items())
                    .doesNotContain(complete);
            var inspector = TestHouse.person("i", Role.INSPECTOR);
            var told = house.as(
                    inspector,
                    () -> house.door(Trail.class)
                            .search(new TrailQuery(order.number(), null, "signature.", null, null, false), null, 200)
                            .items());
            assertThat(told)
                    .filteredOn(event -> event.act().equals("signature.order-signed"))
                    .hasSize(3);
            assertThat(told)
                    .anyMatch(event ->
                            "signature.same-person".equals(event.details().get("cause")));
        }

        @Test
        void twoWitnessesAtOnceGiveOneSignature() throws Exception {
            var order = opened("BR-2026-0002/v1");
            sign(recorder, order, 1);
            var pool = Executors.newFixedThreadPool(2);
            try {
                var tries = new ArrayList<Callable<Object>>();
                for (var who : List.of(second, reviewer))
                    tries.add(() -> {
                        try {
                            return sign(who, order, 2);
                        } catch (Refusal refused) {
                            return refused.code();
                        }
                    });
                var outcomes = new ArrayList<Object>();
                for (var tried : pool.invokeAll(tries)) outcomes.add(tried.get());
                assertThat(outcomes)
                        .filteredOn(SigningOrderView.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes).contains("signature.place-signed");
            } finally {
                pool.shutdown();
            }
            assertThat(house.as(manager, () -> orders.order(order.number())).missing())
                    .hasSize(1);
        }

        @Test
        void aWithdrawnOrderIsSignedNoMore() throws Exception {
            var order = opened("BR-2026-0003/v1");
            sign(recorder, order, 1);
            var writer = person("writer", Role.REGULATORY_WRITER);
            refuses("signature.order-anothers", () -> house.as(writer, () -> orders.withdraw(order.number(), "why")));
            refuses("ground.field-missing", () -> house.as(reviewer, () -> orders.withdraw(order.number(), " ")));
            var withdrawn = house.as(manager, () -> orders.withdraw(order.number(), "the record was corrected"));
            assertThat(withdrawn.state()).isEqualTo(SigningOrderView.State.WITHDRAWN);
            assertThat(withdrawn.places().get(0).signature()).isNotNull();
            refuses("signature.order-withdrawn", () -> sign(second, order, 2));
            refuses("signature.order-withdrawn", () -> house.as(manager, () -> orders.withdraw(order.number(), "x")));
            assertThat(waitingFor(second)).doesNotContain(order.number());
        }

        @Test
        void whatCannotBeAskedForIsNamed() {
            var place = new SigningPlace("a.b", Set.of(Role.QA_MANAGER));
            for (var bad : List.of(
                    new SigningOrder("X", DIGEST, "t", "r", List.of()),
                    new SigningOrder("X", DIGEST, "t", "r", java.util.Collections.nCopies(9, place)),
                    new SigningOrder("X", "short", "t", "r", List.of(place)),
                    new SigningOrder(" ", DIGEST, "t", "r", List.of(place)),
                    new SigningOrder("X", DIGEST, "t", "", List.of(place)),
                    new SigningOrder("X", DIGEST, "t", "r", List.of(new SigningPlace("a.b", Set.of()))),
                    new SigningOrder("X", DIGEST, "t", "r", List.of(new SigningPlace("A!", Set.of(Role.QA_MANAGER)))),
                    new SigningOrder("X", DIGEST, "t", "r", List.of(new SigningPlace("a.b", Set.of(Role.INSPECTOR))))))
                assertThatThrownBy(() -> house.as(manager, () -> orders.open(bad)))
                        .isInstanceOf(Refusal.class);
            refuses("signature.order-unknown", () -> house.as(manager, () -> orders.order("SO-2026-9999")));
        }

        @Test
        void theInspectorReadsAndTheAdministratorDoesNot() throws Exception {
            var order = opened("BR-2026-0004/v1");
            var inspector = TestHouse.person("i", Role.INSPECTOR);
            var administrator = TestHouse.person("a", Role.ADMINISTRATOR);
            assertThat(house.as(inspector, () -> orders.missing(null, 200)).items())
                    .extracting(SigningOrderView::number)
                    .contains(order.number());
            for (var who : List.of(inspector, administrator))
                assertThatThrownBy(() -> sign(who, order, 1)).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> house.as(administrator, () -> orders.missing(null, 1)))
                    .isInstanceOf(EJBAccessException.class);
        }
    }
}
