package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;

/**
 * An exception, deviation, alarm or change that the record tells of.
 *
 * @param departure true for an exception, a deviation or an alarm
 * @param open true if its recorded status is neither closed nor cancelled
 * @param approved true if a signature of meaning approval stands on it
 */
@Section(value = "/events", mayBeEmpty = true)
public record EventFact(
        Address address,
        @From({"id"}) String eventId,
        String kind,
        String status,
        @From({"kind"}) Boolean departure,
        @From({"status"}) Boolean open,
        @From({"/signatures"}) Boolean approved)
        implements Fact {}
