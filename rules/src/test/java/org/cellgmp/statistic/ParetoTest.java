package org.cellgmp.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cellgmp.statistic.Pareto.Bar;
import org.junit.jupiter.api.Test;

class ParetoTest {
    @Test
    void theMostFrequentStandsFirstAndEqualOnesByName() {
        assertThat(Pareto.of(Map.of("b", 1L, "a", 1L, "c", 2L)))
                .containsExactly(new Bar("c", 2, 0.5), new Bar("a", 1, 0.75), new Bar("b", 1, 1));
    }

    @Test
    void whatNeverOccurredIsNoBar() {
        assertThat(Pareto.of(Map.of("a", 0L))).isEmpty();
        assertThat(Pareto.of(Map.of())).isEmpty();
    }
}
