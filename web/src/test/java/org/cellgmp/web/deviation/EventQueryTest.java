package org.cellgmp.web.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cellgmp.ground.Refusal;
import org.junit.jupiter.api.Test;

class EventQueryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Test
    void whoNamesANumberLooksInEveryStateUnlessOneIsAskedFor() throws Refusal {
        assertThat(query(null, "DEV/19-042").chip()).isEqualTo("all");
        assertThat(query(null, "DEV/19-042").shown(TODAY, "qa").open()).isNull();
        assertThat(query("", "DEV/19-042").chip()).isEqualTo("all");
        assertThat(query("open", "DEV/19-042").chip()).isEqualTo("open");
        assertThat(query("open", "DEV/19-042").shown(TODAY, "qa").open()).isTrue();
        assertThat(query("closed", "DEV/19-042").chip()).isEqualTo("closed");
    }

    @Test
    void wordsAndNothingLookAmongThoseNotClosed() throws Refusal {
        for (var words : new String[] {null, "", "filter", "filter 7"}) {
            assertThat(query(null, words).chip()).as(words).isEqualTo("open");
            assertThat(query(null, words).shown(TODAY, "qa").open()).as(words).isTrue();
        }
        assertThat(query("all", "filter").chip()).isEqualTo("all");
    }

    @Test
    void theOwnerIsOneselfSomebodyOrNobody() throws Refusal {
        var query = query(null, null);
        for (var asked : new String[][] {{null, null}, {" ", null}, {"me", "qa"}, {"nobody", ""}, {"rec", "rec"}}) {
            query.owner = asked[0];
            assertThat(query.shown(TODAY, "qa").owner()).as(asked[0]).isEqualTo(asked[1]);
        }
    }

    private static EventQuery query(String state, String words) {
        var query = new EventQuery();
        query.state = state;
        query.words = words;
        return query;
    }
}
