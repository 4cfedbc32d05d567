package org.cellgmp.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.Task;
import org.cellgmp.web.page.Tone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueCalendarTest {
    private static Task task(LocalDate due) {
        return new Task(
                Tone.MAJOR,
                "DV-2026-0007",
                "Patient's bag, leaking; see \"log\"",
                "/deviations/DV-2026-0007",
                "to be investigated, with a reason so long that its line has to be folded somewhere after 75 bytes",
                null,
                due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles"})
    void aDueDayIsThatDayWhereverTheMachineStands(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            var written = DueCalendar.of(
                    Rendering.as(Language.ENGLISH),
                    List.of(task(LocalDate.of(2026, 3, 9)), task(null)),
                    URI.create("https://cellgmp.example/"));
            assertThat(written)
                    .contains("DTSTART;VALUE=DATE:20260309", "DTSTAMP:20260309T081500Z")
                    .doesNotContain("leaking");
            assertThat(written.lines()).anyMatch(line -> line.startsWith(" ")).allMatch(line -> line.length() < 80);
            var read = Biweekly.parse(written).first();
            assertThat(read.getEvents()).hasSize(1);
            assertThat(read.getEvents().get(0).getUrl().getValue())
                    .isEqualTo("https://cellgmp.example/deviations/DV-2026-0007");
            assertThat(read.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
