package org.cellgmp.trailreview.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TestRun;
import org.cellgmp.trailreview.TrailLimits;

/** Tests that were run again. */
final class Repeats {
    private static final Comparator<TestRun> BY_TIME = Comparator.comparing(
            run -> run.at() == null ? null : run.at().toInstant(), Comparator.nullsLast(Comparator.naturalOrder()));

    private Repeats() {}

    /** A failure with a pass behind it. Whether the first was invalid is for an investigation to say; here it is shown. */
    static List<Ranked> untilPassed(BatchTrail trail, TrailLimits limits) {
        var tests = new LinkedHashMap<String, List<TestRun>>();
        for (var run : trail.tests())
            if (run.test() != null && !run.test().isBlank())
                tests.computeIfAbsent(plain(run.test()), any -> new ArrayList<>())
                        .add(run);
        var found = new ArrayList<Ranked>();
        for (var runs : tests.values()) {
            runs.sort(BY_TIME);
            if (runs.size() < limits.runs() || !failsThenPasses(runs)) continue;
            var events = events(trail, runs);
            if (!events.isEmpty())
                found.add(Ranked.of(
                        Criterion.TEST_REPEATED,
                        events,
                        List.of(),
                        runs.get(0).test(),
                        Integer.toString(runs.size()),
                        told(runs)));
        }
        return found;
    }

    private static boolean failsThenPasses(List<TestRun> runs) {
        boolean failed = false;
        for (var run : runs) {
            if (failed && run.verdict() == Verdict.CONFORMS) return true;
            failed |= run.verdict() == Verdict.FAILS;
        }
        return false;
    }

    private static String told(List<TestRun> runs) {
        return runs.stream()
                .map(run -> String.valueOf(run.result()))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    /** Those that wrote the records in which the runs stand. */
    private static List<EventView> events(BatchTrail trail, List<TestRun> runs) {
        return trail.data().stream()
                .filter(event -> event.act().startsWith("record.")
                        && runs.stream().anyMatch(run -> run.address().startsWith(Changed.record(event) + "/")))
                .toList();
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
