package org.cellgmp.guideline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.record.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {
    @ParameterizedTest
    @CsvSource({
        "90, min, 90",
        "1.5, h, 90",
        "2, d, 2880",
        "90, s, 1.5",
        "30, \u5206\u949f, 30",
        "2, \u5c0f\u65f6, 120",
        "1, \u5929, 1440",
        "60, \u79d2, 1",
        "90, parsec,",
        "90,,",
        "about 90, min,",
        "<90, min,",
        "'', min,"
    })
    void aSpanCountsInMinutesIfItsUnitIsOneOfTime(String value, String uom, BigDecimal minutes) {
        var span = Reckoning.minutes(new Quantity(value, uom));
        if (minutes == null) assertThat(span).isNull();
        else assertThat(span).isEqualByComparingTo(minutes);
    }

    @Test
    void instantsAreComparedAcrossOffsets() {
        assertThat(Reckoning.minutes(
                        OffsetDateTime.parse("2026-03-02T10:00+08:00"), OffsetDateTime.parse("2026-03-02T02:01:30Z")))
                .isEqualByComparingTo("1.5");
        assertThat(Reckoning.minutes(
                        OffsetDateTime.parse("2026-03-02T10:01+08:00"), OffsetDateTime.parse("2026-03-02T02:00Z")))
                .isEqualByComparingTo("-1");
        assertThat(Reckoning.minutes(null, OffsetDateTime.parse("2026-03-02T02:00Z")))
                .isNull();
    }

    @Test
    void daysAreThoseOfTheCalendarWhereTheyWereRecorded() {
        assertThat(Reckoning.days(
                        LocalDate.parse("2026-03-02"), Reckoning.day(OffsetDateTime.parse("2026-03-02T23:59+08:00"))))
                .isEqualByComparingTo("0");
        assertThat(Reckoning.days(
                        LocalDate.parse("2026-03-02"), Reckoning.day(OffsetDateTime.parse("2026-03-03T00:00+08:00"))))
                .isEqualByComparingTo("1");
        assertThat(Reckoning.days(LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-01")))
                .isEqualByComparingTo("1");
        assertThat(Reckoning.days(null, LocalDate.parse("2026-03-01"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "37.5, 36.5, 37.5, within",
        "37.51, 36.5, 37.5, outside",
        "36.5, 36.5,, within",
        "36.4, 36.5,, outside",
        "99,, 98, outside",
        "<37, 36.5, 37.5, cannot-tell",
        ">37.5, 36.5, 37.5, outside",
        "<=36.4, 36.5, 37.5, outside",
        "37,,,",
        "warm, 36.5, 37.5,",
        ",36.5, 37.5,",
        "37, low, 37.5,",
        "37, 36.5, high,"
    })
    void aValueStandsToLimitsThatCanBothBeRead(String value, String low, String high, String standing) {
        assertThat(Reckoning.standing(value, low, high)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "<1, 0", "<10, 9", "<=9, 9", "<0.5, 0", ">5, 6", ">=5, 5", "\uff1c1, 0", "TNTC,", "'',"})
    void aCensoredCountIsTheHighestItAllowsOrTheNextAboveItsBound(String text, BigDecimal count) {
        if (count == null) assertThat(Reckoning.count(text)).isNull();
        else assertThat(Reckoning.count(text)).isEqualByComparingTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "100, mL, 105, mL, 5",
        "100, mL, 95, ml, 5",
        "3, mL, 4, mL, 33.33333333333333",
        "100, mL, 0.1, L,",
        "0, mL, 1, mL,",
        "100, mL, some, mL,",
        "100, \u00b5L, 101, uL, 1"
    })
    void aDifferenceIsReckonedInOneUnitOnly(
            String planned, String plannedUom, String actual, String actualUom, BigDecimal percent) {
        var difference =
                Reckoning.differencePercent(new Quantity(planned, plannedUom), new Quantity(actual, actualUom));
        if (percent == null) assertThat(difference).isNull();
        else assertThat(difference).isEqualByComparingTo(percent);
    }
}
