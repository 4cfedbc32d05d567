package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;

/**
 * One result of environmental monitoring.
 *
 * @param limitName grade, state and kind as rules name their limits, e.g. A/in-operation/particles-0.5
 * @param count as whole number; for a censored result the highest count it allows
 */
@Section("/rooms/monitoring")
public record MonitoringFact(
        Address address,
        String kind,
        String state,
        @From({"zone"}) String grade,
        String location,
        @From({"result"}) String found,
        @From({"kind", "state", "zone"}) String limitName,
        @From({"result", "uom"}) BigDecimal count)
        implements Fact {}
