package org.cellgmp.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.cellgmp.ground.Refusal;
import org.junit.jupiter.api.Test;

class TrailFilterTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Instant moment(String text) throws Refusal {
        return Moments.read("from", text, SHANGHAI);
    }

    @Test
    void aTimeWithoutOffsetIsOnTheClockOfTheSite() throws Refusal {
        assertThat(moment("2026-03-01")).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(moment("2026-03-01T08:15")).isEqualTo(Instant.parse("2026-03-01T00:15:00Z"));
        assertThat(moment("2026-03-01T08:15:30.123456")).isEqualTo(Instant.parse("2026-03-01T00:15:30.123456Z"));
        assertThat(moment("2026-03-01T08:15:00Z")).isEqualTo(Instant.parse("2026-03-01T08:15:00Z"));
        assertThat(moment("2026-03-01T08:15:00-05:00")).isEqualTo(Instant.parse("2026-03-01T13:15:00Z"));
    }

    @Test
    void nothingIsNoLimit() throws Refusal {
        assertThat(moment(null)).isNull();
        assertThat(moment(" ")).isNull();
    }

    @Test
    void whatIsNoTimeIsNamedWithItsField() {
        for (var text :
                new String[] {"yesterday", "2026-13-01", "2026-02-30", "01/03/2026", "2026-03-01T25:00", "１２３４５６７８９０"})
            assertThatThrownBy(() -> moment(text))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.arguments()).containsExactly("from", text));
    }
}
