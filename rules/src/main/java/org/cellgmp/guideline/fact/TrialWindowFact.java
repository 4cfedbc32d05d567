package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/** For how long dose-limiting toxicity is watched for, in a trial that looks for a dose. */
@Section(value = "/design", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialWindowFact(
        Address address, @From("toxicityWindow") BigDecimal windowDays) implements Fact {}
