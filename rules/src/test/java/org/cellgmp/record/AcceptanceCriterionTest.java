package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceCriterionTest {
    @ParameterizedTest
    @CsvSource({
        ">= 70, 70, CONFORMS",
        ">= 70, 69.9, FAILS",
        "> 70, 70, FAILS",
        "> 70, 70.01, CONFORMS",
        "<= 5, 5.0, CONFORMS",
        "<= 5, 5.1, FAILS",
        "< 5, 5.0, FAILS",
        "< 5, 4.99, CONFORMS",
        "6.9-7.8, 6.9, CONFORMS",
        "6.9-7.8, 7.8, CONFORMS",
        "6.9-7.8, 7.81, FAILS",
        "6.9 - 7.8, 6.89, FAILS",
        "70 to 130 %, 130, CONFORMS",
        "80%\uff5e120%, 121, FAILS",
        "80\u81f3120, 80, CONFORMS",
        "\u226570, 70, CONFORMS",
        "\uff1e70, 70, FAILS",
        "\u226770, 69, FAILS",
        "\uff1c5, 5, FAILS",
        "\uff1c\uff1d5, 5, CONFORMS",
        "\u4e0d\u4f4e\u4e8e80, 80, CONFORMS",
        "\u4e0d\u4f4e\u4e8e80%, 79, FAILS",
        "\u4e0d\u9ad8\u4e8e5, 5, CONFORMS",
        "\u4e0d\u5927\u4e8e5, 6, FAILS",
        "\u5927\u4e8e5, 5, FAILS",
        "\u5c0f\u4e8e5, 4, CONFORMS",
        "\u5927\u4e8e\u7b49\u4e8e5, 5, CONFORMS",
        "not less than 80 %, 80, CONFORMS",
        "NMT 5, 5.1, FAILS",
        "at least 10, 9, FAILS",
        "< 5 (alert > 3), 2, CONFORMS",
        "< 5 copies per cell, 5, FAILS",
        ">= 5 and <= 10, 11, FAILS",
        ">= 5 and <= 10, 10, CONFORMS",
        "> 5 \u4e14 < 10, 5, FAILS",
        "< 2 x 10^5, 199999, CONFORMS",
        "< 2 x 10^5, 200000, FAILS",
        "< 2\u00d710\u2075, 1.9 x 10^5, CONFORMS",
        "<= 5., 5, CONFORMS"
    })
    void judgesNumbersAtTheLimitAndBeyond(String criterion, String result, Verdict verdict) {
        assertThat(AcceptanceCriterion.parse(criterion).judge(result)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "< 5, <5, CONFORMS",
        "< 5, <=5, CANNOT_TELL",
        "<= 5, <=5, CONFORMS",
        "< 5, <5.1, CANNOT_TELL",
        "< 5, >5, FAILS",
        "< 5, >=5, FAILS",
        "<= 5, >=5, CANNOT_TELL",
        "<= 5, >5, FAILS",
        "< 5, >4, CANNOT_TELL",
        ">= 70, >=70, CONFORMS",
        "> 70, >70, CONFORMS",
        "> 70, >=70, CANNOT_TELL",
        ">= 70, >69, CANNOT_TELL",
        ">= 70, <70, FAILS",
        "> 70, <=70, FAILS",
        ">= 70, <=70, CANNOT_TELL",
        ">= 70, <71, CANNOT_TELL",
        "1-2, <1, FAILS",
        "1-2, <=1, CANNOT_TELL",
        "1-2, <2, CANNOT_TELL",
        "1-2, >2, FAILS",
        "1-2, >1, CANNOT_TELL",
        "< 0.5, \uff1c0.5, CONFORMS",
        "< 0.5, \u22640.4, CONFORMS"
    })
    void judgesCensoredResultsByAllTheyAllow(String criterion, String result, Verdict verdict) {
        assertThat(AcceptanceCriterion.parse(criterion).judge(result)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "absent, Absent, CONFORMS",
        "absent, negative, CONFORMS",
        "negative, positive, FAILS",
        "negative after 14 days, negative, CONFORMS",
        "no growth for 14 days, No growth, CONFORMS",
        "no growth, growth, FAILS",
        "\u9634\u6027, \u9633\u6027, FAILS",
        "\u5e94\u4e3a\u9634\u6027, \u9634\u6027, CANNOT_TELL",
        "\u672a\u68c0\u51fa, \u672a\u68c0\u51fa, CONFORMS",
        "\u9634\u6027, \u672a\u68c0\u51fa, CONFORMS",
        "cloudy liquid solution, Cloudy  liquid solution, CONFORMS",
        "clear liquid, conforms, CONFORMS",
        "clear liquid, does not conform, FAILS",
        "clear liquid, \u4e0d\u7b26\u5408\u89c4\u5b9a, FAILS",
        "clear liquid, \u7b26\u5408\u89c4\u5b9a, CONFORMS",
        "clear liquid, cloudy, CANNOT_TELL",
        "negative, 3, CANNOT_TELL",
        "identical to donor, 5, CANNOT_TELL",
        "positive, negative, FAILS",
        "'no aerobic, anaerobic and fungal growth', no growth, CONFORMS",
        "'no aerobic, anaerobic and fungal growth', growth, FAILS",
        "'no aerobic, anaerobic and fungal growth', cloudy, CANNOT_TELL",
        "positive, yes, CONFORMS",
        "positive, yes and no, CANNOT_TELL",
        "positive, no, CANNOT_TELL",
        "negative, yes, CANNOT_TELL",
        "declared, 12.5, CONFORMS",
        "Report result, whatever, CONFORMS",
        "reported below 5, 4, CANNOT_TELL",
        "\u4ec5\u4f9b\u53c2\u8003, 4, CONFORMS"
    })
    void judgesTheUsualWordsAndTellsWhatItCannotTell(String criterion, String result, Verdict verdict) {
        assertThat(AcceptanceCriterion.parse(criterion).judge(result)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        ">= 35 x 10^6 for a 70-kg patient, 1495, 10^6 cells, CANNOT_TELL",
        ">= 35 x 10^6, 1495, 10*6, CANNOT_TELL",
        ">= 35 x 10^6, 34, \u00d710\u2076, CANNOT_TELL",
        ">= 35, 1.495 x 10^9, 10^6 cells, CANNOT_TELL",
        ">= 35E6, 34, 10^6 cells, CANNOT_TELL",
        ">= 35 x 10^6, 34 x 10^6, 10^6 cells, FAILS",
        ">= 35 x 10^6, 3.5E7, 10^6 cells, CONFORMS",
        ">= 35, 35, 10^6 cells, CONFORMS",
        ">= 35, 34, 10^6 cells, FAILS",
        ">= 35 x 10^6, 35000000, cells, CONFORMS",
        ">= 35 x 10^6, 34999999, cells, FAILS",
        "< 100 beads/3x10^6 cells, 100, beads/3x10^6 cells, FAILS",
        "< 100, no beads, beads/3x10^6 cells, CONFORMS",
        "> 100, no beads, beads/3x10^6 cells, FAILS",
        "< 100, no data, beads/3x10^6 cells, CANNOT_TELL",
        "< 100, no, beads, CANNOT_TELL",
        "< 100, no beads, %, CANNOT_TELL",
        "negative, positive, 10^6 cells, FAILS",
        ">= 35 x 10^6, 34,, FAILS"
    })
    void whereTheUnitCountsInPowersOfTenBothFiguresAreWrittenAlike(
            String criterion, String result, String uom, Verdict verdict) {
        assertThat(AcceptanceCriterion.parse(criterion).judge(result, uom)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "< 1,000",
                "report or < 100",
                "10-5",
                "> 5 - 10",
                ">= 5 to 10",
                "< 5 and < 3",
                "between one and two",
                "> 5 \u2013 7"
            })
    void aLimitThatCannotBeReadJudgesNothing(String criterion) {
        var parsed = AcceptanceCriterion.parse(criterion);
        assertThat(parsed.numeric()).isFalse();
        assertThat(parsed.judge("5")).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(parsed.judge("500")).isEqualTo(Verdict.CANNOT_TELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "5 %", "1,0", "pending", "n/a"})
    void aResultThatIsNoNumberIsNotTold(String result) {
        assertThat(AcceptanceCriterion.parse("< 5").judge(result)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(AcceptanceCriterion.parse("< 5").judge(null)).isEqualTo(Verdict.CANNOT_TELL);
    }
}
