package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * One laboratory result, beside the test of the specification in force.
 *
 * @param criterion of the specification in force; null if it has no such test or none is in force
 * @param verdict conforms, fails or cannot-tell, for a final or interim result in the unit of the specification
 * @param alternativeConforms true if another test of the same group of alternatives conforms
 * @param mayBePending true if the specification lets the batch be released before this result is in
 * @param daysOverdue from the day it was expected to the day of judgement, while pending
 * @param minutesTestedBeforeSampled positive if the test is recorded before the sample was taken
 */
@Section("/qcResults")
public record ResultFact(
        Address address,
        String test,
        @From({"result"}) String found,
        String uom,
        @From({}) String specifiedUom,
        @From({"uom"}) Boolean uomAgrees,
        String status,
        @From({}) String criterion,
        @From({"test", "result", "status"}) String verdict,
        @From({}) Boolean alternativeConforms,
        @From({}) Boolean mayBePending,
        @From({"dueOn", "status"}) BigDecimal daysOverdue,
        String testedBy,
        String reviewedBy,
        OffsetDateTime reviewedAt,
        @From({"sampledAt", "testedAt"}) BigDecimal minutesTestedBeforeSampled)
        implements Fact {}
