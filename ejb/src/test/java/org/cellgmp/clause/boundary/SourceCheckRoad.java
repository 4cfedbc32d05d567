package org.cellgmp.clause.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckOrder;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Registers;
import org.cellgmp.guideline.Wording;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;

/** A clause that nobody had read, from the reading to the batch that is judged by it in full, and back. */
abstract class SourceCheckRoad extends ClauseSite {
    private static final Registers SHIPPED = Registers.load(Registers.class.getClassLoader());
    private static final byte[] TEXT = "an invented official text".getBytes(StandardCharsets.UTF_8);
    private static final Wording SHOWN = new Wording("Art. 99", "第九十九条");
    private static final Wording SAYS = new Wording("Cells are kept cold", "细胞应低温保存");

    @Test
    void aConfirmedClauseCountsInFullUntilItIsRevoked() throws Exception {
        var batch = keep("S-1", "P-S");
        var before = latest(batch);
        var advisory = before.findings().stream()
                .filter(one -> Boolean.TRUE.equals(one.finding().advisory()))
                .findFirst()
                .orElseThrow();
        var cited = advisory.finding().citations().get(0);
        var noted = note(cited.guideline(), cited.key());
        var confirmed = confirm(WRITER, noted);
        assertThat(current(batch)).isTrue();
        willBeOutOfDate(advisory.finding().rule(), batch, before.number());
        var done = countersign(QA, confirmed);
        assertThat(done.state()).isEqualTo(CheckState.IN_FORCE);
        assertThat(current(batch)).isFalse();
        assertThat(latest(batch).number()).isEqualTo(before.number());
        var after = as(QA, () -> house.the(Statements.class).assess(batch));
        assertThat(after.number()).isNotEqualTo(before.number());
        var full = same(after, advisory);
        assertThat(full.finding().advisory()).isFalse();
        var citation = cited(full, cited.key());
        assertThat(citation.sourceRead()).isTrue();
        assertThat(citation.clauseChinese()).isEqualTo("第九十九条");
        assertThat(citation.says()).isEqualTo("Cells are kept cold");
        assertThat(after.statement().sourceChecks()).singleElement().satisfies(check -> {
            assertThat(check.number()).isEqualTo(done.number());
            assertThat(check.digest()).isEqualTo(CanonicalJson.sha256(TEXT));
        });
        assertThat(after.row().advisory()).isLessThan(before.row().advisory());
        reproducible(batch, before, after);
        var revoked =
                as(QA, () -> acts().revoke(done.number(), done.revision(), "wrong file", QA.id(), House.PASSWORD));
        assertThat(revoked.state()).isEqualTo(CheckState.REVOKED);
        assertThat(current(batch)).isFalse();
        var again = as(QA, () -> house.the(Statements.class).assess(batch));
        assertThat(same(again, advisory).finding().advisory()).isTrue();
        assertThat(again.statement().sourceChecks()).isEmpty();
        assertThat(as(INSPECTOR, () -> house.the(Statements.class).get(after.number()))
                        .statement())
                .isEqualTo(after.statement());
    }

    /** What was in force at the moment of a statement can be asked for later. */
    /** Named before anybody signs, and page after page. */
    private void willBeOutOfDate(String rule, String batch, String statement) throws Exception {
        var other = keep("S-0", "P-S");
        var statements = house.the(Statements.class);
        var rules = List.of(rule, "no/such/1");
        var first = as(QA, () -> statements.resting(rules, null, 1));
        assertThat(first.items()).hasSize(1);
        var second = as(QA, () -> statements.resting(rules, first.next(), 100));
        var named = new java.util.ArrayList<>(first.items());
        named.addAll(second.items());
        assertThat(second.next()).isNull();
        assertThat(named)
                .extracting(one -> one.batch())
                .doesNotHaveDuplicates()
                .isSorted()
                .contains(batch, other);
        assertThat(named)
                .filteredOn(one -> one.batch().equals(batch))
                .singleElement()
                .satisfies(one -> assertThat(one.statement()).isEqualTo(statement));
        assertThat(as(QA, () -> statements.resting(rules))).isEqualTo(named.size());
        assertThat(as(QA, () -> statements.resting(List.of("no/such/1")))).isZero();
        assertThat(as(QA, () -> statements.resting(List.of()))).isZero();
        assertThat(as(QA, () -> statements.resting(List.of(), null, 10)).items())
                .isEmpty();
    }

