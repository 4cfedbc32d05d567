package org.cellgmp.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cellgmp.audit.EventView;
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
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.signature.boundary.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Both components first, the password alone after them, and never without it: the series of signings of one session. */
class SigningSessionTest {
    private static final String PASSWORD = "a password of one's own";
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Instant START = Instant.parse("2030-05-01T08:00:00Z");

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
        private Signatures signatures;

        abstract TestDatabase open() throws Exception;

        @BeforeAll
        void migrate() throws Exception {
            database = open();
            house = new TestHouse(database);
            signatures = house.door(Signatures.class);
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        @AfterEach
        void clockRunsAgain() {
            HouseClock.set(Clock.systemUTC());
            CurrentCall.end();
        }

        private Actor open(String name, Role role) throws Exception {
            CurrentCall.workFor(
                    Actor.SYSTEM,
                    () -> house.inTransaction(() -> house.door(AccountKeeping.class)
                            .open(name, "P. " + name, Set.of(role), TestPasswords.hash(PASSWORD), false, "test")));
            return TestHouse.person(name, role);
        }

        private Actor person(String name) throws Exception {
            at(START);
            var person = open(name, Role.QA_MANAGER);
            house.as(person, () -> house.door(Accounts.class).certify(true, name, PASSWORD));
            return person;
        }

        private static void at(Instant moment) {
            HouseClock.set(Clock.fixed(moment, ZoneOffset.UTC));
        }

        private SignatureView sign(Actor actor, String account, String password) throws Exception {
            var request = new SigningRequest("ST-" + actor.id(), DIGEST, "a.b", null, Map.of(), account, password);
            return house.as(actor, () -> house.inTransaction(() -> signatures.sign(request)));
        }

        private void refuses(String code, Actor actor, String account, String password) {
            assertThatThrownBy(() -> sign(actor, account, password))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        }

        private java.util.List<EventView> events(Actor actor) throws Exception {
            return house.as(
                    TestHouse.person("i", Role.INSPECTOR),
                    () -> house.door(Trail.class)
                            .search(
                                    new TrailQuery("ST-" + actor.id(), null, "signature.", null, null, false),
                                    null,
                                    200)
                            .items());
        }

        @Test
        void theFirstWantsBothTheNextThePasswordAloneUntilTheIdleTimeIsOver() throws Exception {
            var ana = person("ana");
            CurrentCall.from("10.0.0.1", "session of ana", "Browser 1");
            assertThat(house.as(ana, signatures::standing)).isEqualTo(SigningStanding.FIRST);
            refuses("signature.both-components", ana, null, PASSWORD);
            refuses("signature.both-components", ana, " ", PASSWORD);
            var first = sign(ana, "ana", PASSWORD);
            assertThat(house.as(ana, () -> signatures.byBoth(first.number()))).contains(true);

            var idle = SitePolicy.DEFAULT.signingIdle();
            assertThat(house.as(ana, signatures::standing).continuingUntil()).isEqualTo(START.plus(idle));
            at(START.plus(idle).minus(Duration.ofNanos(1000)));
            var second = sign(ana, null, PASSWORD);
            assertThat(house.as(ana, () -> signatures.byBoth(second.number()))).contains(false);

            // Counted from the last signature: at the limit both are wanted again.
            at(START.plus(idle).minus(Duration.ofNanos(1000)).plus(idle));
            refuses("signature.both-components", ana, null, PASSWORD);
            sign(ana, "ana", PASSWORD);
            sign(ana, null, PASSWORD);

            assertThat(events(ana))
                    .filteredOn(event -> event.act().equals("signature.signed"))
                    .extracting(event -> event.details().get("components"))
                    .containsExactly("password", "account and password", "password", "account and password");
        }

        @Test
        void neverWithoutThePasswordSoAStolenSessionCannotSign() throws Exception {
            var bea = person("bea");
            CurrentCall.from("10.0.0.1", "session of bea", "Browser 1");
            sign(bea, "bea", PASSWORD);
            for (var left : new String[] {null, ""}) refuses("identity.password-missing", bea, null, left);
            // One that was left out is no guess: five wrong ones lock, however many were left out before.
            for (var password : new String[] {" ", "wrong", "wrong too", "wrong again"})
                refuses("identity.password-wrong", bea, null, password);
            refuses("identity.password-missing", bea, "bea", "");
            refuses("identity.password-wrong", bea, "bea", "wrong");
            refuses("identity.account-locked", bea, null, PASSWORD);
            assertThat(house.as(bea, () -> signatures.of("ST-bea"))).hasSize(1);
        }

        @Test
        void anotherAddressBrowserOrSignInBeginsAnew() throws Exception {
            var cid = person("cid");
            CurrentCall.from("10.0.0.1", "session of cid", "Browser 1");
            sign(cid, "cid", PASSWORD);
            CurrentCall.from("10.0.0.2", "session of cid", "Browser 1");
            refuses("signature.both-components", cid, null, PASSWORD);
            CurrentCall.from("10.0.0.1", "session of cid", "Browser 2");
            refuses("signature.both-components", cid, null, PASSWORD);
            CurrentCall.from("10.0.0.1", "session of cid", null);
            refuses("signature.both-components", cid, null, PASSWORD);
            CurrentCall.from("10.0.0.1", "new session of cid", "Browser 1");
            refuses("signature.both-components", cid, null, PASSWORD);
            CurrentCall.from("10.0.0.1", "session of cid", "Browser 1");
            sign(cid, null, PASSWORD);
            // Once signed from elsewhere with both, the first place needs both again.
            CurrentCall.from("10.0.0.2", "session of cid", "Browser 1");
            sign(cid, "cid", PASSWORD);
            CurrentCall.from("10.0.0.1", "session of cid", "Browser 1");
            refuses("signature.both-components", cid, null, PASSWORD);
        }

        @Test
        void anotherPersonsSessionAndAProgramContinueNothing() throws Exception {
            var dan = person("dan");
            var eli = person("eli");
            CurrentCall.from("10.0.0.1", "session of dan", "Browser 1");
            sign(dan, "dan", PASSWORD);
            refuses("signature.both-components", eli, null, PASSWORD);
            refuses("identity.not-own-account", eli, "dan", PASSWORD);
            CurrentCall.from("10.0.0.1");
            refuses("identity.not-own-account", dan, null, PASSWORD);
            sign(dan, "dan", PASSWORD);
            refuses("identity.not-own-account", dan, null, PASSWORD);
        }

        @Test
        void aSeriesSurvivesNoRolledBackAct() throws Exception {
            var fay = person("fay");
            CurrentCall.from("10.0.0.1", "session of fay", "Browser 1");
            var request = new SigningRequest("ST-fay", DIGEST, "a.b", null, Map.of(), "fay", PASSWORD);
            assertThatThrownBy(() -> house.as(
                            fay,
                            () -> house.inTransaction(() -> {
                                signatures.sign(request);
                                throw new Refusal(Refusal.Reason.BLOCKED, "test");
                            })))
                    .isInstanceOf(Refusal.class);
            refuses("signature.both-components", fay, null, PASSWORD);
        }

        @Test
        void manySigningsAtOnceEachMakeOneSignature() throws Exception {
            var gil = person("gil");
            CurrentCall.from("10.0.0.1", "session of gil", "Browser 1");
            sign(gil, "gil", PASSWORD);
            var pool = Executors.newFixedThreadPool(4);
            try {
                var tries = new ArrayList<Callable<SignatureView>>();
                for (int i = 0; i < 8; i++)
                    tries.add(() -> {
                        CurrentCall.from("10.0.0.1", "session of gil", "Browser 1");
                        return sign(gil, null, PASSWORD);
                    });
                for (var tried : pool.invokeAll(tries)) tried.get();
            } finally {
                pool.shutdown();
            }
            assertThat(house.as(gil, () -> signatures.of("ST-gil")))
                    .extracting(SignatureView::number)
                    .hasSize(9)
                    .doesNotHaveDuplicates();
        }

        @Test
        void withoutTheAcknowledgementNothingIsSignedAndItIsMadeOnce() throws Exception {
            var hue = person("hue");
            var accounts = house.door(Accounts.class);
            var ida = open("ida", Role.QA_MANAGER);
            assertThat(house.as(ida, signatures::standing).certified()).isFalse();
            refuses("signature.not-certified", ida, "ida", PASSWORD);
            assertThat(events(ida))
                    .singleElement()
                    .satisfies(event -> assertThat(event.details()).containsEntry("cause", "not-certified"));
            for (var refused : Map.<String, Callable<?>>of(
                            "identity.certification-not-agreed", () -> accounts.certify(false, "ida", PASSWORD),
                            "identity.not-own-account", () -> accounts.certify(true, "hue", PASSWORD),
                            "identity.password-wrong", () -> accounts.certify(true, "ida", "wrong"))
                    .entrySet())
                assertThatThrownBy(() -> house.as(ida, refused.getValue()))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(refused.getKey()));
            house.as(ida, () -> accounts.certify(true, "ida", PASSWORD));
            sign(ida, "ida", PASSWORD);
            assertThatThrownBy(() -> house.as(hue, () -> accounts.certify(true, "hue", PASSWORD)))
                    .isInstanceOf(Refusal.class);
            var told = house.as(
                    TestHouse.person("i", Role.INSPECTOR),
                    () -> house.door(Trail.class)
                            .search(
                                    new TrailQuery(null, null, "identity.signature-certified", null, null, false),
                                    null,
                                    200)
                            .items());
            assertThat(told)
                    .filteredOn(event -> event.actor().equals("ida"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.details().get("words")).contains("legally binding"));
        }

