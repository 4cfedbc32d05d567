package org.cellgmp.web.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.classification.DecisionTable;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.SimilarEvent;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages between intake and closure of a quality event; a text that is missing would show in half brackets. */
class ClassifyingPagesTest {
    private static final Factors FACTORS = new Factors(2, 1, 1, Impact.NONE, Impact.NONE, Recurrence.RECURRENT);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTablesAnswerIsToldWithItsClausesAndWhatWouldChangeIt(Language language) {
        var table = DecisionTable.load(DecisionTable.class.getClassLoader());
        for (var answer : new org.cellgmp.classification.Assessment[] {null, table.assess(FACTORS)}) {
            var html = Rendering.html(
                    View.of("deviation/classify")
                            .with("deviation", DeviationSample.deviation())
                            .with("entered", EnteredFactors.of(FACTORS.named()))
                            .with("answer", answer)
                            .with("classification", null)
                            .with("rationale", "typed before")
                            .with("problems", List.of()),
                    Rendering.as(language, "/deviations/DV-2026-0001/classification", null, Role.QA_MANAGER));
            assertThat(html)
                    .doesNotContain("\u2308")
                    .contains("name=\"severity\"")
                    .contains("name=\"patient-impact\"");
            if (answer != null) assertThat(html).contains("M7", "EU GMP Chapter 8, 8.12", "typed before");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void earlierEventsStandBesideThisOne(Language language) {
        var similar = new SimilarEvent(
                "DV-2026-0009",
                "Seal <torn>",
                "Told.",
                DeviationState.CLOSED,
                Classification.MINOR,
                LocalDate.of(2026, 1, 5),
                61,
                75,
                40,
                List.of("rule:r", "step:s", "equipment:e", "lot:l", "room:r", "test:t", "role:r", "donor:d"),
                List.of("seal", "\u624b\u5957"));
        for (var rows : List.of(List.of(similar), List.<SimilarEvent>of())) {
            var html = Rendering.html(
                    View.of("deviation/recurrence")
                            .with("deviation", DeviationSample.deviation())
                            .with("similar", rows)
                            .with("since", LocalDate.of(2024, 1, 5))
                            .with("beside", rows.isEmpty() ? null : DeviationSample.deviation())
                            .with("chosen", Set.of("DV-2026-0009"))
                            .with("others", "")
                            .with("justification", "typed before")
                            .with("problems", List.of()),
                    Rendering.as(language, "/deviations/DV-2026-0001/recurrence", null, Role.QA_MANAGER));
            assertThat(html).doesNotContain("\u2308").contains("typed before");
            if (!rows.isEmpty())
                assertThat(html).contains("Seal &lt;torn").contains(" checked").contains("61 %");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void materialAndClosureHavePagesOfTheirOwn(Language language) {
        var page = Rendering.as(language, "/deviations/DV-2026-0001", null, Role.QA_MANAGER);
        for (var name : List.of("deviation/material", "deviation/close")) {
            var view = View.of(name)
                    .with("deviation", DeviationSample.deviation())
                    .with("reason", "typed before")
                    .with("problems", List.of());
            if (name.endsWith("material")) view = view.with("fate", "SCRAP");
            assertThat(Rendering.html(view, page))
                    .as(name)
                    .doesNotContain("\u2308")
                    .contains("typed before");
        }
    }

    @Test
    void aFactorThatIsMissingOrHasNoSuchGradeIsNamed() {
        assertThatThrownBy(() -> EnteredFactors.of(Map.of("severity", "2")).factors())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("occurrence"));
        assertThatThrownBy(() -> EnteredFactors.of(Map.of("severity", "9")).factors())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("page.no-such-word"));
    }
}
