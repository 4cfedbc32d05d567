package org.cellgmp.web.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.TouchingCapa;
import org.cellgmp.conformity.StandingRow;
import org.cellgmp.containment.Contained;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Choice;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.PendingResult;
import org.cellgmp.disposition.Preparation;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.disposition.ResultsState;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.policy.Edition;
import org.cellgmp.web.conformity.StatementPagesTest;
import org.cellgmp.web.deviation.DeviationSample;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispositionPagesTest {
    private static final PendingResult STERILITY =
            new PendingResult("Sterility", "\u65e0\u83cc", "BR-2026-0001/v1#/qcResults/1", LocalDate.of(2026, 3, 20));
    private static final DispositionView DECIDED = new DispositionView(
            "DP-2026-0001",
            DeviationSample.BATCH,
            "B-1",
            "P-1",
            1,
            Decision.CONDITIONAL_RELEASE,
            Capacity.MANUFACTURER,
            1,
            "ST-2026-0001",
            "ab".repeat(32),
            "Needed now.",
            "SG-2026-0001",
            "qp",
            "Plant Qp",
            DeviationSample.AT,
            List.of(STERILITY));

    private static Preparation prepared(Language language) {
        return new Preparation(
                DeviationSample.BATCH,
                "B-1",
                "P-1",
                1,
                BatchState.CONDITIONALLY_RELEASED_BY_MANUFACTURER,
                StatementPagesTest.statement(language),
                List.of(DeviationSample.deviation()),
                Contained.NOTHING,
                List.of(STERILITY),
                List.of(new Refusal(Refusal.Reason.BLOCKED, "disposition.finding-without-deviation", "2", "a; b")),
                List.of(DECIDED),
                List.of(
                        new Choice(Capacity.QUALITY, Decision.REJECT, null),
                        new Choice(
                                Capacity.QUALITY,
                                Decision.QUARANTINE,
                                new Refusal(Refusal.Reason.CONFLICT, "disposition.already-quarantined", "b", "d"))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePolicyOfReleaseIsKeptByQaAndReadByOthers(Language language) {
        var at = OffsetDateTime.parse("2026-01-09T10:00:00+08:00");
        for (var kept : List.of(
                new Edition<>(0, ReleasePolicy.usual(), null, null, null),
                new Edition<>(2, new ReleasePolicy(false), "by paper", "Invented", at)))
            for (var mayKeep : List.of(true, false)) {
                var html = Rendering.html(
                        View.of("disposition/policy")
                                .with("kept", kept)
                                .with("trailReviewed", "no")
                                .with("reason", "typed before")
                                .with("mayKeep", mayKeep)
                                .with("problems", List.of()),
                        Rendering.as(language, Role.QA_MANAGER));
                assertThat(html).doesNotContain("\u2308");
                assertThat(html.contains("typed before")).isEqualTo(mayKeep);
                assertThat(html.contains("by paper")).isEqualTo(kept.edition() == 2);
            }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void openCapasStandWithWhatTheyShareWithTheBatch(Language language) {
        var row = new CapaRow(
                "CA-2026-0003",
                "Incubators \u57f9\u517b\u7bb1",
                CapaState.PLANNED,
                LocalDate.of(2026, 3, 9),
                OffsetDateTime.parse("2026-01-09T10:00:00+08:00"),
                "Invented",
                List.of("DV-2026-0001"));
        var html = Rendering.html(
                View.of("disposition/prepare")
                        .with("prepared", prepared(language))
                        .with("mayAssess", true)
                        .with(
                                "capas",
                                List.of(new TouchingCapa(
                                        row, List.of("batch:B-1", "equipment:inc-07", "room:r-1", "lot:m / 1")))),
                Rendering.as(language, Role.QA_MANAGER));
        assertThat(html).contains("/capas/CA-2026-0003", "inc-07").doesNotContain("\u2308");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatLiesOnTheTableIsShownWithWhyNot(Language language) {
        var html = Rendering.html(
                View.of("disposition/prepare")
                        .with("prepared", prepared(language))
                        .with("mayAssess", true),
                Rendering.as(language, Role.QA_MANAGER));
        assertThat(html)
                .doesNotContain("\u2308")
                .contains("/dispositions/of/BR-2026-0001/sign?decision=REJECT&amp;capacity=QUALITY")
                .contains("why-not")
                .contains("DV-2026-0001", "DP-2026-0001");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatBlocksIsSaidInSentencesThatLeadToTheFinding(Language language) {
        var html = Rendering.html(
                View.of("disposition/prepare")
                        .with("prepared", prepared(language))
                        .with("mayAssess", true),
                Rendering.as(language, Role.QA_MANAGER));
        var blockers = html.substring(html.indexOf("id=\"blockers\""), html.indexOf("id=\"statement\""));
        assertThat(blockers).contains("href=\"#blocking-0\"").doesNotContain("@BR-", "a; b");
        assertThat(html).contains("id=\"blocking-0\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSigningPageShowsDigestAndWhatChangedSinceTheLastSignature(Language language) {
        for (var decision : Decision.values()) {
            var html = Rendering.html(
                    View.of("disposition/sign")
                            .with("prepared", prepared(language))
                            .with("choice", new Choice(Capacity.QUALITY, decision, null))
                            .with("reason", null)
                            .with("since", DECIDED)
                            .with("problems", List.of()),
                    Rendering.as(language, Role.QA_MANAGER));
            assertThat(html)
                    .doesNotContain("\u2308")
                    .contains("ab".repeat(32))
                    .contains("name=\"decided\" value=\"1\"")
                    .contains("DP-2026-0001");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReceiptPrintsTheSignatureWithNameTimeAndMeaning(Language language) {
        var page = Rendering.as(language, Role.INSPECTOR);
        var html = Rendering.html(
                View.of("disposition/receipt")
                        .with("decided", DECIDED)
                        .with(
                                "signatures",
                                List.of(DeviationSample.signature("DP-2026-0001", "disposition.conditional-release")))
                        .with("history", List.of(DECIDED)),
                page);
        assertThat(html)
                .doesNotContain("\u2308")
                .contains("Qual Ity (invented)", "Asia/Shanghai", page.text("meaning.disposition.conditional-release"))
                .contains(page.pick("Sterility", "\u65e0\u83cc"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateOfABatchHasItsWord(Language language) {
        var page = Rendering.as(language, "/dispositions", null, Role.QA_MANAGER);
        for (var state : BatchState.values())
            for (var results : ResultsState.values()) {
                var row = new DispositionRow(
                        DeviationSample.BATCH,
                        "B-1",
                        "P-1",
                        state,
                        "DP-2026-0001",
                        DeviationSample.AT,
                        1,
                        LocalDate.of(2026, 3, 20),
                        results);
                assertThat(Rendering.html(
                                View.of("disposition/list")
                                        .with("rows", List.of(row))
                                        .with("next", null)
                                        .with("states", List.of()),
                                page))
                        .doesNotContain("\u2308");
            }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWaitsForADecisionTellsItsFindingsAndItsShelfLife(Language language) {
        var page = Rendering.as(language, "/dispositions", null, Role.QA_MANAGER);
        var rows = List.of(
                undecided(1, 2, 3, DeviationSample.AT),
                undecided(0, 1, 0, null),
                undecided(0, 0, 1, null),
                undecided(0, 0, 0, null));
        var html = Rendering.html(
                View.of("disposition/undecided")
                        .with("rows", rows)
                        .with("next", null)
                        .with("states", List.of()),
                page);
        assertThat(html)
                .doesNotContain("\u2308")
                .contains(page.text("dsp.findings-of", 1, 2, 3), page.text("dsp.no-findings"))
                .contains(page.text("dsp.no-shelf-life"), page.daysLeft(DeviationSample.AT.toLocalDate()));
        assertThat(Rendering.html(
                        View.of("disposition/undecided")
                                .with("rows", List.of())
                                .with("next", null)
                                .with("states", List.of()),
                        page))
                .contains(page.text("dsp.none-undecided-how"));
    }

    private static StandingRow undecided(int critical, int major, int other, OffsetDateTime ends) {
        return new StandingRow(
                DeviationSample.BATCH,
                "B-1",
                "P-1",
                1,
                "ST-2026-0001",
                DeviationSample.AT,
                critical,
                major,
                other,
                ends);
    }
}
