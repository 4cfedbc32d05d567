package org.cellgmp.inspection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cellgmp.inspection.control.Bounds.Side;
import org.junit.jupiter.api.Test;

class SightingTest {
    @Test
    void numbersAndWhatMayBeTheNameOfABatchAreSeen() {
        assertThat(Sighting.in("see BR-2026-0001/v2#/tests/0, DEMO-ARI-02. 批DEMO-ARI-03（STORY_1）", OtherProducts.NONE))
                .contains("BR-2026-0001", "DEMO-ARI-02", "DEMO-ARI-03", "STORY_1");
        assertThat(Sighting.in(Map.of("batch", List.of("LOT.77-A")), OtherProducts.NONE))
                .contains("LOT.77-A");
    }

    @Test
    void figuresMomentsDigestsAndPlainWordsAreNoNames() {
        assertThat(Sighting.in(
                        "91.5 12345 2026-03-01T08:00 viability well-known 0f3ddafa75ee7b43 9e2fd80b-ae65-452b-8b2b-c060ba7cc8da",
                        OtherProducts.NONE))
                .isEmpty();
        assertThat(Sighting.in("x".repeat(100_000) + "1", OtherProducts.NONE)).hasSizeLessThan(2);
    }

    @Test
    void aRowThatNamesABatchOutsideByItsNameIsLeftOutAndItsNameIsNoNumber() {
        var sieve = new Sieve(
                words -> words.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                word -> word, word -> word.equals("DEMO-ARI-02") ? Side.OUTSIDE : Side.SHARED)),
                OtherProducts.NONE);
        assertThat(sieve.shown(List.of("searched DEMO-ARI-02", "searched DEMO-ARI-021")))
                .containsExactly("searched DEMO-ARI-021");
        assertThat(sieve.named("DEMO-ARI-02 is BR-2026-0001")).containsExactly("BR-2026-0001");
    }
}
