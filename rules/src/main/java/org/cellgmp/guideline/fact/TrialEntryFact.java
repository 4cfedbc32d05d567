package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/**
 * An entry that the protocol of a trial of this kind should hold. That something is recorded does not count as having looked
 * at it.
 *
 * @param line which entry, as the rules' tables name it
 * @param recorded true if something stands there; null where nothing does and the record is the entry of a registry, which
 *     is not the protocol
 */
@Section(value = "/", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialEntryFact(
        Address address, @From({}) String line, @From({}) Boolean recorded) implements Fact {}
