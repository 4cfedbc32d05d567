package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;

/**
 * An entry that a part of the record should hold, once the record has that part. That something is recorded does not count
 * as having looked at it.
 *
 * @param line which entry, as the rules' tables name it
 * @param recorded true if something stands there
 */
@Section(value = "/", mayBeEmpty = true)
public record EntryFact(
        Address address, @From({}) String line, @From({}) Boolean recorded) implements Fact {}
