package org.cellgmp.capa;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.capa.SiteCalendar.Escalation;
import org.cellgmp.capa.SiteCalendar.SpecialDay;
import org.cellgmp.ground.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days around a week of holidays with a Sunday worked before it and a Saturday after it. */
class SiteCalendarTest {
    /** 2026-02-16 (Monday) to 22 free, Sunday 15 and Saturday 28 worked. Invented. */
    private static final SiteCalendar FESTIVAL = new SiteCalendar(
            List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
            List.of(
                    day("2026-02-15", true),
                    day("2026-02-16", false),
                    day("2026-02-17", false),
                    day("2026-02-18", false),
                    day("2026-02-19", false),
                    day("2026-02-20", false),
                    day("2026-02-28", true)),
            "2",
            "3",
            List.of(new Escalation("1", Role.PRODUCTION_REVIEWER), new Escalation("5", Role.QA_MANAGER)));

    private static SpecialDay day(String day, boolean working) {
        return new SpecialDay(LocalDate.parse(day), working, "festival");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13,true",
        "2026-02-14,false",
        "2026-02-15,true",
        "2026-02-16,false",
        "2026-02-20,false",
        "2026-02-22,false",
        "2026-02-23,true",
        "2026-02-28,true",
        "2026-03-01,false"
    })
    void aDayIsWorkedOrNot(LocalDate day, boolean worked) {
        assertThat(FESTIVAL.works(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13,0,2026-02-13",
        "2026-02-14,0,2026-02-14",
        "2026-02-13,1,2026-02-15",
        "2026-02-13,2,2026-02-23",
        "2026-02-18,1,2026-02-23",
        "2026-02-23,-1,2026-02-15",
        "2026-02-18,-2,2026-02-13",
        "2026-02-27,1,2026-02-28",
        "2026-02-27,2,2026-03-02"
    })
    void workingDaysAreAdded(LocalDate from, int days, LocalDate reached) {
        assertThat(FESTIVAL.plus(from, days)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13,2026-02-13,0",
        "2026-02-13,2026-02-14,0",
        "2026-02-13,2026-02-15,1",
        "2026-02-15,2026-02-22,0",
        "2026-02-15,2026-02-23,1",
        "2026-02-23,2026-02-15,-1",
        "2026-02-26,2026-03-02,3"
    })
    void workingDaysAreCountedAfterTheFirstUpToTheLast(LocalDate from, LocalDate to, int days) {
        assertThat(FESTIVAL.between(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-22,2026-02-15", "2026-02-15,2026-02-15", "2026-02-14,2026-02-13", "2026-03-01,2026-02-28"})
    void whatFallsDueOnAFreeDayIsDueTheWorkedDayBefore(LocalDate due, LocalDate worked) {
        assertThat(FESTIVAL.onOrBefore(due)).isEqualTo(worked);
    }

    @ParameterizedTest
    // Due on Sunday 22: the work must be there by the 15th, less two days for the approval.
    @CsvSource({"2026-02-10,2", "2026-02-12,0", "2026-02-13,-1", "2026-02-15,-2", "2026-02-16,0", "2026-02-23,-1"})
    void daysLeftLeaveOutTheTimeAnApprovalTakes(LocalDate today, int left) {
        assertThat(FESTIVAL.daysLeft(today, LocalDate.parse("2026-02-22"))).isEqualTo(left);
    }

    @Test
    void theReminderComesBeforeTheApprovalMustBegin() {
        assertThat(FESTIVAL.remindOn(LocalDate.parse("2026-02-23"))).isEqualTo(LocalDate.parse("2026-02-10"));
    }

    /** Due on the 13th: one day over on the 15th, two on the 23rd, five on the 26th. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13,0,0",
        "2026-02-14,0,0",
        "2026-02-15,1,1",
        "2026-02-22,1,1",
        "2026-02-25,4,1",
        "2026-02-26,5,2",
        "2027-02-26,264,2"
    })
    void escalationCountsWorkingDaysAndTheDayDueIsInTime(LocalDate today, int over, int level) {
        var due = LocalDate.parse("2026-02-13");
        if (over < 100) assertThat(FESTIVAL.daysOver(today, due)).isEqualTo(over);
        assertThat(FESTIVAL.level(today, due)).isEqualTo(level);
    }

    @Test
    void aWeekWithOneWorkedDayStillEnds() {
        var fridays = new SiteCalendar(List.of(FRIDAY), null, "0", "0", null);
        assertThat(fridays.plus(LocalDate.parse("2026-02-13"), 1)).isEqualTo(LocalDate.parse("2026-02-20"));
        assertThat(fridays.onOrBefore(LocalDate.parse("2026-02-19"))).isEqualTo(LocalDate.parse("2026-02-13"));
        assertThat(fridays.escalatedTo(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-02-13")))
                .isNull();
    }
}
