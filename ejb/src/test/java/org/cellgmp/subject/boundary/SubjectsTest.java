package org.cellgmp.subject.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.subject.DirectIdentifiers;
import org.cellgmp.subject.SubjectKind;
import org.cellgmp.subject.SubjectView;
import org.cellgmp.subject.control.Seal;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who a subject is, over real tables. All people invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectsTest {
    private static final Actor ADMIN = new Actor("admin", "Ad Min (invented)", Set.of(Role.ADMINISTRATOR));
    private static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));
    private static final Actor OTHER = new Actor("qa2", "Oth Er (invented)", Set.of(Role.QA_MANAGER));
    private static final String RIGHT = "an invented pass phrase, long enough";

    private final TestDatabase database = TestDatabase.h2();
    private final House house = new House(database);

    @BeforeAll
    void people(@TempDir java.nio.file.Path home) throws Exception {
        System.setProperty("cellgmp.home", home.toString());
        var accounts = house.the(Accounts.class);
        for (var person : java.util.List.of(QA, OTHER)) {
            var given = as(ADMIN, () -> accounts.open(person.id(), person.printedName(), person.roles(), "new here"));
            as(person, () -> accounts.changePassword(given, RIGHT));
        }
        as(ADMIN, () -> accounts.open("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER), "new here"));
        as(ADMIN, () -> {
            house.the(ReidentificationRights.class).change("qa", true, "looks after the clinic");
            return null;
        });
    }

    @AfterAll
    void close() {
        house.close();
        System.clearProperty("cellgmp.home");
    }

    @Test
    void whoASubjectIsComesBackAndLeavesAnEventButNoName() throws Exception {
        var subject = register(null, "Lin Invented", "H-001");
        assertThat(subject.pseudonym()).matches("S-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
        var identity = as(QA, () -> subjects().reidentify(subject.number(), "the clinic asked", "qa", RIGHT));
        assertThat(identity.name()).isEqualTo("Lin Invented");
        assertThat(rows("select act from audit_event where about = '" + subject.number() + "'"))
                .contains("subject.registered", "subject.reidentified");
        for (var table : java.util.List.of("audit_event", "subject_subject"))
            assertThat(rows("select * from " + table))
                    .noneMatch(row -> row.contains("Lin Invented") || row.contains("H-001"));
    }

    /** What the trail holds of an identity proves it as long as its key is there, and nothing afterwards. */
    @Test
    void anIdentityThatIsNotTheRegisteredOneIsNotTold() throws Exception {
        var subject = register("PT-COMMIT", "Ma Invented", "H-051");
        var twin = register("PT-TWIN", "Ma Invented", "H-052");
        var told = rows("select details from audit_event where act = 'subject.registered' and about in ('"
                + subject.number() + "', '" + twin.number() + "')");
        assertThat(told)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(row -> row.matches("(?s).*identity commitment.*[0-9a-f]{64}.*"));
        // By somebody who owns the database and has the key of the site as well.
        var forged = house.the(Seal.class)
                .seal("PT-COMMIT", CanonicalJson.write(new DirectIdentifiers("No Body", null, "H-051", null)));
        try (var owner = database.asOwner();
                var change = owner.prepareStatement(
                        "update subject_subject set wrapped_key = ?, sealed = ? where pseudonym = 'PT-COMMIT'")) {
            change.setString(1, forged.wrappedKey());
            change.setString(2, forged.text());
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        refused(
                "subject.not-as-registered",
                () -> as(QA, () -> subjects().reidentify(subject.number(), "the clinic asked", "qa", RIGHT)));
    }

    @Test
    void withoutTheRightNothingOpens() throws Exception {
        var subject = register("PT-A", "Wu Invented", "H-002");
        refused(
                "subject.no-right",
                () -> as(OTHER, () -> subjects().reidentify(subject.number(), "curious", "qa2", RIGHT)));
        refused("subject.no-right", () -> as(OTHER, () -> subjects().find("H-002", "curious")));
        refused("subject.no-right", () -> as(OTHER, () -> subjects().erase(subject.number(), "tidy", "qa2", RIGHT)));
        assertThat(as(OTHER, () -> subjects().get(subject.number())).pseudonym())
                .isEqualTo("PT-A");
    }

    @Test
    void aReasonAndTheOwnPasswordAreAskedFor() throws Exception {
        var subject = register("PT-B", "Xu Invented", "H-003");
        refused(
                "subject.reason-missing",
                () -> as(QA, () -> subjects().reidentify(subject.number(), " ", "qa", RIGHT)));
        refused(
                "identity.not-own-account",
                () -> as(QA, () -> subjects().reidentify(subject.number(), "why", "qa2", RIGHT)));
        assertThatThrownBy(() -> as(QA, () -> subjects().reidentify(subject.number(), "why", "qa", "wrong")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aHospitalNumberIsFoundAgainAndRegisteredOnce() throws Exception {
        var subject = register("PT-C", "Ya Invented", "H 004");
        assertThat(as(QA, () -> subjects().find("h004", "double registration?")))
                .map(SubjectView::number)
                .contains(subject.number());
        assertThat(as(QA, () -> subjects().find("H-999", "why"))).isEmpty();
        refused("subject.already-known", () -> register("PT-D", "Ya Invented", "H004"));
        refused("subject.pseudonym-taken", () -> register("PT-C", "Zo Invented", "H-005"));
    }

    @Test
    void aPseudonymMayNotTell() {
        refused("subject.pseudonym-tells", () -> register("Lin-Mei", "Lin Mei", "H-006"));
        refused("subject.pseudonym-tells", () -> register("X-H006-1", "Lin Mei", "H-006"));
        refused("subject.pseudonym-unfit", () -> register("a b", "Lin Mei", "H-006"));
        refused("subject.identity-missing", () -> register("PT-E", " ", "H-006"));
    }

    @Test
    void whetherPatientOrDonorMustBeSaid() {
        var identity = new DirectIdentifiers("Lin Mei", null, "H-006", null);
        refused("subject.kind-missing", () -> as(QA, () -> subjects().register(null, "PT-G", identity, "new here")));
    }

    @Test
    void whatIsErasedOpensNoMoreAndThePseudonymStays() throws Exception {
        var subject = register("PT-F", "Qi Invented", "H-007");
        var erased = as(QA, () -> subjects().erase(subject.number(), "asked for by the subject", "qa", RIGHT));
        assertThat(erased.erasedAt()).isNotNull();
        refused("subject.erased", () -> as(QA, () -> subjects().reidentify(subject.number(), "why", "qa", RIGHT)));
        refused("subject.erased", () -> as(QA, () -> subjects().erase(subject.number(), "why", "qa", RIGHT)));
        assertThat(as(QA, () -> subjects().find("H-007", "why"))).isEmpty();
        assertThat(rows("select wrapped_key, lookup from subject_subject where number = '" + subject.number() + "'"))
                .containsExactly("null null ");
        assertThat(as(QA, () -> subjects().get(subject.number())).pseudonym()).isEqualTo("PT-F");
    }

    @Test
    void theRightGoesToFitPersonsOnlyAndCanBeWithdrawn() throws Exception {
        var rights = house.the(ReidentificationRights.class);
        refused("subject.right-unfit", () -> change(rights, "rec", true));
        refused("subject.right-unchanged", () -> change(rights, "qa2", false));
        change(rights, "qa2", true);
        assertThat(as(OTHER, rights::mine)).isTrue();
        change(rights, "qa2", false);
        assertThat(as(OTHER, rights::mine)).isFalse();
        assertThat(as(ADMIN, rights::mine)).isFalse();
    }

    private Void change(ReidentificationRights rights, String account, boolean granted) throws Exception {
        return as(ADMIN, () -> {
            rights.change(account, granted, "by the list");
            return null;
        });
    }

    private SubjectView register(String pseudonym, String name, String hospitalNumber) throws Exception {
        return as(
                QA,
                () -> subjects()
                        .register(
                                SubjectKind.PATIENT,
                                pseudonym,
                                new DirectIdentifiers(name, "1970-01-01", hospitalNumber, null),
                                "enrolled"));
    }

    private Subjects subjects() {
        return house.the(Subjects.class);
    }

    private <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    private static void refused(String code, Callable<?> act) {
        assertThatThrownBy(act::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private java.util.List<String> rows(String query) throws Exception {
        var rows = new java.util.ArrayList<String>();
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                if (columns == 1) {
                    rows.add(found.getString(1));
                    continue;
                }
                var row = new StringBuilder();
                for (int i = 1; i <= columns; i++)
                    row.append(found.getString(i)).append(' ');
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
