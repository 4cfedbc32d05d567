package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.util.List;
import org.cellgmp.record.Administration;
import org.cellgmp.record.Dispatch;

/** Times out of order and limits passed after the last step: harvest, freezing, dispatch, use at the bedside. */
final class ExcessFacts {
    private ExcessFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var record = examined.record();
        var containers = record.containers();
        var harvested = record.harvest() == null ? null : record.harvest().at();
        for (int i = 0; i < containers.size(); i++)
            if (harvested != null)
                facts.add(new ExcessFact(
                        examined.at("containers").at(i).at("filledAt"),
                        "filled-before-harvest",
                        Reckoning.minutes(containers.get(i).filledAt(), harvested),
                        "min"));
        var freezing = record.freezing();
        if (freezing != null)
            facts.add(new ExcessFact(
                    examined.at("freezing").at("end"),
                    "frozen-before-start",
                    Reckoning.minutes(freezing.end(), freezing.start()),
                    "min"));
        if (record.dispatch() != null) take(record.dispatch(), examined, facts);
        if (record.administration() != null && record.administration().infusionStart() != null)
            take(record.administration(), examined, facts);
    }

    private static void take(Dispatch dispatch, Examined examined, List<Fact> facts) {
        var at = examined.at("dispatch");
        // Before delivery there is neither an arrival nor a whole journey to judge.
        if (dispatch.deliveredAt() == null) return;
        facts.add(new ExcessFact(
                at.at("deliveredAt"),
                "delivered-before-hand-over",
                Reckoning.minutes(dispatch.deliveredAt(), dispatch.handedOverAt()),
                "min"));
        facts.add(new ExcessFact(at.at("highestTemperature"), "dispatch-temperature", degreesOutside(dispatch), "Cel"));
    }

    private static void take(Administration given, Examined examined, List<Fact> facts) {
        var at = examined.at("administration");
        var started = given.infusionStart();
        if (given.thawedAt() == null) return;
        facts.add(new ExcessFact(
                at.at("infusionStart"), "infused-before-thaw", Reckoning.minutes(started, given.thawedAt()), "min"));
        facts.add(new ExcessFact(
                at.at("infusionEnd"),
                "time-in-use",
                less(Reckoning.minutes(given.thawedAt(), given.infusionEnd()), Reckoning.minutes(given.inUseLimit())),
                "min"));
    }

    private static BigDecimal less(BigDecimal value, BigDecimal limit) {
        return value == null || limit == null ? null : value.subtract(limit);
    }

    /** How far the extremes lie outside; what is kept deep cold may have an upper limit only. */
    private static BigDecimal degreesOutside(Dispatch dispatch) {
        if (dispatch.lowerTemperatureLimit() == null)
            return Reckoning.difference(dispatch.highestTemperature(), dispatch.upperTemperatureLimit());
        var below = Reckoning.difference(dispatch.lowerTemperatureLimit(), dispatch.lowestTemperature());
        var above = Reckoning.difference(dispatch.highestTemperature(), dispatch.upperTemperatureLimit());
        return below == null || above == null ? null : below.max(above);
    }
}
