package org.cellgmp.guideline.fact;

import java.time.LocalDate;
import org.cellgmp.record.Address;

/**
 * The product specification that the record names, against the one that was in force on the day of production.
 *
 * @param inForce code and edition of the edition in force; null if none is kept
 * @param namedIsKept true if the specification named is kept, in whichever edition
 * @param namedWasInForce true if the specification named is the one in force; null if none is named or none was in force
 */
@Section("/header")
public record SpecificationFact(
        Address address,
        LocalDate productionDate,
        @From({"specification"}) String named,
        @From({}) String inForce,
        @From({"specification"}) Boolean namedIsKept,
        @From({"specification", "productionDate"}) Boolean namedWasInForce)
        implements Fact {}