        @Test
        void aSignatureKeepsTheNameThatWasPrinted() throws Exception {
            var jo = person("jo");
            var signature = sign(jo, "jo", PASSWORD);
            var admin = open("some-admin", Role.ADMINISTRATOR);
            house.as(admin, () -> house.door(Accounts.class).changePrintedName("jo", "P. Married", "married"));
            var kept = house.as(jo, () -> signatures.signature(signature.number()));
            assertThat(kept.printedName()).isEqualTo("P. jo");
            assertThat(house.as(jo, () -> signatures.nameNow(kept))).isEqualTo("P. Married");
            assertThat(house.as(jo, () -> signatures.intact(signature.number())))
                    .isTrue();
            assertThat(sign(jo, "jo", PASSWORD).printedName()).isEqualTo("P. Married");
        }

        @Test
        void aSiteMayWantBothAtEverySignature() throws Exception {
            var kim = person("kim");
            var policies = house.door(Policies.class);
            var admin = open("policy-admin", Role.ADMINISTRATOR);
            var d = SitePolicy.DEFAULT;
            var strict = new SitePolicy(
                    d.shortest(),
                    d.ageingDays(),
                    d.remembered(),
                    d.idleMinutes(),
                    0,
                    d.lockAfter(),
                    d.codeToSignIn(),
                    d.codeToSign());
            house.as(admin, () -> policies.set(0, strict, "site procedure"));
            CurrentCall.from("10.0.0.1", "session of kim", "Browser 1");
            sign(kim, "kim", PASSWORD);
            refuses("signature.both-components", kim, null, PASSWORD);
            house.as(admin, () -> policies.set(1, d, "back"));
        }
    }
}
