package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result that was measured as a range: told where it lies on one side of each limit, and not where it lies across one. */
class MeasuredRangeTest {
    private static final String[] CRITERIA = {
        ">= %d", "> %d", "<= %d", "< %d", "%d - %d", ">= %d and < %d", "> %d and <= %d", "> %d and < %d"
    };

    @ParameterizedTest
    @CsvSource({
        "not less than 80, 61-79, FAILS",
        "not less than 80, 61-80, CANNOT_TELL",
        "not less than 80, 79.9-80.1, CANNOT_TELL",
        "not less than 80, 80-95, CONFORMS",
        "> 80, 61-80, FAILS",
        "> 80, 80-95, CANNOT_TELL",
        "> 80, 80.1-95, CONFORMS",
        "<= 5, 5-6, CANNOT_TELL",
        "<= 5, 5.1-6, FAILS",
        "< 5, 5-6, FAILS",
        "< 5, 4-5, CANNOT_TELL",
        "<= 5, 4-5, CONFORMS",
        "6.9-7.8, 6.9-7.8, CONFORMS",
        "6.9-7.8, 6.8-7.0, CANNOT_TELL",
        "6.9-7.8, 6.0-8.0, CANNOT_TELL",
        "6.9-7.8, 7.8-8.0, CANNOT_TELL",
        "6.9-7.8, 7.81-8.0, FAILS",
        "6.9-7.8, 6.0-6.89, FAILS",
        "\u4e0d\u4f4e\u4e8e80, 61\u81f379, FAILS",
        "\u4e0d\u4f4e\u4e8e80%, 61\uff5e79, FAILS",
        ">= 80, 61 to 79, FAILS",
        ">= 80, 61 \u2013 79, FAILS",
        ">= 80, 80-80, CONFORMS",
        ">= -5, -4 - -2, CONFORMS",
        ">= 1 x 10^5, 2 x 10^5 - 3 x 10^5, CONFORMS",
        ">= 1 x 10^5, 2-3 x 10^5, CANNOT_TELL",
        ">= 1 x 10^5, 2-3, FAILS"
    })
    void isToldOnOneSideOfEachLimitAndNotAcross(String criterion, String result, Verdict verdict) {
        assertThat(AcceptanceCriterion.parse(criterion).judge(result)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"79-61", "61-79 %", "<61-79", "61-<79", "61-79-80", "61-", "-", "61/79", "1,0-2,0"})
    void whatIsNoRangeIsNotTold(String result) {
        assertThat(AcceptanceCriterion.parse(">= 1000").judge(result)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(AcceptanceCriterion.parse("< 1000").judge(result)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @ParameterizedTest
    @CsvSource({
        ">= 35 x 10^6, 30-34, 10^6 cells, CANNOT_TELL",
        ">= 35, 30-34, 10^6 cells, FAILS",
        ">= 35, 30-40, 10^6 cells, CANNOT_TELL"
    })
    void whereTheUnitCountsInPowersOfTenBothAreWrittenAlike(
            String criterion, String result, String uom, Verdict verdict) {
        assertThat(AcceptanceCriterion.parse(criterion).judge(result, uom)).isEqualTo(verdict);
    }

    /** The verdict is that of all values between the ends: none of them may be judged otherwise. */
    @Property
    void saysOfARangeWhatHoldsForEachValueInIt(
            @ForAll @IntRange(min = 0, max = 7) int which,
            @ForAll @IntRange(min = -6, max = 6) int limit,
            @ForAll @IntRange(min = 1, max = 6) int wide,
            @ForAll @IntRange(min = -9, max = 9) int from,
            @ForAll @IntRange(min = 0, max = 9) int longer) {
        var criterion = AcceptanceCriterion.parse(CRITERIA[which].formatted(limit, limit + wide));
        if (!criterion.numeric()) return;
        var each = Stream.iterate(
                        new BigDecimal(from),
                        one -> one.compareTo(new BigDecimal(from + longer)) <= 0,
                        one -> one.add(new BigDecimal("0.5")))
                .map(one -> criterion.judge(one.toPlainString()))
                .distinct()
                .toList();
        var verdict = criterion.judge(from + " - " + (from + longer));
        assertThat(verdict).isEqualTo(each.size() == 1 ? each.get(0) : Verdict.CANNOT_TELL);
    }

    /** A range within another is never told the other way round. */
    @Property
    void whatIsToldOfARangeHoldsForAPartOfIt(
            @ForAll @IntRange(min = -6, max = 6) int limit,
            @ForAll @IntRange(min = -9, max = 9) int from,
            @ForAll @IntRange(min = 0, max = 9) int longer) {
        var criterion = AcceptanceCriterion.parse(">= " + limit);
        var whole = criterion.judge(from + " - " + (from + longer));
        var part = criterion.judge(from + " - " + (from + longer / 2));
        if (whole != Verdict.CANNOT_TELL) assertThat(part).isEqualTo(whole);
    }
}
