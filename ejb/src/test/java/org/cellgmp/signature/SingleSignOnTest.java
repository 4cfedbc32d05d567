package org.cellgmp.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.LinkedSubject;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.OneTimeCodes;
import org.cellgmp.identity.boundary.SingleSignOns;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.CodeKey;
import org.cellgmp.identity.control.CodeLedger;
import org.cellgmp.identity.control.OneTimeCode;
import org.cellgmp.identity.entity.Subject;
import org.cellgmp.signature.boundary.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whom a provider vouches for comes in as the linked account and as nobody else, and signs nothing by it; on both databases. */
class SingleSignOnTest {
    private static final String PASSWORD = "a password of one's own";
    private static final String ISSUER = "https://login.example/site";
    private static final Instant START = Instant.parse("2030-05-01T08:00:00Z");

    private static Class<?>[] entities() {
        return Stream.concat(Stream.of(SigningTest.ENTITIES), Stream.of(Subject.class))
                .toArray(Class<?>[]::new);
    }

    @Nested
    class OnH2 extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.h2(entities());
        }
    }

    @Nested
    class OnPostgresql extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.postgresql(entities());
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Cases {
        private TestDatabase database;
        private TestHouse house;
        private Accounts accounts;
        private SingleSignOns signOns;
        private Actor admin;
        private Actor inspector;
        private final CodeKey key = new CodeKey();

        abstract TestDatabase open() throws Exception;

        @BeforeAll
        void migrate(@TempDir Path folder) throws Exception {
            database = open();
            key.at(folder.resolve("keys/one-time-codes.key"));
            house = new TestHouse(database).with(CodeKey.class, key);
            accounts = house.door(Accounts.class);
            signOns = house.door(SingleSignOns.class);
            admin = person("admin", Role.ADMINISTRATOR);
            inspector = person("inspector", Role.INSPECTOR);
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        @BeforeEach
        void atTheStart() {
            at(START);
        }

        @AfterEach
        void asBefore() {
            CurrentCall.end();
            HouseClock.set(Clock.systemUTC());
        }

        private static void at(Instant moment) {
            HouseClock.set(Clock.fixed(moment, ZoneOffset.UTC));
        }

        private Actor person(String name, Role role) throws Exception {
            at(START);
            CurrentCall.workFor(
                    Actor.SYSTEM,
                    () -> house.inTransaction(() -> house.door(AccountKeeping.class)
                            .open(name, "P. " + name, Set.of(role), TestPasswords.hash(PASSWORD), false, "test")));
            return TestHouse.person(name, role);
        }

        private LinkedSubject link(String name, String subject) throws Exception {
            return house.as(admin, () -> signOns.link(name, ISSUER, subject, "asked in person"));
        }

        private AccountView signIn(String subject, String code, boolean strong) throws Refusal {
            CurrentCall.from("10.0.0.1", "key of the session", "browser");
            CurrentCall.bringing(code);
            return signOns.signIn(ISSUER, subject, strong);
        }

        private AccountView signIn(String subject) throws Refusal {
            return signIn(subject, null, false);
        }

        private static void refuses(String code, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        }

        private List<EventView> events(String act) throws Exception {
            return house.as(
                    inspector,
                    () -> house.door(Trail.class)
                            .search(new TrailQuery(null, null, act, null, null, false), null, 200)
                            .items());
        }

        private List<String> refusals(String subject) throws Exception {
            return events("identity.single-sign-on-refused").stream()
                    .map(Object::toString)
                    .filter(event -> event.contains(subject))
                    .toList();
        }

        @Test
        void onlyWhoeverIsLinkedComesInWithTheRolesHeldHereAndTheTrailTells() throws Exception {
            person("lin", Role.QC_ANALYST);
            refuses("identity.subject-unlinked", () -> signIn("sub-lin"));
            assertThat(refusals("sub-lin")).singleElement().asString().contains("not-linked", ISSUER);
            link("lin", "sub-lin");
            var account = signIn("sub-lin");
            assertThat(account.name()).isEqualTo("lin");
            assertThat(account.roles()).containsExactly(Role.QC_ANALYST);
            assertThat(events("identity.signed-in"))
                    .filteredOn(event -> event.actor().equals("lin"))
                    .singleElement()
                    .asString()
                    .contains("sub-lin", ISSUER);
            refuses("identity.subject-unlinked", () -> signIn("SUB-LIN"));
            refuses("identity.subject-unlinked", () -> signIn("lin"));
            refuses("identity.subject-unlinked", () -> signOns.signIn("https://login.example/other", "sub-lin", false));
            refuses("identity.subject-unlinked", () -> signIn("x".repeat(4000)));
        }

        @Test
        void whoLeftOrIsLockedOutDoesNotComeInByTheProviderEither() throws Exception {
            person("mo", Role.QA_MANAGER);
            link("mo", "sub-mo");
            house.as(admin, () -> accounts.close("mo", "left"));
            refuses("identity.single-refused", () -> signIn("sub-mo"));
            house.as(admin, () -> accounts.reopen("mo", "came back"));
            assertThat(signIn("sub-mo").active()).isTrue();
            house.as(
                    admin,
                    () -> accounts.endAfter(
                            "mo", START.atZone(HouseClock.zone()).toLocalDate(), "leaves"));
            at(START.plus(Duration.ofDays(2)));
            refuses("identity.single-refused", () -> signIn("sub-mo"));
            house.as(admin, () -> accounts.endAfter("mo", null, "stays"));
            for (int i = 0; i < 5; i++) refuses("identity.sign-in-refused", () -> accounts.signIn("mo", "wrong"));
            refuses("identity.single-refused", () -> signIn("sub-mo"));
            assertThat(refusals("sub-mo")).hasSize(3).anyMatch(event -> event.contains("locked"));
            at(START.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(16)));
            assertThat(signIn("sub-mo").name()).isEqualTo("mo");
        }

        @Test
        void thePolicyOfTheSiteAsksForACodeUnlessTheProviderVouchesForASecondFactor() throws Exception {
            var person = person("ada", Role.QA_MANAGER);
            link("ada", "sub-ada");
            house.as(person, () -> house.door(OneTimeCodes.class).begin());
            var salt = house.door(CodeLedger.class).find("ada").orElseThrow().salt();
            var secret = key.secret("ada", salt);
            house.as(person, () -> house.door(OneTimeCodes.class).confirm(PASSWORD, OneTimeCode.at(secret, START)));
            refuses("identity.code-asked", () -> signIn("sub-ada"));
            refuses("identity.code-asked", () -> signIn("sub-ada", " ", false));
            refuses("identity.code-wrong", () -> signIn("sub-ada", "000000", false));
            assertThat(signIn("sub-ada", null, true).name()).isEqualTo("ada");
            var later = START.plus(Duration.ofMinutes(2));
            at(later);
            var code = OneTimeCode.at(secret, later);
            assertThat(signIn("sub-ada", code, false).name()).isEqualTo("ada");
            refuses("identity.code-wrong", () -> signIn("sub-ada", code, false));
            for (int i = 0; i < 3; i++) refuses("identity.code-wrong", () -> signIn("sub-ada", "000000", false));
            refuses("identity.single-refused", () -> signIn("sub-ada", null, true));
        }

        @Test
        void aSessionOfTheProvidersSignsNothingWithoutThePassword() throws Exception {
            var person = person("qin", Role.QA_MANAGER);
            link("qin", "sub-qin");
            house.as(person, () -> accounts.certify(true, "qin", PASSWORD));
            signIn("sub-qin", null, true);
            refuses("signature.both-components", () -> sign(person, null, null));
            refuses("identity.password-missing", () -> sign(person, "qin", null));
            refuses("identity.password-wrong", () -> sign(person, "qin", "sub-qin"));
            assertThat(sign(person, "qin", PASSWORD).account()).isEqualTo("qin");
            assertThat(sign(person, null, PASSWORD).account()).isEqualTo("qin");
            CurrentCall.from("10.0.0.1", "key of the next session", "browser");
            refuses("signature.both-components", () -> sign(person, null, PASSWORD));
        }

        private SignatureView sign(Actor actor, String account, String password) throws Exception {
            var request = new SigningRequest(
                    "ST-" + actor.id(), "0123456789abcdef".repeat(4), "a.b", null, Map.of(), account, password);
            return house.as(
                    actor,
                    () -> house.inTransaction(() -> house.door(Signatures.class).sign(request)));
        }

        @Test
        void aSubjectLeadsToOneAccountAndNoLongerWhenItIsUnlinked() throws Exception {
            person("one", Role.QC_ANALYST);
            person("two", Role.QC_ANALYST);
            var linked = link("one", "sub-one");
            link("one", "sub-one-too");
            refuses("identity.subject-linked", () -> link("two", "sub-one"));
            refuses("identity.subject-linked", () -> link("one", "sub-one"));
            int before = accounts.find("one").orElseThrow().generation();
            refuses("identity.subject-unknown", () -> unlink("two", linked.id(), "mistaken"));
            unlink("one", linked.id(), "changed");
            refuses("identity.subject-unknown", () -> unlink("one", linked.id(), "again"));
            refuses("identity.subject-unlinked", () -> signIn("sub-one"));
            assertThat(accounts.find("one").orElseThrow().generation())
                    .as("open sessions end")
                    .isGreaterThan(before);
            assertThat(house.as(admin, () -> signOns.of("one")))
                    .extracting(LinkedSubject::subject)
                    .containsExactly("sub-one-too");
            link("two", "sub-one");
            assertThat(signIn("sub-one").name()).isEqualTo("two");
            assertThat(events("identity.subject-linked").toString()).contains("asked in person", "sub-one");
            assertThat(events("identity.subject-unlinked").toString()).contains("changed", "account/one");
        }

        private void unlink(String name, long id, String reason) throws Exception {
            house.as(admin, () -> {
                signOns.unlink(name, id, reason);
                return null;
            });
        }

        @Test
        void onlyAdministratorsLinkAndNobodyHimself() throws Exception {
            var person = person("eve", Role.QA_MANAGER);
            assertThatThrownBy(() -> house.as(person, () -> signOns.link("eve", ISSUER, "sub-eve", "let me in")))
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> house.as(person, () -> signOns.of("admin")))
                    .isInstanceOf(EJBAccessException.class);
            refuses("identity.own-account", () -> link("admin", "sub-admin"));
            refuses("identity.account-unknown", () -> link("nobody.known", "sub"));
            for (var bad : new String[] {null, "", "  "}) {
                refuses("ground.field-missing", () -> house.as(admin, () -> signOns.link("eve", ISSUER, bad, "x")));
                refuses("ground.field-missing", () -> house.as(admin, () -> signOns.link("eve", bad, "sub", "x")));
                refuses("ground.field-missing", () -> house.as(admin, () -> signOns.link("eve", ISSUER, "sub", bad)));
            }
            refuses("ground.field-too-long", () -> link("eve", "x".repeat(256)));
            assertThat(link("eve", "x".repeat(255)).subject()).hasSize(255);
            assertThat(house.as(person, signOns::own)).hasSize(1);
        }
    }
}
