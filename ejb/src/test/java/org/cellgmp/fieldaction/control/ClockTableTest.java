package org.cellgmp.fieldaction.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.cellgmp.fieldaction.ClockLine;
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
        assertThat(line("US-BPDR").due(FRIDAY, SITE)).isEqualTo(OffsetDateTime.parse("2026-02-23T23:59:59+08:00"));
        assertThat(line("US-IND-7").due(FRIDAY, SITE)).isEqualTo(OffsetDateTime.parse("2026-01-16T23:59:59+08:00"));
    }

    @Test
    void hoursEndToTheMinuteAndWorkingDaysSkipTheWeekend() {
        assertThat(line("EU-OOS-SUPPLY").due(FRIDAY, SITE)).isEqualTo(FRIDAY.plusHours(48));
        assertThat(line("CN-RESULT-AUTHORITY").due(FRIDAY, SITE))
                .isEqualTo(OffsetDateTime.parse("2026-01-12T23:59:59+08:00"));
    }

    @Test
    void theDayIsThatOfTheSiteNotOfUtc() {
        var late = OffsetDateTime.parse("2026-01-09T23:30:00Z");
        assertThat(line("US-IND-7").due(late, SITE)).isEqualTo(OffsetDateTime.parse("2026-01-17T23:59:59+08:00"));
    }

    @Test
    void aLineReachesOnlyItsStageAndItsTime() {
        assertThat(line("US-BPDR").fits("clinical")).isFalse();
        assertThat(line("US-BPDR").fits("commercial")).isTrue();
        assertThat(line("US-BPDR").fits(null)).isTrue();
        assertThat(line("US-BPDR").inForce(LocalDate.of(2001, 5, 6))).isFalse();
        assertThat(line("US-BPDR").inForce(LocalDate.of(2001, 5, 7))).isTrue();
    }

    private static ClockLine line(String id) {
        return table().all().get(id);
    }
}
