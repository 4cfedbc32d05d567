package org.cellgmp.worklist.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cellgmp.seal.KeptCheck;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealReport;
import org.cellgmp.worklist.Item;
import org.junit.jupiter.api.Test;

/** A trail that is not as it was sealed waits for somebody until a later check finds nothing. */
class TrailSourceTest {
    private static KeptCheck check(SealFinding... findings) {
        long remarks = List.of(findings).stream()
                .filter(finding -> finding.kind().remark())
                .count();
        var report =
                new SealReport(Instant.EPOCH, 10, 0, 2, 2, List.of(findings), findings.length - remarks, remarks, 5);
        return new KeptCheck(1, "TC-2026-0001", "JB-2026-0001", report);
    }

    private static List<Item> items(KeptCheck... last) throws Exception {
        return new Gathering(List.of(Sources.trail(() -> List.of(last))))
                .page(null, 10)
                .items();
    }

    @Test
    void onlyALastCheckWithFindingsIsAThingToDo() throws Exception {
        assertThat(items()).isEmpty();
        assertThat(items(check())).isEmpty();
        assertThat(items(check(SealFinding.of(SealFinding.Kind.CLOCK, 3, 7)))).isEmpty();
        var item = items(check(SealFinding.of(SealFinding.Kind.GAP, 3, 4))).get(0);
        assertThat(item.number()).isEqualTo("TC-2026-0001");
        assertThat(item.weight()).isEqualTo(Item.Weight.CRITICAL);
        assertThat(item.arguments()).containsExactly("1");
        assertThat(item.concern().placed()).isFalse();
    }
}
