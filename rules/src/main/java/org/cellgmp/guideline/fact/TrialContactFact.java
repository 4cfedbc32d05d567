package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/** How long a subject may be out of sight. @param contactMonths longest span between two contacts */
@Section(value = "/oversight", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialContactFact(Address address, BigDecimal contactMonths) implements Fact {}
