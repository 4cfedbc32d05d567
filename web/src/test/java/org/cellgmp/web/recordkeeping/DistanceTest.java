package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "69.2  | 70   | -    | 0.8 below",
                "70    | 70   | -    | -",
                "70.0  | 70   | -    | -",
                "69.999999999999999999999 | 70 | - | 0.000000000000000000001 below",
                "73    | 48   | 72   | 1 above",
                "72    | 48   | 72   | -",
                "-5    | -2   | 8    | 3 below",
                "1E3   | -    | 999  | 1 above",
                "<0.5  | 1    | -    | at least 0.5 below",
                "<1    | 1    | -    | at the lower limit, which is excluded",
                "<=1   | 1    | -    | -",
                "<2    | 1    | -    | -",
                ">100  | -    | 100  | at the upper limit, which is excluded",
                ">120  | -    | 100  | at least 20 above",
                "<0.5  | -    | 1    | -",
                "words | 1    | 2    | -",
                "-     | 1    | 2    | -",
                "5     | -    | -    | -",
                "5     | n.a. | <6   | -",
            })
    void saysHowFarOutside(String value, String low, String high, String words) {
        var distance = Distance.of(value, low, high);
        assertThat(distance == null ? null : distance.words(Rendering.as(Language.ENGLISH)))
                .isEqualTo(words);
    }

    @Test
    void anExcludedLimitIsSaidInWords() {
        var criterion = AcceptanceCriterion.parse("< 0.5");
        var distance = Distance.of(
                "0.5", criterion.low(), criterion.lowIncluded(), criterion.high(), criterion.highIncluded());
        assertThat(distance.words(Rendering.as(Language.ENGLISH))).isEqualTo("at the upper limit, which is excluded");
        assertThat(distance.words(Rendering.as(Language.CHINESE))).isEqualTo("等于上限（不含）");
    }

    @Test
    void agreesWithTheVerdictOfTheCriterion() {
        for (var criterion : new String[] {">= 70", "> 70", "<= 70", "< 70", "60 - 70"})
            for (var result :
                    new String[] {"59", "60", "69.9", "70", "70.1", "<60", "<70", "<=70", ">70", ">=70", ">71", "<59"
                    }) {
                var parsed = AcceptanceCriterion.parse(criterion);
                var distance =
                        Distance.of(result, parsed.low(), parsed.lowIncluded(), parsed.high(), parsed.highIncluded());
                assertThat(distance != null)
                        .as(result + " against " + criterion)
                        .isEqualTo(parsed.judge(result) == AcceptanceCriterion.Verdict.FAILS);
            }
    }
}
