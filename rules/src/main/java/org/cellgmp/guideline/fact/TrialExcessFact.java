package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/**
 * How far something lies beyond what comes before it in the protocol, or beyond what the protocol itself allows.
 *
 * @param line which relation, as the rules' tables name it
 * @param excess above zero if it lies beyond; null if one of the two is not recorded or cannot be read
 */
@Section(value = "/", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialExcessFact(
        Address address,
        @From({}) String line,
        @From(From.ITSELF) BigDecimal excess,
        @From({}) String uom) implements Fact {}
