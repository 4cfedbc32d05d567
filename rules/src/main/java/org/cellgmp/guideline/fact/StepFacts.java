package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.recorded;
import static org.cellgmp.guideline.fact.Reckoning.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.record.Address;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.Step;

/** Steps, seen with the step written above them, and their parameters. */
final class StepFacts {
    private StepFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var steps = examined.record().steps();
        var manned = openStepsByPerson(steps);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var at = examined.at("steps").at(i);
            facts.add(take(examined, step, i == 0 ? null : steps.get(i - 1), at, manned));
            for (int j = 0; j < step.parameters().size(); j++)
                facts.add(take(
                        examined, step.parameters().get(j), at.at("parameters").at(j)));
        }
    }

    private static Fact take(Examined examined, Step step, Step before, Address at, Map<String, List<Step>> manned) {
        var room = examined.room(step.roomId());
        return new StepFact(
                at,
                text(step.number()),
                text(step.name()),
                Coded.of(step.openness()),
                text(step.roomId()),
                room.map(found -> RoomFacts.grade(found.grade())).orElse(null),
                step.start(),
                step.end(),
                text(step.performedBy()),
                text(step.verifiedBy()),
                text(step.stageResponsible()),
                before == null ? null : Reckoning.minutes(step.start(), before.start()),
                elsewhere(step, manned),
                Reckoning.minutes(step.start(), step.end()),
                Reckoning.minutes(step.longestDuration()),
                hold(step, before),
                Reckoning.minutes(step.holdLimit()),
                monitored(examined, step, "particles-0.5", "particles-5.0"),
                monitored(examined, step, "active-air", "settle-plate", "contact-plate", "glove-print"));
    }

    private static BigDecimal hold(Step step, Step before) {
        if (step.holdTime() != null) return Reckoning.minutes(step.holdTime());
        return before == null ? null : Reckoning.minutes(before.end(), step.start());
    }

    private static Boolean monitored(Examined examined, Step step, String... kinds) {
        if (!recorded(step.roomId())) return null;
        return examined.room(step.roomId())
                .map(room -> RoomFacts.monitored(room, step, kinds))
                .orElse(false);
    }

    /** Only open steps bind a person to a room: a culture step runs for days while its operator works elsewhere. */
    private static Map<String, List<Step>> openStepsByPerson(List<Step> steps) {
        var byPerson = new HashMap<String, List<Step>>();
        for (var step : steps)
            if (isManned(step))
                byPerson.computeIfAbsent(person(step), person -> new ArrayList<>())
                        .add(step);
        return byPerson;
    }

    private static boolean isManned(Step step) {
        return Coded.is(step.openness(), "open")
                && recorded(step.performedBy())
                && recorded(step.roomId())
                && step.start() != null
                && step.end() != null;
    }

    private static String person(Step step) {
        return step.performedBy().strip().toLowerCase(Locale.ROOT);
    }

    private static String elsewhere(Step step, Map<String, List<Step>> manned) {
        if (!isManned(step)) return null;
        for (var other : manned.get(person(step)))
            if (!other.roomId().equals(step.roomId())
                    && other.start().isBefore(step.end())
                    && step.start().isBefore(other.end())) return other.number();
        return null;
    }

    private static Fact take(Examined examined, ProcessParameter parameter, Address at) {
        return new ParameterFact(
                at,
                text(parameter.name()),
                text(parameter.actual()),
                text(parameter.uom()),
                Reckoning.range(parameter.low(), parameter.high()),
                parameter.critical(),
                Reckoning.standing(parameter.actual(), parameter.low(), parameter.high()),
                examined.hasEvent(parameter.eventId()));
    }
}
