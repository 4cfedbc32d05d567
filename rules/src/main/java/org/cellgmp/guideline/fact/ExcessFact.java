package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;

/**
 * How far something lies beyond what the record itself allows, or a time behind the time that must come after it.
 *
 * @param line which comparison, as the rules' tables name it
 * @param excess zero or negative if nothing is amiss; null if a time, a value or its limit is absent
 * @param uom of the excess, UCUM
 */
@Section(value = "/", mayBeEmpty = true)
public record ExcessFact(
        Address address,
        @From({}) String line,
        @From({From.ITSELF}) BigDecimal excess,
        @From({}) String uom) implements Fact {}
