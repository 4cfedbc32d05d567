package org.cellgmp.record;

import java.time.LocalDate;

/**
 * Where and under which file a product may be made and used, for a span of days. Drug Registration Regulation (2020); Drug
 * Administration Law (2019) Art. 44.
 *
 * @param jurisdiction CN, EU, US and so on; @param stage IND, clinical or commercial
 * @param specification number and edition of the specification that holds there; @param effectiveUntil absent while it holds
 */
public record Registration(
        String jurisdiction,
        String stage,
        String application,
        String holder,
        String manufacturer,
        String registeredProcess,
        String specification,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil) {}
