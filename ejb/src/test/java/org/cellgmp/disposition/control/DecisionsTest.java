package org.cellgmp.disposition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.disposition.Capacity.MAH;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Capacity.QUALITY;
import static org.cellgmp.disposition.Decision.CONDITIONAL_RELEASE;
import static org.cellgmp.disposition.Decision.QUARANTINE;
import static org.cellgmp.disposition.Decision.REJECT;
import static org.cellgmp.disposition.Decision.RELEASE;
import static org.cellgmp.disposition.control.ABatch.MARKET_QP;
import static org.cellgmp.disposition.control.ABatch.PLANT_QP;
import static org.cellgmp.disposition.control.ABatch.QA;
import static org.cellgmp.disposition.control.ABatch.aBatch;

import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.PendingResult;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    @Test
    void nothingDecidedIsUndecided() {
        is(BatchState.UNDECIDED, aBatch());
    }

    @Test
    void bothReleasesMakeABatchReleased() {
        var batch = aBatch().decided(RELEASE, MANUFACTURER, PLANT_QP);
        is(BatchState.RELEASED_BY_MANUFACTURER, batch);
        is(BatchState.RELEASED, batch.decided(RELEASE, MAH, MARKET_QP));
    }

    @Test
    void oneConditionalReleaseMakesTheWholeConditional() {
        var batch = aBatch().withSterilityPending().decided(CONDITIONAL_RELEASE, MANUFACTURER, PLANT_QP);
        is(BatchState.CONDITIONALLY_RELEASED_BY_MANUFACTURER, batch);
        is(BatchState.CONDITIONALLY_RELEASED, batch.decided(CONDITIONAL_RELEASE, MAH, MARKET_QP));
        is(BatchState.CONDITIONALLY_RELEASED, batch.decided(RELEASE, MANUFACTURER, PLANT_QP));
        is(BatchState.RELEASED, batch.decided(RELEASE, MAH, MARKET_QP));
    }

    @Test
    void conditionsStandUntilEveryCapacityReleasedWithoutThem() {
        var batch = aBatch().withSterilityPending()
                .decided(CONDITIONAL_RELEASE, MANUFACTURER, PLANT_QP)
                .decided(CONDITIONAL_RELEASE, MAH, MARKET_QP);
        assertThat(batch.onTheTable().decisions().conditions())
                .extracting(PendingResult::test)
                .containsExactly("Sterility");
        batch.decided(RELEASE, MANUFACTURER, PLANT_QP);
        assertThat(batch.onTheTable().decisions().conditions()).hasSize(1);
        batch.decided(RELEASE, MAH, MARKET_QP);
        assertThat(batch.onTheTable().decisions().conditions()).isEmpty();
    }

    @Test
    void quarantineAndRejectionEndWhatWasWaitedFor() {
        var held = aBatch().withSterilityPending()
                .decided(CONDITIONAL_RELEASE, MANUFACTURER, PLANT_QP)
                .decided(QUARANTINE, QUALITY, QA);
        is(BatchState.QUARANTINED, held);
        assertThat(held.onTheTable().decisions().conditions()).isEmpty();
        is(BatchState.REJECTED, held.decided(REJECT, QUALITY, QA));
    }

    private static void is(BatchState state, ABatch batch) {
        assertThat(batch.onTheTable().decisions().state()).isEqualTo(state);
    }
}
