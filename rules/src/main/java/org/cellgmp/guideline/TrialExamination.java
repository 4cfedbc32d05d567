package org.cellgmp.guideline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.Kept;
import org.cellgmp.record.TrialProtocol;

/**
 * All that the rulebook looks at to judge the protocol of one trial.
 *
 * @param asOf the instant of judgement; a trial that is over is judged by what was in force on its last day
 */
public record TrialExamination(Addressed<TrialProtocol> protocol, Set<String> jurisdictions, OffsetDateTime asOf)
        implements Examinable {
    @Override
    public Addressed<TrialProtocol> about() {
        return protocol;
    }

    @Override
    public List<Addressed<? extends Kept>> beside() {
        return List.of();
    }
}
