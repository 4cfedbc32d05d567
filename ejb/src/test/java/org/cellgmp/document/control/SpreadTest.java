package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Spread of(String... figures) {
        return new Spread(Arrays.stream(figures).map(BigDecimal::new).toList());
    }

    @Test
    void one_figure_is_its_own_mean_and_has_no_deviation() {
        var one = of("97.90");
        assertThat(one.mean()).isEqualTo("97.900");
        assertThat(one.middle()).isZero();
        assertThat(one.deviation()).isNull();
        assertThat(of("1", "2").deviation()).isNull();
    }

    @Test
    void the_finest_figure_and_one_place_more_give_the_places() {
        var three = of("1", "2.0", "4.05");
        assertThat(three.mean()).isEqualTo("2.350");
        // Squares 1 + 4 + 16.4025 less 7.05 squared over 3, over 2: variance 2.4175, its root 1.55483.
        assertThat(three.deviation()).isEqualTo("1.555");
        assertThat(three.lowest()).isZero();
        assertThat(three.highest()).isEqualTo(2);
        assertThat(three.middle()).isEqualTo(1);
    }

    @Test
    void five_behind_the_last_place_goes_up_whatever_stands_before_it() {
        assertThat(of("0", "0", "0", "1").mean()).isEqualTo("0.3");
        assertThat(of("0.0", "0.0", "0.0", "0.1", "0.1", "0.0", "0.0", "0.0").mean())
                .isEqualTo("0.03");
        assertThat(of("-0.1", "-0.1", "0.0", "0.0", "0.0", "0.0", "0.0", "0.0").mean())
                .isEqualTo("-0.03");
    }

    @Test
    void of_an_even_count_the_median_is_the_mean_of_the_two_in_the_middle() {
        var four = of("4", "1", "3", "2");
        assertThat(four.middle()).isEqualTo(-1);
        assertThat(four.median()).isEqualTo("2.5");
        assertThat(four.deviation()).isEqualTo("1.3");
    }

    @Test
    void equal_figures_have_no_deviation_and_the_first_is_named() {
        var same = of("5.0", "5.00", "5.0");
        assertThat(same.deviation()).isEqualTo("0.000");
        assertThat(same.lowest()).isZero();
        assertThat(same.highest()).isZero();
    }

    @Test
    void what_doubles_would_lose_is_kept() {
        assertThat(of("100000000000000000.1", "100000000000000000.2", "100000000000000000.3")
                        .deviation())
                .isEqualTo("0.10");
        assertThat(of("1.20E+8", "1.30E+8", "1.10E+8").mean()).isEqualTo("1.200 x 10^8");
        // Distances from 113.67: 6.33, 16.33 and 22.67; half the sum of their squares 410.33, its root 20.257.
        assertThat(of("1.20E+8", "1.30E+8", "9.10E+7").deviation()).isEqualTo("0.2026 x 10^8");
    }
}
