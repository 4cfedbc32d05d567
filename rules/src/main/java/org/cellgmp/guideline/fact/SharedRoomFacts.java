package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.cellgmp.guideline.Neighbour;

/** Each step with those of other batches that were in its room at its time. */
final class SharedRoomFacts {
    private SharedRoomFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var steps = examined.record().steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var here = SharedRooms.of(examined.root(), examined.record(), i);
            var others = here == null ? List.<Neighbour>of() : SharedRooms.beside(examined, here);
            var open = Sharing.of(here, others, either(here, Neighbour::open));
            var closed = Sharing.of(here, others, both(here));
            var infectious = Sharing.of(here, others, either(here, Neighbour::infectious));
            facts.add(new SharedRoomFact(
                    examined.at("steps").at(i),
                    text(step.number()),
                    text(step.roomId()),
                    step.start(),
                    SharedRooms.finish(step),
                    SharedRooms.assessment(examined, step),
                    open.minutes,
                    open.beside,
                    closed.minutes,
                    closed.beside,
                    infectious.minutes,
                    infectious.beside));
        }
    }

    /** Answers true, false or, where that cannot be told, null. */
    private interface Question {
        Boolean of(Neighbour step);
    }

    /** Whether it is so of this step or of the other. */
    private static Question either(Neighbour here, Question asked) {
        return other -> {
            var ours = asked.of(here);
            var theirs = asked.of(other);
            if (Boolean.TRUE.equals(ours) || Boolean.TRUE.equals(theirs)) return true;
            return ours == null || theirs == null ? null : false;
        };
    }

    private static Question both(Neighbour here) {
        return other -> {
            var open = either(here, Neighbour::open).of(other);
            return open == null ? null : !open;
        };
    }

    /** True if both are certainly closed and of donors that are certainly not infectious. */
    static boolean quiet(Neighbour here, Neighbour other) {
        return Boolean.TRUE.equals(both(here).of(other))
                && Boolean.FALSE.equals(either(here, Neighbour::infectious).of(other));
    }

    private record Sharing(BigDecimal minutes, StepsBeside beside) {
        /** @param here null if the step has no room or no time */
        static Sharing of(Neighbour here, List<Neighbour> others, Question asked) {
            if (here == null) return new Sharing(null, null);
            var found = others.stream().filter(is(asked, true)).toList();
            if (!found.isEmpty())
                return new Sharing(
                        found.stream()
                                .map(other -> SharedRooms.minutes(here, other))
                                .max(BigDecimal::compareTo)
                                .orElseThrow(),
                        StepsBeside.of(found));
            return new Sharing(others.stream().allMatch(is(asked, false)) ? BigDecimal.ZERO : null, null);
        }

        private static Predicate<Neighbour> is(Question asked, boolean so) {
            return other -> Boolean.valueOf(so).equals(asked.of(other));
        }
    }
}
