package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;

/**
 * One demand of the specification in force: a test, or a group of alternatives of which one suffices. It stands in the
 * specification, so its address does too.
 *
 * @param test name of the test, or of all alternatives joined by "or"
 * @param answered true if the record has a result, pending or not
 */
@Section("/qcResults")
public record RequirementFact(
        Address address,
        @From({}) String test,
        @From({}) String criterion,
        @From({"/qcResults"}) Boolean answered) implements Fact {}
