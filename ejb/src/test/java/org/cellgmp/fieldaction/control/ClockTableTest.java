package org.cellgmp.fieldaction.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.SiteCalendar.SpecialDay;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.Trigger;
import org.junit.jupiter.api.Test;

class ClockTableTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
    private static final OffsetDateTime FRIDAY = OffsetDateTime.parse("2026-01-09T17:30:00+08:00");

    private static ClockTable table() {
        var table = new ClockTable();
        table.read();
        return table;
    }

    @Test
    void everyLineSaysWhereItStandsAndHowItWasChecked() {
        assertThat(table().lines()).hasSizeGreaterThan(30).allSatisfy(line -> {
            assertThat(line.citation()).isNotBlank();
            assertThat(line.words()).isNotBlank();
            assertThat(line.wordsChinese()).isNotBlank();
            assertThat(line.checked()).isIn("read", "memory", "convention");
            assertThat(line.stage()).isIn("any", "clinical", "commercial");
            assertThat(line.jurisdiction()).isIn("CN", "US", "EU", "ALL");
            assertThat(line.length()).isPositive();
        });
    }

    @Test
    void calendarDaysEndWithTheLastDayAtTheSite() {
        assertThat(due("US-BPDR", FRIDAY)).isEqualTo(OffsetDateTime.parse("2026-02-23T23:59:59+08:00"));
        assertThat(due("US-IND-7", FRIDAY)).isEqualTo(OffsetDateTime.parse("2026-01-16T23:59:59+08:00"));
    }

    @Test
    void hoursEndToTheMinuteAndWorkingDaysSkipTheWeekend() {
        assertThat(due("EU-OOS-SUPPLY", FRIDAY)).isEqualTo(FRIDAY.plusHours(48));
        assertThat(due("CN-RESULT-AUTHORITY", FRIDAY)).isEqualTo(OffsetDateTime.parse("2026-01-12T23:59:59+08:00"));
    }

    @Test
    void theDayIsThatOfTheSiteNotOfUtc() {
        var late = OffsetDateTime.parse("2026-01-09T23:30:00Z");
        assertThat(due("US-IND-7", late)).isEqualTo(OffsetDateTime.parse("2026-01-17T23:59:59+08:00"));
    }

    @Test
    void aLineReachesOnlyItsStageAndItsTime() {
        assertThat(line("US-BPDR").fits("clinical")).isFalse();
        assertThat(line("US-BPDR").fits("commercial")).isTrue();
        assertThat(line("US-BPDR").fits(null)).isTrue();
        assertThat(line("US-BPDR").inForce(LocalDate.of(2001, 5, 6))).isFalse();
        assertThat(line("US-BPDR").inForce(LocalDate.of(2001, 5, 7))).isTrue();
    }

    private static OffsetDateTime due(String line, OffsetDateTime from) {
        return line(line).deadline(from, SITE, kept()).due();
    }

    /** Edition 4 of a calendar that works on Sundays and not on Mondays, with days that differ. */
    private static CalendarView kept(SpecialDay... days) {
        var week = List.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
        return new CalendarView(4, new SiteCalendar(week, List.of(days), "2", "3", List.of()), "why", "who", FRIDAY);
    }

    @Test
    void workingDaysPassTheHolidaysOfTheSiteAndSaySo() {
        var line = line("EU-WORKING");
        var calendar = kept(
                new SpecialDay(LocalDate.of(2026, 1, 12), false, "Invented Day"),
                new SpecialDay(LocalDate.of(2026, 1, 11), true, "worked for it"),
                new SpecialDay(LocalDate.of(2026, 1, 17), false, "a Saturday"),
                new SpecialDay(LocalDate.of(2026, 3, 1), false, "later"));
        var counted = line.deadline(FRIDAY, SITE, calendar);
        // From Friday 9 January: Sunday the 11th is worked, Monday the 12th is free, then Tuesday the 13th.
        assertThat(counted.due()).isEqualTo(OffsetDateTime.parse("2026-01-13T23:59:59+08:00"));
        assertThat(counted.edition()).isEqualTo(4);
        assertThat(counted.passed()).containsExactly("2026-01-12 Invented Day");
        assertThat(line.deadline(FRIDAY, SITE, kept()).due())
                .as("the week of the site makes no legal clock longer or shorter")
                .isEqualTo(OffsetDateTime.parse("2026-01-13T23:59:59+08:00"));
    }

    @Test
    void hoursAndCalendarDaysKnowNoHolidays() {
        var calendar = kept(new SpecialDay(LocalDate.of(2026, 1, 16), false, "Invented Day"));
        for (var id : List.of("US-IND-7", "EU-OOS-SUPPLY")) {
            var counted = line(id).deadline(FRIDAY, SITE, calendar);
            assertThat(counted.due()).isEqualTo(due(id, FRIDAY));
            assertThat(counted.edition()).isNull();
            assertThat(counted.passed()).isEmpty();
        }
    }

    @Test
    void aCalendarWithoutAnyWorkingDayEndsACount() {
        var days = LocalDate.of(2026, 1, 10)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .map(day -> new SpecialDay(day, false, "shut"))
                .toArray(SpecialDay[]::new);
        assertThat(line("EU-WORKING").deadline(FRIDAY, SITE, kept(days)).due())
                .isBefore(OffsetDateTime.parse("2026-06-01T00:00:00+08:00"));
    }

    private static ClockLine line(String id) {
        if (id.equals("EU-WORKING"))
            return new ClockLine(
                    id,
                    Trigger.FAILED_RESULT,
                    "EU",
                    ClockLine.Addressee.AUTHORITY,
                    ClockLine.Start.AWARENESS,
                    2,
                    ClockLine.Unit.WORKING_DAYS,
                    "any",
                    true,
                    "read",
                    LocalDate.of(2000, 1, 1),
                    null,
                    "invented",
                    "invented",
                    "\u865a\u6784");
        return table().all().get(id);
    }
}
