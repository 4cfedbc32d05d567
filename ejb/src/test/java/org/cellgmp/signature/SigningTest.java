package org.cellgmp.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.ground.TestHouse;
import org.cellgmp.ground.TestPasswords;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Codes;
import org.cellgmp.identity.entity.Delegation;
import org.cellgmp.identity.entity.FormerPassword;
import org.cellgmp.identity.entity.PolicyVersion;
import org.cellgmp.identity.entity.Token;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.signature.entity.OpenOrder;
import org.cellgmp.signature.entity.Signature;
import org.cellgmp.signature.entity.SigningMark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a signature binds, who can give one, and that it stays; on both databases. */
class SigningTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String PASSWORD = "a password of one's own";
    static final Class<?>[] ENTITIES = {
        AuditEvent.class,
        org.cellgmp.audit.entity.StandIn.class,
        Account.class,
        Token.class,
        PolicyVersion.class,
        FormerPassword.class,
        Signature.class,
        SigningMark.class,
        Codes.class,
        Delegation.class,
        OpenOrder.class
    };

    @Nested
    class OnH2 extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.h2(ENTITIES);
        }
    }

    @Nested
    class OnPostgresql extends Cases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.postgresql(ENTITIES);
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

        /** @param byOther true if an administrator set the password */
        private Actor person(String name, boolean byOther, Role... roles) throws Exception {
            CurrentCall.workFor(
                    Actor.SYSTEM,
                    () -> house.inTransaction(() -> house.door(AccountKeeping.class)
                            .open(name, "P. " + name, Set.of(roles), TestPasswords.hash(PASSWORD), byOther, "test")));
            var person = TestHouse.person(name, roles);
            // Whoever has a password of the own has taken the electronic signature for the own as well.
            if (!byOther) house.as(person, () -> house.door(Accounts.class).certify(true, name, PASSWORD));
            return person;
        }

        private static SigningRequest request(Actor actor, String about, String password) {
            var shown = new LinkedHashMap<String, String>();
            shown.put("Z first", "1");
            shown.put("A second", "2");
            return new SigningRequest(about, DIGEST, "disposition.release", " why ", shown, actor.id(), password);
        }

        private SignatureView sign(Actor actor, SigningRequest request) throws Exception {
            return house.as(actor, () -> house.inTransaction(() -> signatures.sign(request)));
        }

        private void refuses(String code, Actor actor, SigningRequest request) {
            assertThatThrownBy(() -> sign(actor, request))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        }

        private List<EventView> events(String about) throws Exception {
            return house.as(
                    TestHouse.person("i", Role.INSPECTOR),
                    () -> house.door(Trail.class)
                            .search(new TrailQuery(about, null, "signature.", null, null, false), null, 200)
                            .items());
        }

        @Test
        void whatIsSignedIsKeptWordForWordAndTheTrailKnowsIt() throws Exception {
            var actor = person("signer", false, Role.QA_MANAGER);
            var signature = sign(actor, request(actor, "ST-2026-0001", PASSWORD));

            assertThat(signature.number()).matches("SG-\\d{4}-\\d{4}");
            assertThat(signature.printedName()).isEqualTo("P. signer");
            assertThat(signature.reason()).isEqualTo("why");
            assertThat(signature.at().toInstant().getNano() % 1000).isZero();
            assertThat(signature.at().getOffset())
                    .isEqualTo(ZoneId.of(signature.zone())
                            .getRules()
                            .getOffset(signature.at().toInstant()));
            var statement =
                    (Map<?, ?>) CanonicalJson.parse(signature.statement().getBytes("UTF-8"));
            assertThat(statement.get("digest")).isEqualTo(DIGEST);
            assertThat(statement.get("shown").toString()).containsSubsequence("Z first", "A second");

            var kept = house.as(actor, () -> signatures.of("ST-2026-0001"));
            assertThat(kept).containsExactly(signature);
            var event = events("ST-2026-0001").get(0);
            assertThat(event.act()).isEqualTo("signature.signed");
            assertThat(event.details())
                    .containsEntry("signature", signature.number())
                    .containsEntry("signed digest", DIGEST)
                    .containsEntry(
                            "statement digest",
                            CanonicalJson.sha256(signature.statement().getBytes("UTF-8")));
        }

        @Test
        void aRefusedAttemptIsWrittenDownAndSignsNothing() throws Exception {
            var actor = person("careless", false, Role.QA_MANAGER);
            var other = person("other", false, Role.QA_MANAGER);
            refuses("identity.password-wrong", actor, request(actor, "ST-2026-0002", "wrong"));
            refuses("identity.password-missing", actor, request(actor, "ST-2026-0002", null));
            refuses("identity.password-missing", actor, request(actor, "ST-2026-0002", ""));
            refuses("identity.not-own-account", actor, request(other, "ST-2026-0002", PASSWORD));
            refuses(
                    "identity.not-own-account",
                    actor,
                    new SigningRequest("ST-2026-0002", DIGEST, "a.b", null, Map.of(), null, PASSWORD));

            assertThat(house.as(actor, () -> signatures.of("ST-2026-0002"))).isEmpty();
            assertThat(events("ST-2026-0002"))
                    .allMatch(event -> event.act().equals("signature.refused"))
                    .allMatch(event -> event.actor().equals("careless"))
                    .extracting(event -> event.details().get("cause"))
                    .as("what was left out is no attempt")
                    .containsExactly("not-own-account", "not-own-account", "wrong");
        }

        @Test
        void wrongPasswordsAtSigningLockTheAccountForSigningAndForSignIn() throws Exception {
            var actor = person("locked", false, Role.QA_MANAGER);
            for (int i = 0; i < 5; i++)
                refuses("identity.password-wrong", actor, request(actor, "ST-2026-0003", "wrong"));
            refuses("identity.account-locked", actor, request(actor, "ST-2026-0003", PASSWORD));
            assertThatThrownBy(() -> house.door(Accounts.class).signIn("locked", PASSWORD))
                    .isInstanceOf(Refusal.class);
        }

        @Test
        void aPasswordThatAnAdministratorKnowsSignsNothing() throws Exception {
            var actor = person("fresh", true, Role.QA_MANAGER);
            refuses("signature.not-certified", actor, request(actor, "ST-2026-0004", PASSWORD));
            var accounts = house.door(Accounts.class);
            assertThatThrownBy(() -> house.as(actor, () -> accounts.certify(true, "fresh", PASSWORD)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("identity.password-by-other"));
            var chosen = "a password of my own";
            house.as(actor, () -> accounts.changePassword(PASSWORD, chosen));
            refuses("signature.not-certified", actor, request(actor, "ST-2026-0004", chosen));
            house.as(actor, () -> accounts.certify(true, "fresh", chosen));
            // An administrator knows it again: what was acknowledged stays, and nothing is signed with it.
            var admin = person("admin-of-fresh", true, Role.ADMINISTRATOR);
            var given = house.as(admin, () -> accounts.resetPassword("fresh", "forgotten"));
            refuses("identity.password-by-other", actor, request(actor, "ST-2026-0004", given));
            house.as(actor, () -> accounts.changePassword(given, chosen + "!"));
            sign(actor, request(actor, "ST-2026-0004", chosen + "!"));
        }

        @Test
        void ifTheActIsRolledBackTheSignatureIsGoneWithIt() throws Exception {
            var actor = person("undone", false, Role.QA_MANAGER);
            assertThatThrownBy(() -> house.as(
                            actor,
                            () -> house.inTransaction(() -> {
                                signatures.sign(request(actor, "ST-2026-0005", PASSWORD));
                                throw new Refusal(Refusal.Reason.BLOCKED, "test");
                            })))
                    .isInstanceOf(Refusal.class);
            assertThat(house.as(actor, () -> signatures.of("ST-2026-0005"))).isEmpty();
            assertThat(events("ST-2026-0005")).isEmpty();
        }

        @Test
        void twoSignaturesInOneActDoNotWaitForEachOther() throws Exception {
            var actor = person("twice", false, Role.QA_MANAGER);
            house.as(
                    actor,
                    () -> house.inTransaction(() -> {
                        signatures.sign(request(actor, "ST-2026-0006", PASSWORD));
                        return signatures.sign(request(actor, "ST-2026-0006/v2", PASSWORD));
                    }));
            assertThat(house.as(actor, () -> signatures.of("ST-2026-0006")))
                    .extracting(SignatureView::about)
                    .containsExactly("ST-2026-0006", "ST-2026-0006/v2");
            assertThat(house.as(actor, () -> signatures.of("ST-2026-000"))).isEmpty();
            assertThat(house.as(actor, () -> signatures.of("ST-2026-____"))).isEmpty();
        }

        @Test
        void outsideAnActNothingIsSigned() throws Exception {
            var actor = person("alone", false, Role.QA_MANAGER);
            assertThatThrownBy(() -> house.as(actor, () -> signatures.sign(request(actor, "ST-2026-0007", PASSWORD))))
                    .isInstanceOf(EJBTransactionRequiredException.class);
        }

        @Test
        void theInspectorAndTheAdministratorSignNothingAndNobodySignsWithoutASession() throws Exception {
            for (var role : List.of(Role.INSPECTOR, Role.ADMINISTRATOR)) {
                var actor = person("no-" + role.containerName(), false, role);
                assertThatThrownBy(() -> sign(actor, request(actor, "ST-2026-0008", PASSWORD)))
                        .isInstanceOf(EJBAccessException.class);
            }
            assertThatThrownBy(() -> sign(Actor.NOBODY, request(Actor.NOBODY, "ST-2026-0008", PASSWORD)))
                    .isInstanceOf(EJBAccessException.class);
        }

        @Test
        void whatCannotBeSignedIsNamed() throws Exception {
            var actor = person("exact", false, Role.QA_MANAGER);
            var id = actor.id();
            for (var bad : List.of(
                    new SigningRequest(null, DIGEST, "a.b", null, Map.of(), id, PASSWORD),
                    new SigningRequest(" ", DIGEST, "a.b", null, Map.of(), id, PASSWORD),
                    new SigningRequest("x".repeat(401), DIGEST, "a.b", null, Map.of(), id, PASSWORD),
                    new SigningRequest("X", null, "a.b", null, Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST.toUpperCase(), "a.b", null, Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST + "0", "a.b", null, Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST, "Release!", null, Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST, null, null, Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST, "a.b", "r".repeat(4001), Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST, "a.b", "nul \u0000", Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST, "a.b", "half \ud800", Map.of(), id, PASSWORD),
                    new SigningRequest("X", DIGEST, "a.b", null, Map.of("line", "v".repeat(4001)), id, PASSWORD)))
                refuses("signature.cannot-be-signed", actor, bad);
        }

        @Test
        void nobodyChangesOrRemovesASignature() throws Exception {
            var actor = person("stays", false, Role.QA_MANAGER);
            sign(actor, request(actor, "ST-2026-0009", PASSWORD));
            var attempts = List.of(
                    "update signature_signature set reason = 'other'",
                    "update signature_signature set statement = '{}' where account = 'stays'",
                    "delete from signature_signature",
                    "truncate table signature_signature",
                    "update signature_mark set both = true",
                    "delete from signature_mark");
            try (var owner = database.asOwner();
                    var application = database.asApplication()) {
                for (var sql : attempts) {
                    assertRefused(owner, sql);
                    assertRefused(application, sql);
                }
                assertRefused(owner, "drop table signature_signature");
                assertRefused(application, "drop table signature_guard");
                assertRefused(owner, "insert into signature_guard select max(number) from signature_signature");
            }
            assertThat(house.as(actor, () -> signatures.of("ST-2026-0009"))).hasSize(1);
        }

        private static void assertRefused(java.sql.Connection connection, String sql) {
            assertThatThrownBy(() -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .as(sql)
                    .isInstanceOf(SQLException.class);
        }
    }
}
