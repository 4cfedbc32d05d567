package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/**
 * Something that a part of the protocol should speak of: its words are looked for, in English and Chinese.
 *
 * @param line which topic, as the rules' tables name it
 * @param spoken true if its words stand there; null where they do not and the part is missing, or the record is the entry of
 *     a registry, which tells the protocol in short
 */
@Section(value = "/", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialTopicFact(
        Address address,
        @From({}) String line,
        @From(From.ITSELF) Boolean spoken) implements Fact {}
