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
 * @param sourceChecks those in force at that instant
 */
public record TrialExamination(
        Addressed<TrialProtocol> protocol,
        Set<String> jurisdictions,
        OffsetDateTime asOf,
        List<SourceCheck> sourceChecks)
        implements Examinable {
    public TrialExamination {
        sourceChecks = sourceChecks == null ? List.of() : List.copyOf(sourceChecks);
    }

    /** Without source checks: what nobody here has read stays advisory. */
    public TrialExamination(Addressed<TrialProtocol> protocol, Set<String> jurisdictions, OffsetDateTime asOf) {
        this(protocol, jurisdictions, asOf, List.of());
    }

    @Override
    public Addressed<TrialProtocol> about() {
        return protocol;
    }

    @Override
    public List<Addressed<? extends Kept>> beside() {
        return List.of();
    }
}
