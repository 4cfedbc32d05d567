package org.cellgmp.web.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.PastFinding;
import org.cellgmp.conformity.StandingRow;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.TouchedBatch;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Demand;
import org.cellgmp.guideline.EditionDifference;
import org.cellgmp.guideline.Explanation;
import org.cellgmp.guideline.JurisdictionDifference;
import org.cellgmp.guideline.NotApplicable;
import org.cellgmp.guideline.NotAssessed;
import org.cellgmp.guideline.Passed;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Statement;
import org.cellgmp.web.clause.ClausePagesTest;
import org.cellgmp.web.deviation.DeviationSample;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.cellgmp.web.style.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class StatementPagesTest {
    private static final String BATCH = DeviationSample.BATCH;

    /** An invented statement for pages. */
    public static StatementView statement(Language language) {
        var findings = new Sample(Rendering.as(language)).findings();
        var said = new Statement(
                BATCH + "/v1",
                "ef".repeat(32),
                List.of("PS-2026-0001/v1"),
                DeviationSample.AT,
                List.of("CN"),
                "12".repeat(32),
                findings,
                List.of(new NotAssessed("a/1/1", BATCH + "/v1#/receipt", "not recorded", "\u672a\u8bb0\u5f55")),
                List.of(new Passed("a/1/2", "7")),
                List.of(new NotApplicable("a/1/3", "none", "\u65e0")),
                List.of("/header/site"));
        var row = new StatementRow(
                "ST-2026-0001",
                BATCH,
                "B-1",
                "P-1",
                1,
                "ab".repeat(32),
                DeviationSample.AT,
                "Qual Ity",
                1,
                1,
                1,
                1,
                1,
                1,
                1);
        return new StatementView(
                row,
                "ST-2026-0001",
                1,
                said,
                findings.stream()
                        .map(it -> new FindingView(it, "k", "steps 1", null))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStatementTellsWhatFailedWhatWasNotAssessedWhatPassedAndWhatNobodyLookedAt(Language language) {
        var view = statement(language);
        var html = Rendering.html(
                View.of("conformity/statement")
                        .with("view", view)
                        .with("earlier", List.of(view.row()))
                        .with("into", List.of("DV-2026-0001"))
                        .with("mayAct", true)
                        .with("mayAssess", true)
                        .with("mayDecide", true),
                Rendering.as(language, Role.QA_MANAGER));
        assertThat(html)
                .doesNotContain("\u2308")
                .contains("ab".repeat(32), "a/1/1", "a/1/2", "a/1/3", "/header/site", "name=\"deviation\"")
                .contains("/batches/BR-2026-0001?version=1#/receipt");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFindingIsExplainedWithItsLikeInOtherBatches(Language language) {
        var view = statement(language);
        try (var book = RuleBook.load(RuleBook.class.getClassLoader())) {
            var finding = view.findings().get(0).finding();
            var rule = book.rule("us-21cfr211/211.111/1");
            assertThat(rule).isPresent();
            var past = new PastFinding(
                    "ST-2026-0009",
                    "cd".repeat(32),
                    "BR-2026-0009",
                    "B-9",
                    "P-1",
                    DeviationSample.AT,
                    "steps 2",
                    Severity.MAJOR,
                    false,
                    null);
            for (var explained :
                    List.of(Explanation.of(finding, rule), Explanation.of(finding, java.util.Optional.empty())))
                for (var rows : List.of(List.of(new Similar.Row(past, null, null)), List.<Similar.Row>of()))
                    assertThat(Rendering.html(
                                    View.of("conformity/finding")
                                            .with("view", view)
                                            .with("one", view.findings().get(0))
                                            .with("explained", explained)
                                            .with("rows", rows)
                                            .with("next", null),
                                    Rendering.as(language, Role.INSPECTOR)))
                            .doesNotContain("\u2308")
                            .contains("/statements/ST-2026-0001");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void jurisdictionsAndEditionsStandSideBySide(Language language) throws Exception {
        try (var book = RuleBook.load(RuleBook.class.getClassLoader())) {
            var page = Rendering.as(language, Role.INSPECTOR);
            var demands = JurisdictionDifference.ofProduct(book, "CAR-T", null, DeviationSample.AT.toLocalDate());
            assertThat(DifferencePages.narrowed(demands, "EU"))
                    .isNotEmpty()
                    .allMatch(demand -> demand.askedBy().equals(java.util.Set.of("EU")));
            assertThat(DifferencePages.narrowed(demands, "all")).isEqualTo(demands);
            for (var shown : List.of(demands, List.<Demand>of()))
                for (var batch : new String[] {BATCH, null})
                    assertThat(Rendering.html(
                                    View.of("conformity/jurisdictions")
                                            .with("batch", batch)
                                            .with("product", batch == null && !shown.isEmpty() ? "P-1" : null)
                                            .with("show", "differ")
                                            .with("all", shown)
                                            .with("demands", shown),
                                    page))
                            .doesNotContain("\u2308");
            try (var made = DemandBook.of(page, demands, "P-1", "all")) {
                made.write(java.io.OutputStream.nullOutputStream());
            }
            var difference = EditionDifference.of(
                    book.register("eu-gmp-annex11-2011").orElseThrow(),
                    book.register("eu-gmp-annex11-draft2025").orElseThrow());
            var row = new StandingRow(BATCH, "B-1", "P-1", 1, "ST-2026-0001", DeviationSample.AT, 1, 2, 3, null);
            for (var batches : List.of(
                    List.of(new TouchedBatch(row, List.of("a/1/1"), List.of("a/1/2"), false)), List.<TouchedBatch>of()))
                for (var one : new EditionDifference[] {difference, null})
                    assertThat(Rendering.html(
                                    View.of("conformity/editions")
                                            .with("registers", book.registers())
                                            .with("earlier", "eu-gmp-annex11-2011")
                                            .with("later", null)
                                            .with("difference", one)
                                            .with("batches", batches)
                                            .with("next", null),
                                    page))
                            .doesNotContain("\u2308");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void batchesWithWaitingFindingsAreListed(Language language) {
        var row = new StandingRow(BATCH, "B-1", "P-1", 1, "ST-2026-0001", DeviationSample.AT, 1, 2, 3, null);
        for (var rows : List.of(List.of(row), List.<StandingRow>of()))
            assertThat(Rendering.html(
                            View.of("conformity/unhandled").with("rows", rows).with("next", null),
                            Rendering.as(language, Role.QA_MANAGER)))
                    .doesNotContain("\u2308");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGuidelineAndEveryRuleHasItsPage(Language language) throws Exception {
        try (var book = RuleBook.load(RuleBook.class.getClassLoader())) {
            var page = Rendering.as(language, Role.INSPECTOR);
            assertThat(Rendering.html(
                            View.of("conformity/guidelines")
                                    .with("shown", ClausePagesTest.shown(book.registers(), null))
                                    .with("rules", book.rules())
                                    .with("digest", book.digest()),
                            page))
                    .doesNotContain("\u2308")
                    .contains(book.rules().get(0).id());
            for (var register : book.registers())
                assertThat(Rendering.html(ClausePagesTest.register(register, page), page))
                        .as(register.guideline())
                        .doesNotContain("\u2308");
            for (var rule : book.rules())
                assertThat(Rendering.html(
                                View.of("conformity/rule").with("rule", rule).with("cases", book.cases(rule.id())),
                                page))
                        .as(rule.id())
                        .doesNotContain("\u2308");
        }
    }
}
