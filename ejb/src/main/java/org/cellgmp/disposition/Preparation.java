package org.cellgmp.disposition;

import java.util.List;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.containment.Contained;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.ground.Refusal;

/**
 * What lies on the table when a batch is decided on.
 *
 * @param latestVersion of the batch record
 * @param statement the latest one; null if the batch was never judged
 * @param contained how it stands to the holds
 * @param pending results that the specification lets be pending
 * @param blockers why the batch cannot be released, whoever asks; empty if it can
 * @param history every decision so far, oldest first
 * @param choices what this person could decide, with the reason why not
 */
public record Preparation(
        String batch,
        String batchTitle,
        String product,
        int latestVersion,
        BatchState state,
        StatementView statement,
        List<DeviationView> deviations,
        Contained contained,
        List<PendingResult> pending,
        List<Refusal> blockers,
        List<DispositionView> history,
        List<Choice> choices) {
    /** How many decisions were taken so far. */
    public int decided() {
        return history.size();
    }
}