    private void reproducible(String batch, StatementView before, StatementView after) throws Exception {
        assertThat(as(INSPECTOR, () -> book().inForce(after.row().at())))
                .containsAll(after.statement().sourceChecks());
        assertThat(as(INSPECTOR, () -> book().inForce(before.row().at())))
                .doesNotContainAnyElementsOf(after.statement().sourceChecks());
        assertThat(latest(batch).number()).isEqualTo(after.number());
    }

    @Test
    void whoNotedOrConfirmedItDoesNotBringItIntoForce() throws Exception {
        var noted = noteAs(QA, pending(0));
        refused("clause.check-not-now", () -> countersign(PERSON, noted));
        refused("clause.check-role", () -> confirm(INSPECTOR, noted));
        var confirmed = confirm(WRITER, noted);
        assertThat(confirmed.whyNot(CheckAct.COUNTERSIGN).code()).isEqualTo("clause.check-role");
        refused("clause.check-own-work", () -> countersign(QA, confirmed));
        refused(
                "identity.password-wrong",
                () -> as(
                        PERSON,
                        () -> acts().countersign(
                                        noted.number(), confirmed.revision(), "read", PERSON.id(), "not this one")));
        assertThat(standing(pending(0), null).pending()).isTrue();
        assertThat(standing(pending(0), null).checking()).isEqualTo(noted.number());
        var done = countersign(PERSON, confirmed);
        refused("clause.changed-meanwhile", () -> countersign(PERSON, confirmed));
        refused("clause.check-not-now", () -> countersign(PERSON, done));
        var standing = standing(done.said().clause(), null);
        assertThat(standing.pending()).isFalse();
        assertThat(standing.clause().title()).isEqualTo(SAYS);
        assertThat(standing.check()).isEqualTo(done.number());
        superseded(done);
    }

    private void superseded(CheckView first) throws Exception {
        var next = new CheckOrder(
                GUIDELINE,
                first.said().clause(),
                "2022",
                first.said().digest(),
                null,
                new Wording("Colder", "更冷"),
                null);
        var noted = as(WRITER, () -> acts().note(next, null, null));
        assertThat(noted.said().was().says()).isEqualTo(SAYS);
        assertThat(noted.said().becomes().shown()).isEqualTo(SHOWN);
        var done = countersign(PERSON, confirm(WRITER, noted));
        var view = as(INSPECTOR, () -> book().clause(GUIDELINE, first.said().clause(), null));
        assertThat(view.checks()).extracting("state").containsExactly(CheckState.IN_FORCE, CheckState.SUPERSEDED);
        assertThat(view.checks().get(1).content().ended().other()).isEqualTo(done.number());
        assertThat(view.shipped().sourceRead()).isFalse();
        assertThat(as(INSPECTOR, () -> book().inForce(HouseClock.nowAtSite())))
                .filteredOn(check -> check.clause().equals(first.said().clause()))
                .extracting("number")
                .containsExactly(done.number());
        assertThat(heard("clause.source-superseded")).isPositive();
    }

    @Test
    void whatCannotBeCheckedIsRefused() throws Exception {
        refused("conformity.unknown-guideline", () -> note("no-such", "x"));
        refused("clause.unknown", () -> note(GUIDELINE, "no-such"));
        refused("clause.read-already", () -> note(GUIDELINE, "0"));
        var key = pending(1);
        refused(
                "ground.field-missing",
                () -> as(
                        WRITER,
                        () -> acts().note(
                                        new CheckOrder(GUIDELINE, key, " ", "0".repeat(64), null, null, null),
                                        null,
                                        null)));
        refused("clause.no-source", () -> noteWith(key, null, null));
        refused("clause.no-source", () -> noteWith(key, null, new byte[0]));
        refused("clause.no-digest", () -> noteWith(key, "0".repeat(63), null));
        refused("clause.other-source", () -> noteWith(key, "0".repeat(64), TEXT));
        refused(
                "ground.field-missing",
                () -> as(
                        WRITER,
                        () -> acts().note(
                                        new CheckOrder(
                                                GUIDELINE,
                                                key,
                                                "2022",
                                                "0".repeat(64),
                                                new Wording("1", " "),
                                                null,
                                                null),
                                        null,
                                        null)));
        var noted = noteWith(key, CanonicalJson.sha256(TEXT), TEXT);
        refused("clause.check-on-its-way", () -> note(GUIDELINE, key));
        refused("ground.field-missing", () -> as(QA, () -> acts().decline(noted.number(), noted.revision(), " ")));
        var declined = as(QA, () -> acts().decline(noted.number(), noted.revision(), "of another guideline"));
        assertThat(declined.state()).isEqualTo(CheckState.DECLINED);
        refused("clause.check-not-now", () -> confirm(WRITER, declined));
        assertThat(note(GUIDELINE, key).state()).isEqualTo(CheckState.NOTED);
        refused("clause.check-unknown", () -> as(INSPECTOR, () -> book().check("SK-1999-0001")));
        assertThat(as(INSPECTOR, () -> book().checks(CheckState.DECLINED, null, 1))
                        .items())
                .extracting("number")
                .containsExactly(noted.number());
        refused("ground.broken-cursor", () -> as(INSPECTOR, () -> book().checks(null, "x", 1)));
    }

