package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cellgmp.record.*;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a whole record to the statement: one thing spoiled at a time in a batch that is otherwise in order. */
class StatementTest {
    static RuleBook book;
    final ConformingBatch batch = new ConformingBatch();

    @BeforeAll
    static void load() {
        book = RuleBook.load(StatementTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @Test
    void aBatchInOrderHasNoFindingAndEveryRuleIsAccountedFor() {
        var statement = assess();
        assertThat(statement.findings()).isEmpty();
        for (var rule : book.rules(RecordKind.BATCH_RECORD))
            assertThat(statement.passed().stream()
                                    .anyMatch(passed -> passed.rule().equals(rule.id()))
                            || statement.notAssessed().stream()
                                    .anyMatch(absent -> absent.rule().equals(rule.id()))
                            || statement.notApplicable().stream()
                                    .anyMatch(other -> other.rule().equals(rule.id())))
                    .as(rule.id())
                    .isTrue();
        assertThat(statement.passed()).contains(new Passed("cn-gmp-2010/art-175-4/2", "2"));
        assertThat(statement.about()).isEqualTo("BR-2026-0014/v2");
        assertThat(statement.recordDigest()).isEqualTo(CanonicalJson.digest(batch.record()));
        assertThat(statement.considered()).containsExactly("ML-2026-0001/v1", "PS-2026-0001/v2");
        assertThat(statement.rulebook()).isEqualTo(book.digest()).hasSize(64);
    }

    @Test
    void theSameExaminationAlwaysGivesTheSameBytes() {
        assertThat(CanonicalJson.write(assess())).isEqualTo(CanonicalJson.write(assess()));
        assertThat(CanonicalJson.read(Statement.class, CanonicalJson.write(assess())))
                .isEqualTo(assess());
    }

    @Test
    void whatNoRuleLookedAtIsListedAndWhatOneDidIsNot() {
        var unseen = assess().unseen();
        assertThat(unseen).contains("/header/strength", "/header/site", "/materials/0/name", "/receipt/loggerId");
        assertThat(unseen)
                .doesNotContain(
                        "/materials/0/expires",
                        "/materials/0/usedAt",
                        "/steps/0/verifiedBy",
                        "/steps/0/parameters/0/actual",
                        "/signatures/1/meaning",
                        "/receipt/lowestTemperature/value",
                        "/rooms/0/monitoring/0/result");
    }

    @Test
    void anEmptyRecordIsNotAssessedAndPassesNothingButItsReviewsAreMissed() {
        var nothing = new BatchRecord(
                new BatchHeader("B-1", null, null, null, null, null, null, null, null, null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var statement = book.assess(new Examination(
                new Addressed<>(ConformingBatch.ADDRESS, nothing),
                List.of(),
                List.of(),
                Set.of("CN"),
                ConformingBatch.AS_OF));
        assertThat(statement.passed()).extracting(Passed::rule).isEmpty();
        assertThat(statement.findings())
                .extracting(Finding::rule)
                .contains(
                        "cn-gmp-2010/art-230-3/2",
                        "cn-gmp-2010/art-175-1/1",
                        "cn-gmp-2010/art-186/1",
                        "cn-gmp-2010/art-223-1/2");
        assertThat(statement.notAssessed()).anySatisfy(absent -> {
            assertThat(absent.address()).isEqualTo("BR-2026-0014/v2#/steps");
            assertThat(absent.why()).isEqualTo("The record holds nothing of this kind: step.");
            assertThat(absent.whyChinese()).contains("\u751f\u4ea7\u6b65\u9aa4");
        });
    }

    @Test
    void anExpiredLotIsFoundWithPlaceValueLimitAndClauses() {
        var use = batch.materials.get(0);
        batch.materials.set(
                0,
                new MaterialUse(
                        "1",
                        use.materialCode(),
                        use.name(),
                        use.lot(),
                        LocalDate.parse("2026-03-01"),
                        "released",
                        use.planned(),
                        use.actual(),
                        "5",
                        use.usedAt(),
                        "Operator One",
                        "Operator Two",
                        null,
                        null));
        var finding = only("cn-gmp-2010/art-113-114/2");
        assertThat(finding.address()).isEqualTo("BR-2026-0014/v2#/materials/0/expires");
        assertThat(finding.id()).isEqualTo("cn-gmp-2010/art-113-114/2@BR-2026-0014/v2#/materials/0/expires");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.value()).isEqualTo("2026-03-02 09:10 +08:00");
        assertThat(finding.limit()).isEqualTo("2026-03-01");
        assertThat(finding.advisory()).isFalse();
        assertThat(finding.citations()).extracting(Citation::guideline).containsExactly("cn-gmp-2010", "pics-annex2a");
        assertThat(finding.messageChinese()).contains("L-100").contains("\u8d85\u671f1\u5929");
    }

    @Test
    void aFindingRestsOnTheClausesOfTheJurisdictionsAskedAndIsAdvisoryIfNoneWasRead() {
        batch.steps.set(1, overLimit());
        assertThat(only("us-21cfr211/211.111/1").advisory()).isFalse();
        batch.jurisdictions = Set.of("CN");
        var finding = only("us-21cfr211/211.111/1");
        assertThat(finding.advisory()).isTrue();
        assertThat(finding.citations()).extracting(Citation::jurisdiction).containsOnly("CN");
        assertThat(finding.citations().get(0).clause())
                .isEqualTo("Chapter 9, Production management (item number to be confirmed)");
        batch.jurisdictions = Set.of("EU");
        assertThat(findings("us-21cfr211/211.111/1")).isEmpty();
        assertThat(assess().notApplicable()).anyMatch(other -> other.rule().equals("us-21cfr211/211.111/1"));
    }

    @Test
    void aClauseNotYetInForceFindsNothing() {
        batch.jurisdictions = Set.of("EU");
        batch.asOf = ConformingBatch.at("2023-08-24T10:00");
        assertThat(assess().notApplicable()).anySatisfy(other -> {
            assertThat(other.rule()).isEqualTo("eu-gmp-annex1-2022/8.18/1");
            assertThat(other.why()).isEqualTo("Not in force on 2023-08-24.");
        });
        batch.asOf = ConformingBatch.at("2023-08-25T10:00");
        assertThat(assess().notApplicable())
                .noneMatch(other -> other.rule().equals("eu-gmp-annex1-2022/8.18/1")
                        && other.why().startsWith("Not in force"));
    }

    /** The edition of 2022 came into force on 2023-08-25; no other text of the EU that is cited makes this demand. */
    @Test
    void aRuleNotYetInForceWarnsUntilTheDayBeforeAndCountsFromTheDayOn() {
        var rule = "eu-gmp-annex1-2022/9.24/1";
        batch.jurisdictions = Set.of("EU");
        batch.rooms.clear();
        batch.asOf = ConformingBatch.at("2023-08-24T23:59");
        assertThat(findings(rule)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.notice()).isTrue();
            assertThat(finding.advisory()).isTrue();
            assertThat(finding.inForceFrom()).isEqualTo("2023-08-25");
            assertThat(finding.citations()).extracting(Citation::guideline).containsOnly("eu-gmp-annex1-2022");
        });
        assertThat(assess().notApplicable())
                .anyMatch(other -> other.rule().equals(rule) && other.why().startsWith("Not in force"));
        assertThat(assess().notAssessed()).noneMatch(absent -> absent.rule().equals(rule));
        var statement = assess();
        assertThat(CanonicalJson.read(Statement.class, CanonicalJson.write(statement)))
                .isEqualTo(statement);
        batch.asOf = ConformingBatch.at("2023-08-25T00:00");
        assertThat(findings(rule)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.notice()).isFalse();
            assertThat(finding.advisory()).isFalse();
            assertThat(finding.inForceFrom()).isNull();
        });
        assertThat(new String(CanonicalJson.write(assess()), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("inForceFrom");
    }

    @Test
    void theEditionInForceOnTheDayOfProductionJudges() {
        assertThat(assess().findings()).isEmpty();
        batch.header = withDate("2026-03-01");
        assertThat(only("cn-drug-law-2019/art-47/1").message()).isEqualTo("Viability: 91 % does not meet >= 95 %.");
        batch.header = withDate("2024-12-31");
        assertThat(findings("cn-gmp-2010/art-223-1/2")).hasSize(1);
    }

    @Test
    void anAlternativeThatConformsStandsForTheOther() {
        batch.qcResults.add(ConformingBatch.result("Mycoplasma (culture)", "positive", null));
        assertThat(findings("cn-drug-law-2019/art-47/1")).isEmpty();
        batch.qcResults.set(2, ConformingBatch.result("Mycoplasma (PCR)", "positive", null));
        assertThat(findings("cn-drug-law-2019/art-47/1")).hasSize(2);
        batch.qcResults.remove(3);
        batch.qcResults.remove(2);
        assertThat(only("cn-gmp-2010/art-223-1/1").message()).contains("Mycoplasma (culture) or Mycoplasma (PCR)");
        assertThat(only("cn-gmp-2010/art-223-1/1").address()).isEqualTo("PS-2026-0001/v2#/tests/2");
    }

    @Test
    void aPendingResultThatMayBePendingAllowsConditionalReleaseOnly() {
        batch.qcResults.set(1, ConformingBatch.pending("Sterility", "pending", "2026-03-26"));
        var finding = only("pics-annex2a/6.14/1");
        assertThat(finding.severity()).isEqualTo(Severity.OTHER);
        assertThat(book.rule(finding.rule()).orElseThrow().allowsOnly()).isEqualTo("conditional-release");
        batch.qcResults.set(0, ConformingBatch.pending("Viability", "pending", "2026-03-26"));
        assertThat(findings("cn-gmp-2010/art-230-2/2")).hasSize(1);
        batch.asOf = ConformingBatch.at("2026-03-27T10:00");
        assertThat(findings("us-21cfr600-680/610.1/1")).hasSize(2);
    }

    @Test
    void anOpenStepInARoomThatIsNotRecordedWasNotMonitored() {
        batch.rooms.clear();
        assertThat(findings("eu-gmp-annex1-2022/9.16-9.17/1")).hasSize(2);
        assertThat(findings("eu-gmp-annex1-2022/9.24/1")).hasSize(2);
        assertThat(assess().notAssessed())
                .anyMatch(absent -> absent.rule().equals("pics-annex2a/3.11/1")
                        && absent.address().endsWith("/steps/0/roomId"));
    }

    @Test
    void aMissingScanAtFillIsFoundAtTheStep() {
        var scans = new ArrayList<>(batch.identity.scans());
        scans.remove(1);
        batch.identity =
                new Identity(CellOrigin.AUTOLOGOUS, "PT-001", "DN-001", "COI-001", scans, batch.identity.custody());
        assertThat(only("cn-cfdi-cell-gmp-2022/ch-4-2-5/2").address()).isEqualTo("BR-2026-0014/v2#/steps/1");
    }

    /** What one finds never shows in the other: engines that are told of one thread keep what rules speak of in places that all share. */
    @Test
    void severalThreadsMayAssessBatchesThatDepartAtOnce() throws Exception {
        var other = new ConformingBatch();
        other.steps.clear();
        for (int i = 0; i < 40; i++) batch.steps.add(overLimit());
        batch.identity =
                new Identity(CellOrigin.AUTOLOGOUS, "PT-001", "DN-001", "COI-001", List.of(), batch.identity.custody());
        var examinations = List.of(batch.examination(), other.examination(), new ConformingBatch().examination());
        var expected = examinations.stream().map(book::assess).toList();
        assertThat(expected.get(0).findings())
                .isNotEmpty()
                .isNotEqualTo(expected.get(1).findings());
        var threads = Executors.newFixedThreadPool(8);
        try {
            var tasks = new ArrayList<Callable<Statement>>();
            for (int i = 0; i < 3000; i++) {
                var one = examinations.get(i % 3);
                tasks.add(() -> book.assess(one));
            }
            var done = threads.invokeAll(tasks);
            for (int i = 0; i < done.size(); i++) assertThat(done.get(i).get()).isEqualTo(expected.get(i % 3));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anExaminationWithoutJurisdictionIsRefused() {
        batch.jurisdictions = Set.of();
        assertThatThrownBy(this::assess).hasMessageContaining("jurisdiction");
    }

    private Step overLimit() {
        var step = batch.steps.get(1);
        return new Step(
                "2",
                step.name(),
                null,
                "open",
                "R-101",
                step.start(),
                ConformingBatch.at("2026-03-12T11:31"),
                "Operator One",
                "Operator Two",
                "Supervisor One",
                null,
                null,
                new Quantity("2", "h"),
                List.of(),
                null);
    }

    private BatchHeader withDate(String day) {
        var header = batch.header;
        return new BatchHeader(
                header.batchNumber(),
                header.productCode(),
                null,
                null,
                header.masterRecordVersion(),
                null,
                null,
                null,
                LocalDate.parse(day),
                header.shelfLifeEnds(),
                null,
                "SPEC-0001",
                null);
    }

    private Statement assess() {
        return book.assess(batch.examination());
    }

    private List<Finding> findings(String rule) {
        return assess().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private Finding only(String rule) {
        var findings = findings(rule);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
