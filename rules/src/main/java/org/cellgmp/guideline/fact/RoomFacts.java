package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.text;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cellgmp.record.MonitoringResult;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RoomUse;
import org.cellgmp.record.Step;

/** Rooms and their monitoring. */
final class RoomFacts {
    private RoomFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var rooms = examined.record().rooms();
        for (int i = 0; i < rooms.size(); i++) {
            var room = rooms.get(i);
            var at = examined.at("rooms").at(i);
            facts.add(new RoomFact(
                    at,
                    text(room.roomId()),
                    grade(room.grade()),
                    grade(room.background()),
                    room.isolator(),
                    pascal(room.differentialPressure()),
                    text(room.lineClearanceBy()),
                    room.lineClearanceAt(),
                    Reckoning.minutes(firstStart(examined, room), room.lineClearanceAt())));
            for (int j = 0; j < room.monitoring().size(); j++) {
                var result = room.monitoring().get(j);
                var grade = grade(result.zone() == null ? room.grade() : result.zone());
                var kind = Coded.of(result.kind());
                var state = Coded.of(result.state());
                facts.add(new MonitoringFact(
                        at.at("monitoring").at(j),
                        kind,
                        state,
                        grade,
                        text(result.location()),
                        text(result.result()),
                        grade == null || kind == null || state == null ? null : grade + "/" + state + "/" + kind,
                        Reckoning.count(result.result())));
            }
        }
    }

    /** The letter of a grade, however it is written: "B", "Grade B", "B级". */
    static String grade(String text) {
        if (text(text) == null) return null;
        var letters = text.toUpperCase(Locale.ROOT)
                .replace("GRADE", "")
                .replace("\u7ea7", "")
                .strip();
        return letters.matches("[A-D]") ? letters : null;
    }

    private static BigDecimal pascal(Quantity pressure) {
        return pressure == null || !Reckoning.sameUnit(pressure.uom(), "Pa")
                ? null
                : Reckoning.number(pressure.value());
    }

    private static OffsetDateTime firstStart(Examined examined, RoomUse room) {
        return examined.record().steps().stream()
                .filter(step -> room.roomId() != null && room.roomId().equals(step.roomId()))
                .map(Step::start)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether one of the kinds was monitored in operation for the step, by its number or within its time. */
    static boolean monitored(RoomUse room, Step step, String... kinds) {
        return room.monitoring().stream()
                .filter(result -> Coded.is(result.kind(), kinds))
                .filter(result -> !Coded.is(result.state(), "at-rest"))
                .filter(result -> text(result.result()) != null)
                .anyMatch(result -> belongs(result, step));
    }

    private static boolean belongs(MonitoringResult result, Step step) {
        if (result.stepNumber() != null) return result.stepNumber().equals(step.number());
        return result.at() != null
                && step.start() != null
                && step.end() != null
                && !result.at().isBefore(step.start())
                && !result.at().isAfter(step.end());
    }
}
