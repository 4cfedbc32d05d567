package org.cellgmp.clause.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.clause.AttestationOrder;
import org.cellgmp.clause.AttestationView;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.ClauseState;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.Actor;
import org.cellgmp.guideline.Answer;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;

/** What only a person can attest: attested, due for review, renewed and withdrawn, over real tables and real rooms. */
abstract class AttestationRoad extends ClauseSite {
    @Test
    void everyClauseIsAnsweredOpenOrOverdueAndTheSharesComeToAHundred() throws Exception {
        var whole = whole(null);
        assertThat(whole.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(whole.register().clauses().size());
        assertThat(whole.percentages().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(100);
        assertThat(whole.clauses())
                .allSatisfy(one -> assertThat(one.state() == ClauseState.OPEN)
                        .isEqualTo(one.planned() || one.byEvidence() && one.attested() == null));
    }

    @Test
    void allGuidelinesStandAsEachByItselfAndAreAskedForTogether() throws Exception {
        attest(QA, null, soon(), line(clauses().get(40), null, "for the list of all"));
        var factory = database.entities().unwrap(org.hibernate.SessionFactory.class);
        factory.getStatistics().setStatisticsEnabled(true);
        factory.getStatistics().clear();
        var all = as(INSPECTOR, () -> book().standings(null));
        assertThat(factory.getStatistics().getPrepareStatementCount()).isEqualTo(2);
        factory.getStatistics().setStatisticsEnabled(false);
        assertThat(all).hasSizeGreaterThan(100);
        var one = all.stream()
                .filter(row -> row.register().guideline().equals(GUIDELINE))
                .findFirst()
                .orElseThrow();
        assertThat(one).isEqualTo(whole(null));
        as(INSPECTOR, () -> book().exportAll(null));
        assertThat(heard("clause.list-downloaded")).isPositive();
    }

    @Test
    void anAttestedClauseIsAnsweredUntilTheDayAfterItsReview() throws Exception {
        var key = clauses().get(0);
        int open = whole(null).counts().get(ClauseState.OPEN);
        var review = today().plusDays(60);
        var made = attest(QA, null, review, line(key, null, "SOP-12 v3, training file 7"));
        assertThat(made.signed().byName()).isEqualTo(QA.printedName());
        assertThat(as(INSPECTOR, () -> house.the(Signatures.class).of(made.number())))
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.digest()).isEqualTo(made.digest());
                    assertThat(signature.meaning()).isEqualTo("clause.attestation");
                });
        assertThat(standing(key, null).state()).isEqualTo(ClauseState.ANSWERED);
        assertThat(standing(key, null).soon()).isFalse();
        assertThat(whole(null).counts().get(ClauseState.OPEN)).isEqualTo(open - 1);
        shift(review.minusDays(31));
        assertThat(standing(key, null).soon()).isFalse();
        shift(review.minusDays(30));
        assertThat(standing(key, null).soon()).isTrue();
        assertThat(due()).contains(made.number());
        shift(review);
        assertThat(standing(key, null).state()).isEqualTo(ClauseState.ANSWERED);
        assertThat(overdue()).doesNotContain(made.number());
        shift(review.plusDays(1));
        assertThat(standing(key, null).state()).isEqualTo(ClauseState.OVERDUE);
        assertThat(overdue()).contains(made.number());
        var renewed = attest(PERSON, null, today().plusYears(3), line(key, made.number() + "/1", "SOP-12 v4"));
        assertThat(standing(key, null).state()).isEqualTo(ClauseState.ANSWERED);
        var old = as(INSPECTOR, () -> book().attestation(made.number()));
        assertThat(old.lines().get(0).state()).isEqualTo(Attested.State.RENEWED);
        assertThat(old.lines().get(0).renewedBy()).isEqualTo(renewed.number() + "/1");
        assertThat(old.digest()).isEqualTo(made.digest());
        assertThat(heard("clause.attestation-renewed")).isPositive();
    }

    @Test
    void aProductAnswersForItselfAndElseTheSiteAnswers() throws Exception {
        keep("A-1", "P-A");
        var key = clauses().get(1);
        refused("clause.unknown-product", () -> attest(QA, "P-NONE", soon(), line(key, null, "x")));
        attest(QA, "P-A", soon(), line(key, null, "of the product"));
        assertThat(standing(key, null).state()).isEqualTo(ClauseState.OPEN);
        assertThat(standing(key, "P-A").state()).isEqualTo(ClauseState.ANSWERED);
        assertThat(standing(key, "P-B").state()).isEqualTo(ClauseState.OPEN);
        attest(QA, null, soon(), line(key, null, "of the site"));
        assertThat(standing(key, "P-B").attested().evidence()).isEqualTo("of the site");
        assertThat(standing(key, "P-A").attested().evidence()).isEqualTo("of the product");
    }

    @Test
    void manyAreAttestedWithOneSignatureOrNoneIs() throws Exception {
        var keys = clauses().subList(2, 22);
        var lines = keys.stream().map(key -> line(key, null, "file " + key)).toArray(AttestationOrder.Line[]::new);
        var spoilt = lines.clone();
        spoilt[19] = line(keys.get(19), null, " ");
        refused("ground.field-missing", () -> attest(QA, null, soon(), spoilt));
        assertThat(standing(keys.get(0), null).state()).isEqualTo(ClauseState.OPEN);
        var made = attest(QA, null, soon(), lines);
        assertThat(made.lines()).hasSize(20);
        assertThat(as(INSPECTOR, () -> house.the(Signatures.class).of(made.number())))
                .hasSize(1);
        for (var key : keys) assertThat(standing(key, null).state()).isEqualTo(ClauseState.ANSWERED);
        var tooMany = new AttestationOrder.Line[AttestationOrder.MOST + 1];
        Arrays.fill(tooMany, lines[0]);
        refused("clause.how-many", () -> attest(QA, null, soon(), tooMany));
        refused("clause.how-many", () -> attest(QA, null, soon()));
        refused("clause.twice", () -> attest(QA, null, soon(), next(made, 0), next(made, 0)));
        pages(made);
    }

    private void pages(AttestationView made) throws Exception {
        var first = as(INSPECTOR, () -> book().attested(Attested.State.STANDING, "", null, 2));
        var rest = as(INSPECTOR, () -> book().attested(Attested.State.STANDING, "", first.next(), 200));
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.items()).extracting("number").contains(made.number());
        refused("ground.broken-cursor", () -> as(INSPECTOR, () -> book().attested(null, null, "2026-99-99.1", 2)));
        refused("ground.broken-cursor", () -> as(INSPECTOR, () -> book().due("x", 2)));
    }

    @Test
    void whatIsWithdrawnIsOpenAgainAndSaysWhy() throws Exception {
        var key = clauses().get(30);
        var made = attest(QA, null, soon(), line(key, null, "file"));
        refused("ground.field-missing", () -> withdraw(made, 1, " "));
        refused("clause.attestation-unknown", () -> withdraw(made, 2, "x"));
        var after = withdraw(made, 1, "the file was of another site");
        assertThat(after.lines().get(0).reason()).isEqualTo("the file was of another site");
        assertThat(standing(key, null).state()).isEqualTo(ClauseState.OPEN);
        refused("clause.attestation-over", () -> withdraw(made, 1, "again"));
        refused("clause.attested-meanwhile", () -> attest(QA, null, soon(), next(made, 0)));
        assertThat(attest(QA, null, soon(), line(key, null, "the right file")).lines())
                .hasSize(1);
        var story = as(INSPECTOR, () -> book().clause(GUIDELINE, key, null)).attested();
        assertThat(story).extracting("state").containsExactly(Attested.State.STANDING, Attested.State.WITHDRAWN);
        assertThat(heard("clause.attestation-withdrawn")).isPositive();
    }

    @Test
    void whatIsNotToBeAttestedIsRefused() throws Exception {
        var key = clauses().get(31);
        refused("conformity.unknown-guideline", () -> attestOf("no-such", "x"));
        refused("clause.unknown", () -> attestOf(GUIDELINE, "no-such"));
        refused("clause.not-by-evidence", () -> attestOf(GUIDELINE, answered(Answer.BY_RULE)));
        refused("clause.not-by-evidence", () -> attestOf(GUIDELINE, answered(Answer.NOT_APPLICABLE)));
        refused("ground.field-missing", () -> attest(QA, null, null, line(key, null, "x")));
        refused("clause.review-past", () -> attest(QA, null, today(), line(key, null, "x")));
        refused(
                "clause.review-late",
                () -> attest(QA, null, today().plusYears(3).plusDays(1), line(key, null, "x")));
        refused("ground.field-too-long", () -> attest(QA, null, soon(), line(key, null, "x".repeat(4001))));
        refused("clause.no-reference", () -> attest(QA, null, soon(), line(key, null, "x", "SOP 12")));
        refused("clause.unknown-reference", () -> attest(QA, null, soon(), line(key, null, "x", "AT-1999-0001")));
        refused(
                "identity.password-wrong",
                () -> as(
                        QA,
                        () -> house.the(Attestations.class)
                                .attest(
                                        new AttestationOrder(null, soon(), List.of(line(key, null, "x"))),
                                        null,
                                        QA.id(),
                                        "not this one")));
        assertThat(standing(key, null).state()).isEqualTo(ClauseState.OPEN);
        refused("clause.attestation-unknown", () -> as(INSPECTOR, () -> book().attestation("AT-1999-0001")));
        refused("clause.unknown", () -> standing("no-such", null));
    }

    @Test
    void twiceAndAtOnceIsRefused() throws Exception {
        var key = clauses().get(32);
        var made = attest(QA, null, soon(), line(key, null, "file"));
        refused("clause.attested-meanwhile", () -> attest(QA, null, soon(), line(key, null, "file")));
        refused(
                "clause.changed-meanwhile",
                () -> as(QA, () -> {
                    // Somebody else renews it after it was looked at and before it is written.
                    var inner = house.the(Attestations.class);
                    var held = house.the(org.cellgmp.clause.control.AttestationKeeping.class)
                            .standing(GUIDELINE, key, null)
                            .orElseThrow();
                    attest(PERSON, null, soon(), next(made, 0));
                    return inner.withdraw(
                            made.number(), held.view().line(), held.view().revision(), "late");
                }));
    }

    @Test
    void filesBearItOut() throws Exception {
        var made = attest(QA, null, soon(), line(clauses().get(33), null, "see the file"));
        var added = as(
                QA,
                () -> house.the(EvidenceFiles.class)
                        .add(
                                made.number(),
                                "",
                                "training list",
                                new ByteArrayInputStream("invented".getBytes(StandardCharsets.UTF_8)),
                                "list.txt"));
        assertThat(as(INSPECTOR, () -> house.the(EvidenceFiles.class).of(made.number())))
                .extracting("number")
                .containsExactly(added.number());
    }

    private List<String> clauses() throws Exception {
        return whole(null).clauses().stream()
                .filter(one -> one.byEvidence())
                .map(one -> one.clause().key())
                .toList();
    }

    private String answered(Answer how) throws Exception {
        return whole(null).clauses().stream()
                .filter(one -> one.clause().answered() == how)
                .findFirst()
                .orElseThrow()
                .clause()
                .key();
    }

    private GuidelineStanding whole(String product) throws Exception {
        return as(INSPECTOR, () -> book().standing(GUIDELINE, product));
    }

    private List<String> due() throws Exception {
        return as(INSPECTOR, () -> book().due(null, 200)).items().stream()
                .map(Attested::number)
                .toList();
    }

    private List<String> overdue() throws Exception {
        return as(INSPECTOR, () -> book().overdue(null, 200)).items().stream()
                .map(Attested::number)
                .toList();
    }

    private static LocalDate soon() {
        return today().plusDays(200);
    }

    private static AttestationOrder.Line line(String key, String before, String evidence, String... references) {
        return new AttestationOrder.Line(GUIDELINE, key, before, evidence, List.of(references));
    }

    private static AttestationOrder.Line next(AttestationView made, int line) {
        var old = made.lines().get(line);
        return line(old.clause(), old.about(), "anew");
    }

    private AttestationView attest(Actor who, String product, LocalDate review, AttestationOrder.Line... lines)
            throws Exception {
        var order = new AttestationOrder(product, review, List.of(lines));
        return as(who, () -> house.the(Attestations.class).attest(order, null, who.id(), House.PASSWORD));
    }

    private AttestationView attestOf(String guideline, String key) throws Exception {
        return attest(QA, null, soon(), new AttestationOrder.Line(guideline, key, null, "x", List.of()));
    }

    private AttestationView withdraw(AttestationView made, int line, String reason) throws Exception {
        return as(
                QA,
                () -> house.the(Attestations.class)
                        .withdraw(
                                made.number(),
                                line,
                                made.lines()
                                        .get(Math.min(line, made.lines().size()) - 1)
                                        .revision(),
                                reason));
    }
}
