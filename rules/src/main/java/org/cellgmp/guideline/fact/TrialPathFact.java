package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/**
 * Under which law a trial is done.
 *
 * @param inPilotZone true if a sponsor owned from abroad works where that is allowed
 */
@Section(value = "/pathway", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialPathFact(
        Address address,
        String path,
        Boolean foreignInvested,
        String zone,
        @From("zone") Boolean inPilotZone,
        String institutionGrade,
        Boolean subjectsPay,
        BigDecimal retentionYears)
        implements Fact {}