    @Test
    void theFileIsKeptAndHandedOut() throws Exception {
        var noted = noteWith(pending(2), null, TEXT);
        var file = as(INSPECTOR, () -> book().handOut(noted.number()));
        assertThat(file.name()).isEqualTo("text.pdf");
        assertThat(file.size()).isEqualTo(TEXT.length);
        try (var in = as(INSPECTOR, () -> book().open(file))) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
        }
        assertThat(heard("clause.source-handed-out")).isPositive();
        var only = noteWith(pending(3), "a".repeat(64), null);
        refused("clause.no-file", () -> as(INSPECTOR, () -> book().handOut(only.number())));
    }

    private String pending(int which) throws Exception {
        return as(INSPECTOR, () -> book().standing(GUIDELINE, null)).clauses().stream()
                .map(one -> one.clause().key())
                .filter(key -> !shippedRead(key))
                .skip(40 + which)
                .findFirst()
                .orElseThrow();
    }

    private boolean shippedRead(String key) {
        return SHIPPED.of(GUIDELINE).orElseThrow().clause(key).orElseThrow().sourceRead();
    }

    private SourceConfirmations acts() {
        return house.the(SourceConfirmations.class);
    }

    private CheckView note(String guideline, String key) throws Exception {
        var order = new CheckOrder(guideline, key, "2022 print", null, SHOWN, SAYS, "read with two");
        return as(WRITER, () -> acts().note(order, new ByteArrayInputStream(TEXT), "text.pdf"));
    }

    private CheckView noteAs(Actor who, String key) throws Exception {
        var order = new CheckOrder(GUIDELINE, key, "2022 print", null, SHOWN, SAYS, null);
        return as(who, () -> acts().note(order, new ByteArrayInputStream(TEXT), "text.pdf"));
    }

    private CheckView noteWith(String key, String digest, byte[] content) throws Exception {
        var order = new CheckOrder(GUIDELINE, key, "2022 print", digest, null, null, null);
        return as(
                WRITER,
                () -> acts().note(order, content == null ? null : new ByteArrayInputStream(content), "/tmp/text.pdf"));
    }

    private CheckView confirm(Actor who, CheckView check) throws Exception {
        return as(who, () -> acts().confirm(check.number(), check.revision(), "says so", who.id(), House.PASSWORD));
    }

    private CheckView countersign(Actor who, CheckView check) throws Exception {
        return as(who, () -> acts().countersign(check.number(), check.revision(), "seen", who.id(), House.PASSWORD));
    }

    private boolean current(String batch) throws Exception {
        return as(INSPECTOR, () -> house.the(Statements.class).current(batch));
    }

    private StatementView latest(String batch) throws Exception {
        return as(INSPECTOR, () -> house.the(Statements.class).latest(batch));
    }

    private static FindingView same(StatementView in, FindingView as) {
        return in.findings().stream()
                .filter(one -> one.finding().id().equals(as.finding().id()))
                .findFirst()
                .orElseThrow();
    }

    private static Citation cited(FindingView finding, String key) {
        return finding.finding().citations().stream()
                .filter(one -> key.equals(one.key()))
                .findFirst()
                .orElseThrow();
    }
}
