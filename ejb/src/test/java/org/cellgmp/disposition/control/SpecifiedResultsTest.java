package org.cellgmp.disposition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.disposition.control.ABatch.aBatch;

import java.time.LocalDate;
import org.cellgmp.disposition.PendingResult;
import org.junit.jupiter.api.Test;

class SpecifiedResultsTest {
    @Test
    void theLimitItselfConformsWhereItIsIncluded() {
        assertThat(of(aBatch().tested("Dose", "80", ">= 80")).failing()).isEmpty();
        assertThat(of(aBatch().tested("Dose", "79.9", ">= 80")).failing()).containsExactly("Dose");
    }

    @Test
    void aPendingResultIsNamedWithItsPlaceAndDay() {
        assertThat(of(aBatch().withSterilityPending()).pending())
                .containsExactly(new PendingResult(
                        "Sterility", null, "BR-2026-0001/v1#/qcResults/1", LocalDate.of(2026, 1, 20)));
    }

    @Test
    void aTestNobodyRecordedIsMissingAtTheRecord() {
        assertThat(of(aBatch().specified("Identity", "CD19", false, null)).missing())
                .containsExactly(new PendingResult("Identity", null, "BR-2026-0001/v1", null));
    }

    @Test
    void anInterimResultIsStillPending() {
        var batch =
                aBatch().specified("Sterility", "no growth", true, null).result("Sterility", "no growth", "interim");
        assertThat(of(batch).pending()).hasSize(1);
    }

    @Test
    void aFinalStatusWithoutAResultIsStillPending() {
        var batch = aBatch().specified("Sterility", "no growth", true, null).result("Sterility", " ", "final");
        assertThat(of(batch).pending()).hasSize(1);
    }

    @Test
    void aFinalResultAfterAnInterimOneCounts() {
        var batch = aBatch().withSterilityPending().result("sterility ", "No growth", "final");
        assertThat(of(batch).pending()).isEmpty();
        assertThat(of(batch).failing()).isEmpty();
    }

    @Test
    void aFailingResultIsNotCuredByARepeatThatConforms() {
        assertThat(of(aBatch().tested("Endotoxin", "9", "< 5").result("Endotoxin", "1", "final"))
                        .failing())
                .containsExactly("Endotoxin");
    }

    @Test
    void ofAlternativesOneConformingSuffices() {
        var batch = aBatch().specified("Mycoplasma culture", "negative", true, "myco")
                .specified("Mycoplasma PCR", "negative", false, "myco")
                .result("Mycoplasma culture", null, "pending")
                .result("Mycoplasma PCR", "negative", "final");
        assertThat(of(batch))
                .isEqualTo(new SpecifiedResults(
                        of(batch).specification(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of()));
    }

    @Test
    void anAlternativeThatNobodyRanIsNotMissingBesideOneThatIsPending() {
        var batch = aBatch().specified("Mycoplasma culture", "negative", true, "myco")
                .specified("Mycoplasma PCR", "negative", false, "myco")
                .result("Mycoplasma culture", null, "pending");
        assertThat(of(batch).pending()).extracting(PendingResult::test).containsExactly("Mycoplasma culture");
        assertThat(of(batch).missing()).isEmpty();
    }

    @Test
    void aTestWithoutACriterionCannotBeJudged() {
        assertThat(of(aBatch().tested("Appearance", "clear", null)).unclear()).containsExactly("Appearance");
    }

    private static SpecifiedResults of(ABatch batch) {
        return batch.onTheTable().results();
    }
}
