package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/**
 * How a trial is laid out.
 *
 * @param stage early for phase 1, middle for phase 2, confirmatory for phase 3
 * @param masking open where nobody is blinded
 * @param reasoned true if the design has its reasons; null if it has none and the record is the entry of a registry
 * @param independent true if somebody who is blinded judges the outcome; null likewise
 */
@Section(value = "/design", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialDesignFact(
        Address address,
        @From("/phase") String stage,
        String allocation,
        String masking,
        @From("rationale") Boolean reasoned,
        @From({"masked", "maskingDescription"}) Boolean independent)
        implements Fact {}
