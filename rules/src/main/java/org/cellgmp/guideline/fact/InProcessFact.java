package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;

/**
 * One in-process control.
 *
 * @param standing within, outside, or cannot-tell for a censored value; null if value or limits are not numbers
 * @param explained true if an event of this record is named and is there
 */
@Section("/inProcessTests")
public record InProcessFact(
        Address address,
        String test,
        @From({"result"}) String found,
        String uom,
        @From({"low", "high"}) String range,
        @From({"result", "low", "high"}) String standing,
        @From({"eventId"}) Boolean explained,
        String performedBy,
        String reviewedBy)
        implements Fact {}
