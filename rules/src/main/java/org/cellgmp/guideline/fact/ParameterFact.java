package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;

/**
 * One parameter of a step.
 *
 * @param standing within, outside, or cannot-tell for a censored value; null if value or limits are not numbers
 * @param explained true if an event of this record is named and is there
 */
@Section("/steps/parameters")
public record ParameterFact(
        Address address,
        String name,
        String actual,
        @From({"uom"}) String uom,
        @From({"low", "high"}) String range,
        Boolean critical,
        @From({"actual", "low", "high"}) String standing,
        @From({"eventId"}) Boolean explained)
        implements Fact {}
