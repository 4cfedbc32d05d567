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
import java.util.concurrent.Callable;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.ground.TestHouse;
import org.cellgmp.ground.TestPasswords;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.SitePolicy.Demand;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.OneTimeCodes;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.CodeKey;
import org.cellgmp.identity.control.CodeLedger;
import org.cellgmp.identity.control.OneTimeCode;
import org.cellgmp.signature.boundary.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the site's policy asks for: one-time codes when signing in and signing, the number of wrong passwords, old ones. */
class CodesAndPolicyTest {
    private static final String PASSWORD = "a password of one's own";
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
        private Accounts accounts;
        private OneTimeCodes codes;
        private Policies policies;
        private Actor admin;
        private final CodeKey key = new CodeKey();
        private int version;

        abstract TestDatabase open() throws Exception;

        @BeforeAll
        void migrate(@TempDir Path folder) throws Exception {
            database = open();
            key.at(folder.resolve("keys/one-time-codes.key"));
            house = new TestHouse(database).with(CodeKey.class, key);
            accounts = house.door(Accounts.class);
            codes = house.door(OneTimeCodes.class);
            policies = house.door(Policies.class);
            at(START);
            admin = person("admin", Role.ADMINISTRATOR);
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        @AfterEach
        void asBefore() throws Exception {
            CurrentCall.end();
            if (version > 0 && !policies.now().equals(SitePolicy.DEFAULT)) set(SitePolicy.DEFAULT);
            HouseClock.set(Clock.systemUTC());
        }

        private void set(SitePolicy policy) throws Exception {
            version =
                    house.as(admin, () -> policies.set(version, policy, "test")).version();
        }

        private static void at(Instant moment) {
            HouseClock.set(Clock.fixed(moment, ZoneOffset.UTC));
        }

        private Actor person(String name, Role role) throws Exception {
            CurrentCall.workFor(
                    Actor.SYSTEM,
                    () -> house.inTransaction(() -> house.door(AccountKeeping.class)
                            .open(name, "P. " + name, Set.of(role), TestPasswords.hash(PASSWORD), false, "test")));
            return TestHouse.person(name, role);
        }

        private Actor signer(String name) throws Exception {
            at(START);
            var person = person(name, Role.QA_MANAGER);
            house.as(person, () -> accounts.certify(true, name, PASSWORD));
            return person;
        }

        private byte[] secret(String name) throws Exception {
            var salt = house.door(CodeLedger.class).find(name).orElseThrow().salt();
            return key.secret(name, salt);
        }

        private String code(String name, Instant moment) throws Exception {
            return OneTimeCode.at(secret(name), moment);
        }

        private List<String> enrolled(Actor person) throws Exception {
            var begun = house.as(person, codes::begin);
            assertThat(begun.secret()).hasSize(32).isEqualTo(OneTimeCode.base32(secret(person.id())));
            assertThat(begun.uri()).startsWith("otpauth://totp/CellGMP:" + person.id() + "?secret=");
            return house.as(person, () -> codes.confirm(PASSWORD, code(person.id(), START)));
        }

        private Object signIn(String name, String code) throws Exception {
            CurrentCall.from("10.0.0.1", null, null);
            CurrentCall.bringing(code);
            return accounts.signIn(name, PASSWORD);
        }

        private SignatureView sign(Actor actor, String code) throws Exception {
            CurrentCall.from("10.0.0.1", null, null);
            CurrentCall.bringing(code);
            var request = new SigningRequest(
                    "ST-" + actor.id(), "0123456789abcdef".repeat(4), "a.b", null, Map.of(), actor.id(), PASSWORD);
            return house.as(
                    actor,
                    () -> house.inTransaction(() -> house.door(Signatures.class).sign(request)));
        }

        private static void refuses(String code, Callable<?> call) {
            assertThatThrownBy(call::call)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        }

        private static SitePolicy asking(Demand toSignIn, Demand toSign) {
            return new SitePolicy(12, 365, 5, 30, 15, 5, toSignIn, toSign);
        }

        @Test
        void whoSetUpCodesSignsInWithOneEachOnceAndWithARecoveryCode() throws Exception {
            var ana = signer("ana");
            refuses("identity.codes-not-begun", () -> house.as(ana, () -> codes.confirm(PASSWORD, "000000")));
            house.as(ana, codes::begin);
            refuses("identity.code-wrong", () -> house.as(ana, () -> codes.confirm(PASSWORD, "000000x")));
            refuses("identity.password-wrong", () -> house.as(ana, () -> codes.confirm("wrong", code("ana", START))));
            signIn("ana", null); // not in force before a code was given
            var recovery = enrolled(ana);
            assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
            refuses("identity.codes-in-force", () -> house.as(ana, codes::begin));

            refuses("identity.sign-in-refused", () -> signIn("ana", null));
            refuses("identity.sign-in-refused", () -> signIn("ana", code("ana", START))); // used to confirm
            var later = START.plusSeconds(30);
            at(later);
            signIn("ana", code("ana", later));
            refuses("identity.sign-in-refused", () -> signIn("ana", code("ana", later)));
            signIn("ana", recovery.get(0).replace("-", "") + " ");
            at(START.plus(Duration.ofHours(1)));
            refuses("identity.sign-in-refused", () -> signIn("ana", recovery.get(0)));
            signIn("ana", recovery.get(7));
        }

        @Test
        void wrongCodesLockAsWrongPasswordsDo() throws Exception {
            var bea = signer("bea");
            enrolled(bea);
            at(START.plusSeconds(60));
            for (int i = 0; i < 5; i++) refuses("identity.sign-in-refused", () -> signIn("bea", "000000"));
            at(START.plusSeconds(90));
            refuses("identity.sign-in-refused", () -> signIn("bea", code("bea", START.plusSeconds(90))));
            assertThat(accounts.find("bea").orElseThrow().lockedUntil()).isNotNull();
        }

        @Test
        void aSiteMayWantACodeForEachSignature() throws Exception {
            var cid = signer("cid");
            var dan = signer("dan");
            set(asking(Demand.WHO_HAS_ONE, Demand.WHO_HAS_ONE));
            sign(cid, null);
            enrolled(cid);
            assertThat(house.as(cid, () -> house.door(Signatures.class).standing())
                            .codeWanted())
                    .isTrue();
            // Left out it is no guess, however often.
            for (int i = 0; i < 6; i++) refuses("identity.code-missing", () -> sign(cid, null));
            refuses("identity.code-missing", () -> sign(cid, " "));
            refuses("identity.code-wrong", () -> sign(cid, "000000"));
            var later = START.plusSeconds(30);
            at(later);
            sign(cid, code("cid", later));
            refuses("identity.code-wrong", () -> sign(cid, code("cid", later)));
            sign(dan, null);
            set(asking(Demand.EVERYBODY, Demand.EVERYBODY));
            refuses("identity.codes-wanted", () -> sign(dan, null));
            assertThat(codes.mustSetUp("dan")).isTrue();
            assertThat(codes.mustSetUp("cid")).isFalse();
            set(asking(Demand.NOBODY, Demand.NOBODY));
            sign(cid, null);
            signIn("cid", null);
        }

        @Test
        void codesAreTakenAwayByThePersonWithBothOrByAnAdministratorWithAReason() throws Exception {
            var eli = signer("eli");
            var recovery = enrolled(eli);
            refuses(
                    "identity.code-wrong",
                    () -> house.as(eli, () -> {
                        codes.remove(PASSWORD, "000000");
                        return null;
                    }));
            house.as(eli, () -> {
                codes.remove(PASSWORD, recovery.get(3));
                return null;
            });
            signIn("eli", null);
            at(START.plusSeconds(300));
            house.as(eli, codes::begin);
            house.as(eli, () -> codes.confirm(PASSWORD, code("eli", START.plusSeconds(300))));
            refuses(
                    "ground.field-missing",
                    () -> house.as(admin, () -> {
                        codes.removeOf("eli", " ");
                        return null;
                    }));
            assertThatThrownBy(() -> house.as(eli, () -> {
                        codes.removeOf("eli", "me");
                        return null;
                    }))
                    .isInstanceOf(EJBAccessException.class);
            house.as(admin, () -> {
                codes.removeOf("eli", "telephone lost");
                return null;
            });
            signIn("eli", null);
            refuses(
                    "identity.codes-none",
                    () -> house.as(admin, () -> {
                        codes.removeOf("eli", "again");
                        return null;
                    }));
        }

        @Test
        void thePolicyIsSetByTheAdministratorWithinItsRangesAndSaysWhatHolds() throws Exception {
            for (var bad : List.of(
                    new SitePolicy(7, 365, 5, 30, 15, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(65, 365, 5, 30, 15, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 29, 5, 30, 15, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 1826, 5, 30, 15, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 365, 25, 30, 15, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 365, 5, 4, 15, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 365, 5, 481, 15, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 365, 5, 30, 61, 5, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 365, 5, 30, 15, 2, Demand.NOBODY, Demand.NOBODY),
                    new SitePolicy(12, 365, 5, 30, 15, 11, Demand.NOBODY, Demand.NOBODY)))
                refuses("identity.policy-range", () -> house.as(admin, () -> policies.set(version, bad, "test")));
            refuses(
                    "ground.field-missing",
                    () -> house.as(admin, () -> policies.set(version, asking(Demand.EVERYBODY, null), "test")));
            refuses(
                    "ground.field-missing",
                    () -> house.as(admin, () -> policies.set(version, asking(Demand.NOBODY, Demand.NOBODY), " ")));
            refuses(
                    "identity.nothing-changed",
                    () -> house.as(admin, () -> policies.set(version, policies.now(), "test")));
            refuses(
                    "identity.policy-set-meanwhile",
                    () -> house.as(
                            admin, () -> policies.set(version + 1, asking(Demand.NOBODY, Demand.NOBODY), "test")));
            for (var role : Role.values()) {
                if (role == Role.ADMINISTRATOR) continue;
                var other = TestHouse.person("other", role);
                assertThatThrownBy(() ->
                                house.as(other, () -> policies.set(version, asking(Demand.NOBODY, Demand.NOBODY), "x")))
                        .isInstanceOf(EJBAccessException.class);
            }
            var fay = signer("fay");
            set(new SitePolicy(20, 365, 3, 30, 15, 3, Demand.NOBODY, Demand.NOBODY));
            refuses(
                    "identity.password-too-short",
                    () -> house.as(fay, () -> accounts.changePassword(PASSWORD, "nineteen characters")));
            var second = "second long password of hers";
            var third = "third long password of hers";
            house.as(fay, () -> accounts.changePassword(PASSWORD, second));
            refuses(
                    "identity.password-used-before",
                    () -> house.as(fay, () -> accounts.changePassword(second, PASSWORD)));
            house.as(fay, () -> accounts.changePassword(second, third));
            refuses(
                    "identity.password-used-before",
                    () -> house.as(fay, () -> accounts.changePassword(third, PASSWORD)));
            house.as(fay, () -> accounts.changePassword(third, "fourth long password of hers"));
            house.as(fay, () -> accounts.changePassword("fourth long password of hers", PASSWORD));
            for (int i = 0; i < 3; i++) refuses("identity.sign-in-refused", () -> accounts.signIn("fay", "wrong"));
            refuses("identity.sign-in-refused", () -> accounts.signIn("fay", PASSWORD));
        }

        @Test
        void aPasswordAgesAtItsDay() {
            var policy = SitePolicy.DEFAULT;
            assertThat(policy.aged(START, START.plus(Duration.ofDays(365)).minusNanos(1000)))
                    .isFalse();
            assertThat(policy.aged(START, START.plus(Duration.ofDays(365)))).isTrue();
            var never = new SitePolicy(12, 0, 5, 30, 15, 5, Demand.NOBODY, Demand.NOBODY);
            assertThat(never.aged(START, START.plus(Duration.ofDays(36500)))).isFalse();
        }
    }
}
