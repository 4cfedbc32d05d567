package org.cellgmp.disposition.control;

import java.util.List;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.containment.Contained;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.trailreview.Hands;

/**
 * What a decision is taken on.
 *
 * @param statement the latest; null if the batch was never judged
 * @param contained how it stands to the holds
 * @param trail how it stands to the review of its trail
 * @param current true if judging now would say the same
 */
record Table(
        Addressed<BatchRecord> batch,
        StatementView statement,
        boolean current,
        List<DeviationView> deviations,
        Contained contained,
        TrailStanding trail,
        SpecifiedResults results,
        Hands people,
        Decisions decisions) {
    String number() {
        return batch.address().number();
    }
}
