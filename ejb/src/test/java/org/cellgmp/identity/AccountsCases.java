package org.cellgmp.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.ground.TestHouse;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is promised of accounts, on whichever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccountsCases {
    private static final Actor ADMIN = TestHouse.person("admin", Role.ADMINISTRATOR);
    private static final Actor INSPECTOR = TestHouse.person("inspector", Role.INSPECTOR);

    private TestDatabase database;
    private TestHouse house;
    private Accounts accounts;
    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    private Tokens tokens;
    private Instant now;

    abstract TestDatabase open() throws Exception;

    @BeforeAll
    void migrate() throws Exception {
        database = open();
        house = new TestHouse(database);
        accounts = house.door(Accounts.class);
        tokens = house.door(Tokens.class);
        house.as(
                Actor.SYSTEM,
                () -> house.inTransaction(() -> {
                    database.does(entities -> {}); // the pool is warm before the clock is set
                    return null;
                }));
        seed("admin", Role.ADMINISTRATOR);
        seed("inspector", Role.INSPECTOR);
    }

    /** The first administrator is made at first start; here by hand. */
    private void seed(String name, Role role) throws Exception {
        org.cellgmp.ground.CurrentCall.workFor(
                Actor.SYSTEM,
                () -> house.inTransaction(() -> house.door(org.cellgmp.identity.control.AccountKeeping.class)
                        .open(
                                name,
                                name,
                                Set.of(role),
                                org.cellgmp.identity.control.PasswordHash.of(name + "'s password"),
                                false,
                                "first start")));
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @AfterEach
    void clockRunsAgain() {
        HouseClock.set(Clock.systemUTC());
    }

    private void at(Instant moment) {
        now = moment;
        HouseClock.set(Clock.fixed(moment, ZoneOffset.UTC));
    }

    private void later(Duration by) {
        at(now.plus(by));
    }

    /** A person with a password of the own choice. */
    private String person(String name, Role... roles) throws Exception {
        var given = house.as(ADMIN, () -> accounts.open(name, name.toUpperCase(), Set.of(roles), "joined"));
        var chosen = "chosen passphrase 1";
        house.as(TestHouse.person(name, roles), () -> accounts.changePassword(given, chosen));
        return chosen;
    }

    private void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<EventView> events(String act) throws Exception {
        var found = new ArrayList<>(house.as(
                INSPECTOR,
                () -> house.door(Trail.class)
                        .search(new TrailQuery(null, null, act, null, null, false), null, 200)
                        .items()));
        java.util.Collections.reverse(found);
        return found;
    }

    @Test
    void theRightPasswordComesInAndIsWrittenDownAsThatPerson() throws Exception {
        var password = person("ada", Role.QC_ANALYST);
        var account = accounts.signIn(" ADA ", password);
        assertThat(account.roles()).containsExactly(Role.QC_ANALYST);
        var event = events("identity.signed-in").stream()
                .filter(each -> each.actor().equals("ada"))
                .findFirst()
                .orElseThrow();
        assertThat(event.printedName()).isEqualTo("ADA");
        assertThat(event.roles()).containsExactly("qc-analyst");
    }

    @Test
    void whatIsTypedAsAnUnknownAccountIsNotWrittenDown() throws Exception {
        refuses("identity.sign-in-refused", () -> accounts.signIn("hunter2-my-password", "x"));
        refuses("identity.sign-in-refused", () -> accounts.signIn(null, null));
        refuses("identity.sign-in-refused", () -> accounts.signIn("\u0000", "\ud800"));
        refuses("identity.sign-in-refused", () -> accounts.signIn("a".repeat(100_000), "b".repeat(1_000_000)));
        var events = events("identity.sign-in-refused");
        assertThat(events).anyMatch(event -> event.details().equals(java.util.Map.of("cause", "unknown-account")));
        assertThat(events).noneMatch(event -> event.toString().contains("hunter2"));
    }

    @Test
    void fourWrongPasswordsDoNotLockTheFifthDoesForFifteenMinutes() throws Exception {
        at(Instant.parse("2030-01-01T00:00:00Z"));
        var password = person("bob", Role.QC_ANALYST);
        for (int i = 0; i < 4; i++) refuses("identity.sign-in-refused", () -> accounts.signIn("bob", "wrong"));
        accounts.signIn("bob", password);
        refuses("identity.sign-in-refused", () -> accounts.signIn("bob", "wrong"));
        refuses("identity.sign-in-refused", () -> accounts.signIn("bob", password));
        later(Duration.ofMinutes(15).minusNanos(1000));
        refuses("identity.sign-in-refused", () -> accounts.signIn("bob", password));
        later(Duration.ofNanos(1000));
        accounts.signIn("bob", password);

        assertThat(events("identity.account-locked"))
                .filteredOn(event -> event.about().equals("account/bob"))
                .hasSize(1)
                .allMatch(event -> event.details().get("until").equals("2030-01-01T00:15:00Z"));
        assertThat(events("identity.sign-in-refused"))
                .filteredOn(event -> "bob".equals(event.details().get("account")))
                .extracting(event -> event.details().get("cause"))
                .containsExactly("wrong", "wrong", "wrong", "wrong", "wrong", "locked", "locked");
    }

    @Test
    void aWrongPasswordOlderThanFifteenMinutesNoLongerCounts() throws Exception {
        at(Instant.parse("2030-02-01T00:00:00Z"));
        var password = person("cleo", Role.QC_ANALYST);
        for (int i = 0; i < 4; i++) refuses("identity.sign-in-refused", () -> accounts.signIn("cleo", "wrong"));
        later(Duration.ofMinutes(15));
        refuses("identity.sign-in-refused", () -> accounts.signIn("cleo", "wrong"));
        accounts.signIn("cleo", password);
    }

    @Test
    void ofManyGuessesAtOnceNoMoreThanFiveAreJudged() throws Exception {
        var password = person("dora", Role.QC_ANALYST);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tries = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 12; i++)
                tries.add(() -> {
                    try {
                        return accounts.signIn("dora", "wrong");
                    } catch (Refusal refused) {
                        return refused;
                    }
                });
            for (Future<Object> tried : pool.invokeAll(tries))
                assertThat(tried.get()).isInstanceOf(Refusal.class);
        } finally {
            pool.shutdown();
        }
        refuses("identity.sign-in-refused", () -> accounts.signIn("dora", password));
        assertThat(events("identity.sign-in-refused"))
                .filteredOn(event -> "dora".equals(event.details().get("account")))
                .filteredOn(event -> event.details().get("cause").equals("wrong"))
                .hasSize(5);
    }

    @Test
    void anAdministratorUnlocksWithAReason() throws Exception {
        var password = person("eve", Role.QC_ANALYST);
        for (int i = 0; i < 5; i++) refuses("identity.sign-in-refused", () -> accounts.signIn("eve", "wrong"));
        refuses("identity.reason-missing", () -> house.as(ADMIN, () -> accounts.unlock("eve", " ")));
        house.as(ADMIN, () -> accounts.unlock("eve", "asked by telephone"));
        accounts.signIn("eve", password);
        refuses("identity.nothing-changed", () -> house.as(ADMIN, () -> accounts.unlock("eve", "again")));
    }

    @Test
    void aClosedAccountDoesNotComeInAndItsSessionsAndTokensEnd() throws Exception {
        var password = person("finn", Role.QC_ANALYST);
        var token = tokens.issue("finn", password, "script", ALL, 1).secret();
        int generation = accounts.find("finn").orElseThrow().generation();
        house.as(ADMIN, () -> accounts.close("finn", "left"));
        refuses("identity.sign-in-refused", () -> accounts.signIn("finn", password));
        assertThat(tokens.bearer(token)).isEmpty();
        assertThat(accounts.find("finn").orElseThrow().generation()).isGreaterThan(generation);
        house.as(ADMIN, () -> accounts.reopen("finn", "came back"));
        assertThat(tokens.bearer(token)).as("revoked, not only asleep").isEmpty();
        accounts.signIn("finn", password);
    }

    @Test
    void nobodyAdministersTheOwnAccountNorGivesHimselfARole() throws Exception {
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> accounts.changeRoles("admin", Set.of(Role.ADMINISTRATOR, Role.QA_MANAGER), "why not"),
                () -> accounts.changeRoles("ADMIN", Set.of(), "why not"),
                () -> accounts.close("admin", "why not"),
                () -> accounts.unlock("admin", "why not"),
                () -> accounts.resetPassword("admin", "why not"),
                () -> accounts.changePrintedName("admin", "Somebody Else", "why not")))
            refuses(
                    "identity.own-account",
                    () -> house.as(ADMIN, () -> {
                        try {
                            attempt.call();
                        } catch (Throwable thrown) {
                            throw (Exception) thrown;
                        }
                        return null;
                    }));
    }

    @Test
    void administrationIsForAdministratorsOnly() {
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) continue;
            var person = TestHouse.person("x", role);
            for (Callable<?> attempt : List.<Callable<?>>of(
                    () -> accounts.list(null, 10),
                    () -> accounts.open("new", "New", Set.of(), "r"),
                    () -> accounts.changeRoles("admin", Set.of(role), "r"),
                    () -> accounts.resetPassword("admin", "r"),
                    () -> accounts.close("admin", "r")))
                assertThatThrownBy(() -> house.as(person, attempt)).isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void theTrailIsNotForTheAdministratorNorForThoseItIsAbout() {
        var trail = house.door(Trail.class);
        for (var role : Role.values()) {
            boolean reads = role == Role.INSPECTOR || role == Role.QA_MANAGER;
            Callable<Object> search =
                    () -> house.as(TestHouse.person("x", role), () -> trail.search(TrailQuery.ALL, null, 1));
            if (reads)
                org.assertj.core.api.Assertions.assertThatCode(search::call).doesNotThrowAnyException();
            else assertThatThrownBy(search::call).isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> house.as(ADMIN, () -> trail.story("BR-2026-0001", null, 10)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void rolesChangeWithTheDifferenceInTheTrail() throws Exception {
        person("gus", Role.QC_ANALYST);
        house.as(ADMIN, () -> accounts.changeRoles("gus", Set.of(Role.QC_REVIEWER, Role.QC_ANALYST), "trained"));
        var event = events("identity.roles-changed").stream()
                .filter(each -> each.about().equals("account/gus"))
                .findFirst()
                .orElseThrow();
        assertThat(event.actor()).isEqualTo("admin");
        assertThat(event.reason()).isEqualTo("trained");
        assertThat(event.changes().toString())
                .contains("account/gus#/roles")
                .contains("oldValue=qc-analyst, newValue=qc-analyst qc-reviewer");
    }

    @Test
    void namesAreUniqueHoweverTheyAreCasedAndSomeAreNobodys() {
        refuses("identity.account-taken", () -> house.as(ADMIN, () -> accounts.open("Admin", "A", Set.of(), "r")));
        for (var name : List.of("system", "anonymous", "", "a", "ä", "a b", "../x", "<script>", "a".repeat(65), "1a"))
            refuses("identity.account-name", () -> house.as(ADMIN, () -> accounts.open(name, "N", Set.of(), "r")));
        for (var printed : List.of("", " ", "two\nlines", "x".repeat(201)))
            refuses(
                    "identity.printed-name",
                    () -> house.as(ADMIN, () -> accounts.open("newname", printed, Set.of(), "r")));
    }

    @Test
    void aNewPasswordIsLongNotTheNameAndNotThePresentOne() throws Exception {
        var password = person("hana", Role.QC_ANALYST);
        var hana = TestHouse.person("hana", Role.QC_ANALYST);
        refuses(
                "identity.password-wrong",
                () -> house.as(hana, () -> accounts.changePassword("wrong", "long enough 12")));
        refuses(
                "identity.password-too-short",
                () -> house.as(hana, () -> accounts.changePassword(password, "elevenchars")));
        refuses(
                "identity.password-too-long",
                () -> house.as(hana, () -> accounts.changePassword(password, "ab1".repeat(67))));
        refuses(
                "identity.password-holds-account",
                () -> house.as(hana, () -> accounts.changePassword(password, "I am Hana the great")));
        refuses(
                "identity.password-too-plain",
                () -> house.as(hana, () -> accounts.changePassword(password, "abababababab")));
        refuses(
                "identity.password-control",
                () -> house.as(hana, () -> accounts.changePassword(password, "long enough 12\u0000")));
        refuses("identity.password-not-new", () -> house.as(hana, () -> accounts.changePassword(password, password)));
        house.as(hana, () -> accounts.changePassword(password, "十二个汉字做成的密码真好"));
        accounts.signIn("hana", "十二个汉字做成的密码真好");
        refuses("identity.sign-in-refused", () -> accounts.signIn("hana", password));
    }

    @Test
    void nobodyWithoutASessionChangesAPassword() {
        refuses("identity.password-wrong", () -> accounts.changePassword("x", "long enough 1234"));
    }

    @Test
    void aTokenSpeaksForItsPersonUntilItExpiresOrIsRevoked() throws Exception {
        at(Instant.parse("2030-03-01T00:00:00Z"));
        var password = person("ivo", Role.QC_ANALYST);
        var ivo = TestHouse.person("ivo", Role.QC_ANALYST);
        var issued = tokens.issue("ivo", password, "script", ALL, 1);
        assertThat(tokens.bearer(issued.secret())).get().satisfies(bearer -> {
            assertThat(bearer.account().name()).isEqualTo("ivo");
            assertThat(bearer.scopes()).isEqualTo(ALL);
        });
        assertThat(tokens.bearer(issued.secret() + "x")).isEmpty();
        assertThat(tokens.bearer("cellgmp_")).isEmpty();
        assertThat(tokens.bearer(null)).isEmpty();
        later(Duration.ofDays(1).minusNanos(1000));
        assertThat(tokens.bearer(issued.secret())).isPresent();
        later(Duration.ofNanos(1000));
        assertThat(tokens.bearer(issued.secret())).isEmpty();

        var second = tokens.issue("ivo", password, "second", Set.of(Scope.RECORDS), 90);
        assertThat(tokens.bearer(second.secret()).orElseThrow().scopes()).containsExactly(Scope.RECORDS);
        var other = TestHouse.person("inspector", Role.INSPECTOR);
        refuses(
                "identity.token-unknown",
                () -> house.as(other, () -> {
                    tokens.revoke(second.view().id());
                    return null;
                }));
        house.as(ivo, () -> {
            tokens.revoke(second.view().id());
            return null;
        });
        assertThat(tokens.bearer(second.secret())).isEmpty();
        refuses(
                "identity.token-not-in-force",
                () -> house.as(ivo, () -> {
                    tokens.revoke(second.view().id());
                    return null;
                }));
        assertThat(house.as(ivo, tokens::own)).hasSize(2);
        assertThat(events("identity.token-").toString()).doesNotContain(issued.secret());
    }

    @Test
    void aTokenIsRefusedWithTheWrongPasswordATooLongLifeOrAPasswordSetByTheAdministrator() throws Exception {
        var password = person("jan", Role.QC_ANALYST);
        refuses("identity.sign-in-refused", () -> tokens.issue("jan", "wrong", "l", ALL, 1));
        refuses("identity.token-days", () -> tokens.issue("jan", password, "l", ALL, 0));
        refuses("identity.token-days", () -> tokens.issue("jan", password, "l", ALL, 91));
        refuses("identity.token-label", () -> tokens.issue("jan", password, " ", ALL, 1));
        refuses("identity.token-label", () -> tokens.issue("jan", password, "x".repeat(101), ALL, 1));
        var token = tokens.issue("jan", password, "l", ALL, 1).secret();
        var reset = house.as(ADMIN, () -> accounts.resetPassword("jan", "forgotten"));
        assertThat(tokens.bearer(token)).isEmpty();
        refuses("identity.password-by-other", () -> tokens.issue("jan", reset, "l", ALL, 1));
    }
}
