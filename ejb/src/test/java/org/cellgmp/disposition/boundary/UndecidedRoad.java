package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.disposition.Capacity.QUALITY;
import static org.cellgmp.disposition.Decision.QUARANTINE;
import static org.cellgmp.disposition.boundary.Site.QA;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which batches wait for a first decision, whichever database they stand in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UndecidedRoad {
    final Site site;

    UndecidedRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void whoDecidesSeesFirstWhatExpiresFirstUntilADecisionIsSigned() throws Exception {
        site.specify("P-EXPIRING");
        var never = site.keep(expiring("B-NEVER", null));
        var late = site.keep(expiring("B-LATE", "2026-06-02T10:00:00+08:00"));
        var soon = site.keep(expiring("B-SOON", "2026-06-01T10:00:00+08:00"));
        var same = site.keep(expiring("B-SAME", "2026-06-02T02:00:00Z"));
        assertThat(undecided()).containsSubsequence(soon, late, same, never);
        site.decide(QA, late, QUARANTINE, QUALITY);
        assertThat(undecided()).containsSubsequence(soon, same, never).doesNotContain(late);
        site.revise(same, 1, expiring("B-SAME", null));
        assertThat(undecided()).containsSubsequence(soon, never, same);
        for (var broken : List.of("x", "x~", "2026-06-01~", "~BR-2026-0001"))
            assertThatThrownBy(() -> site.as(QA, () -> site.statements().undecided(broken, 2)))
                    .as(broken)
                    .isInstanceOf(Refusal.class);
    }

    private List<String> undecided() throws Exception {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var cursor = after;
            var page = site.as(QA, () -> site.statements().undecided(cursor, 2));
            page.items().forEach(row -> found.add(row.batch()));
            after = page.next();
        } while (after != null);
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    private static BatchRecord expiring(String number, String shelfLifeEnds) {
        return Site.batch(
                number,
                "P-EXPIRING",
                null,
                "no growth",
                shelfLifeEnds == null ? null : OffsetDateTime.parse(shelfLifeEnds));
    }
}
