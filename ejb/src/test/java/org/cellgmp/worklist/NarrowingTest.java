package org.cellgmp.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.worklist.Narrowing.Due;
import org.junit.jupiter.api.Test;

class NarrowingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private static Item due(LocalDate day) {
        return new Item(
                Concern.DEVIATIONS, Item.Weight.MAJOR, "DV-2026-0007", "Pump \u6cf5 stopped", "", List.of(), day);
    }

    private static boolean takes(Due due, LocalDate day) {
        return new Narrowing(null, null, due, null).takes(due(day), TODAY);
    }

    @Test
    void yesterdayIsOverdueAndTodayIsNot() {
        assertThat(takes(Due.OVERDUE, TODAY.minusDays(1))).isTrue();
        assertThat(takes(Due.OVERDUE, TODAY)).isFalse();
        assertThat(takes(Due.OVERDUE, null)).isFalse();
    }

    @Test
    void theWeekGoesFromTodayToTheSeventhDay() {
        assertThat(takes(Due.WEEK, TODAY.minusDays(1))).isFalse();
        assertThat(takes(Due.WEEK, TODAY)).isTrue();
        assertThat(takes(Due.WEEK, TODAY.plusDays(7))).isTrue();
        assertThat(takes(Due.WEEK, TODAY.plusDays(8))).isFalse();
        assertThat(takes(Due.WEEK, null)).isFalse();
    }

    @Test
    void wordsAreLookedForInNumberAndTitleWhateverTheCase() {
        for (var words : List.of("dv-2026", "PUMP", "\u6cf5", " stopped "))
            assertThat(new Narrowing(null, null, null, words).takes(due(null), TODAY))
                    .isTrue();
        assertThat(new Narrowing(null, null, null, "pumps").takes(due(null), TODAY))
                .isFalse();
    }

    @Test
    void blankWordsDoNotNarrow() {
        assertThat(new Narrowing(null, null, null, "  ").narrowsWithin()).isFalse();
    }
}
