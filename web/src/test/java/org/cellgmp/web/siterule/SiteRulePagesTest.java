package org.cellgmp.web.siterule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteCase;
import org.cellgmp.guideline.site.SiteCases;
import org.cellgmp.guideline.site.SiteCondition;
import org.cellgmp.guideline.site.SiteOperator;
import org.cellgmp.guideline.site.SitePart;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.guideline.site.SiteText;
import org.cellgmp.guideline.site.SiteVocabulary;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.simulation.SimulatedBatch;
import org.cellgmp.simulation.SimulationCounts;
import org.cellgmp.simulation.SimulationState;
import org.cellgmp.simulation.SimulationView;
import org.cellgmp.siterule.RuleAct;
import org.cellgmp.siterule.RuleTableRow;
import org.cellgmp.siterule.RuleVersionView;
import org.cellgmp.siterule.SheetSlip;
import org.cellgmp.siterule.UnreadTable;
import org.cellgmp.siterule.VersionState;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteRulePagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T09:00:00+08:00");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    private static SiteTable table() {
        return new SiteTable(
                "SR-2026-0001",
                "1",
                new Wording("Alert <b> limits", "警戒限"),
                new Wording("why", "理由"),
                "InProcessFact",
                List.of(new SiteRule(
                        "R1",
                        "8",
                        Severity.MAJOR,
                        List.of(
                                new SiteCondition(
                                        "B", SitePart.WHERE, "test", SiteOperator.IS, List.of("Viability"), null),
                                new SiteCondition(
                                        "C", SitePart.MUST, "found", SiteOperator.AT_LEAST, List.of("85"), "%")),
                        null,
                        null)),
                List.of(new SiteCase(
                        "below",
                        "3",
                        "R1",
                        SiteCase.Expected.CONFORMS,
                        List.of(
                                new SiteCase.Given("test", "Viability", null),
                                new SiteCase.Given("found", "84", "%")))),
                DAY);
    }

    private static RuleVersionView version(VersionState state) {
        boolean approved = state == VersionState.APPROVED || state == VersionState.RETIRED;
        return new RuleVersionView(
                "SR-2026-0001",
                1,
                2,
                0,
                state,
                table(),
                "ab".repeat(32),
                new StoredFile("cd".repeat(32), 10, "rules.xlsx", "x/y"),
                "qa",
                "Qual Ity",
                AT,
                state == VersionState.DRAFT ? null : DAY,
                "needed",
                "Qual Ity",
                approved ? "Second Ity" : null,
                approved ? AT : null,
                approved ? "SG-2026-0001" : null,
                state == VersionState.RETIRED ? DAY.plusDays(9) : null,
                "over",
                "Qual Ity",
                state == VersionState.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tableIsShownInEveryState(Language language) {
        var page = Rendering.as(language, "/site-rules/SR-2026-0001", null, Role.QA_MANAGER);
        for (var state : VersionState.values()) {
            var may = new EnumMap<RuleAct, Boolean>(RuleAct.class);
            for (var act : RuleAct.values()) may.put(act, true);
            var shown = version(state);
            var tried = SiteCases.run(table()).stream()
                    .map(one -> new SiteRulePage.Tried(one, RuleGrid.given(table(), one.example(), language)))
                    .toList();
            var html = Rendering.html(
                    View.of("siterule/table")
                            .with("shown", shown)
                            .with("versions", List.of(shown))
                            .with("grid", RuleGrid.of(table(), language))
                            .with("tried", tried)
                            .with("text", SiteText.of(table()))
                            .with("runs", List.of(run()))
                            .with("may", may)
                            .with("actions", List.of())
                            .with("signatures", List.of())
                            .with("story", List.of())
                            .with("typing", Typing.NONE)
                            .with("problems", List.of(new Complaint("reason", "reason", "wrong", null))),
                    page);
            assertThat(html)
                    .doesNotContain("\u2308")
                    .contains("data-case=\"fail\"", "84 %", "id=\"rule-R1\"", "SiteCheck.broken");
            if (language == Language.ENGLISH) assertThat(html).contains("Alert &lt;b&gt; limits", "at least %");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listVocabularyAndSigningAreWhole(Language language) {
        var page = Rendering.as(language, "/site-rules", null, Role.QA_MANAGER);
        var row = new RuleTableRow("SR-2026-0001", "Alert", "警戒", "StepFact", 2, VersionState.DRAFT, 3, 1, DAY);
        for (var rows : List.of(List.of(row), List.<RuleTableRow>of()))
            assertThat(Rendering.html(
                            View.of("siterule/list")
                                    .with("rows", rows)
                                    .with("next", null)
                                    .with("largest", 10L)
                                    .with("problems", List.of()),
                            page))
                    .doesNotContain("\u2308")
                    .contains("/site-rules/template.xlsx");
        assertThat(Rendering.html(View.of("siterule/vocabulary").with("vocabulary", SiteVocabulary.shipped()), page))
                .doesNotContain("\u2308")
                .contains("in-process control");
        assertThat(Rendering.html(
                        View.of("siterule/sign")
                                .with("shown", version(VersionState.PROPOSED))
                                .with("grid", RuleGrid.of(table(), language))
                                .with("reason", "typed before")
                                .with("problems", List.of()),
                        page))
                .doesNotContain("\u2308")
                .contains("typed before", "ab".repeat(32));
    }

    private static SimulationView run() {
        var counts = new SimulationCounts(10, 12, 2, 1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6);
        return new SimulationView(
                "SM-2026-0001",
                "SR-2026-0001",
                1,
                "ab".repeat(32),
                SimulationState.DONE,
                "JB-2026-0001",
                "Qual Ity",
                AT,
                AT,
                counts);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void simulationIsShown(Language language) {
        var page = Rendering.as(language, "/simulations/SM-2026-0001", null, Role.INSPECTOR);
        var row = new SimulatedBatch(
                "BR-2026-0001",
                "B <1>",
                "P",
                SimulatedBatch.Decided.RELEASED,
                1,
                0,
                0,
                "+ BR-2026-0001/v1#/steps/0: x");
        for (var rows : List.of(List.of(row), List.<SimulatedBatch>of()))
            assertThat(Rendering.html(
                            View.of("simulation/simulation")
                                    .with("run", run())
                                    .with("rows", rows)
                                    .with("next", null),
                            page))
                    .doesNotContain("\u2308")
                    .contains("data-new=\"6\"", "30.0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachCellThatIsWrongIsTold(Language language) {
        var page = Rendering.as(language, "/site-rules", null, Role.QA_MANAGER);
        var unread = new UnreadTable(List.of(
                new SheetSlip("Rules!C7", "siterule.unknown-unit", List.of("Rules!C7", "furlong", "%, min")),
                new SheetSlip("Rules!C8", "siterule.formula", List.of("Rules!C8"))));
        var mistakes = SiteRulePages.mistakes(unread, page);
        assertThat(mistakes.status()).isEqualTo(400);
        assertThat(mistakes.problems()).hasSize(2).allSatisfy(one -> {
            assertThat(one.message()).contains(one.place());
            assertThat(one.remedy()).isNotBlank();
        });
        assertThat(mistakes).isNotEqualTo(Mistakes.NONE);
    }
}
