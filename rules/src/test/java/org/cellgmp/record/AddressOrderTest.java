package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressOrderTest {
    @Test
    void entriesGoByTheirNumberAndPartsComeBehindTheWhole() {
        var inOrder = List.of(
                "BR-2026-0001/v1",
                "BR-2026-0001/v1#/readings",
                "BR-2026-0001/v1#/readings/2",
                "BR-2026-0001/v1#/readings/2/at",
                "BR-2026-0001/v1#/readings/10",
                "BR-2026-0001/v1#/readings/10/at",
                "BR-2026-0001/v1#/readings/123456789012345678901",
                "BR-2026-0001/v1#/steps/1",
                "BR-2026-0002/v1");
        var mixed = new ArrayList<>(inOrder);
        Collections.reverse(mixed);
        mixed.sort(AddressOrder.NATURAL);
        assertThat(mixed).isEqualTo(inOrder);
    }
}
