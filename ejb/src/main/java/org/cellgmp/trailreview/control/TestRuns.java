package org.cellgmp.trailreview.control;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.Measurement;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.trailreview.TestRun;

/** Takes the runs of tests out of records, each judged by the specification or else by the limits beside it. */
final class TestRuns {
    /** What a measurement is called that is simply the outcome of its record's test. */
    private static final Set<String> OUTCOMES =
            Set.of("result", "results", "value", "\u7ed3\u679c", "\u68c0\u9a8c\u7ed3\u679c");

    private static final Set<String> MEASURED = Set.of("result", "calculated", "\u7ed3\u679c", "\u8ba1\u7b97");

    private TestRuns() {}

    /** @param specification null if none is in force */
    static List<TestRun> ofBatch(Addressed<BatchRecord> batch, ProductSpecification specification) {
        var runs = new ArrayList<TestRun>();
        var results = batch.record().qcResults();
        for (int i = 0; i < results.size(); i++) {
            var one = results.get(i);
            var at = one.testedAt() == null ? one.sampledAt() : one.testedAt();
            add(
                    runs,
                    one.test(),
                    at,
                    one.result(),
                    one.uom(),
                    judged(specification, one.test(), one.low(), one.high()),
                    batch.address().at("qcResults").at(i).toString());
        }
        var controls = batch.record().inProcessTests();
        for (int i = 0; i < controls.size(); i++) {
            var one = controls.get(i);
            add(
                    runs,
                    control(one),
                    one.at(),
                    one.result(),
                    one.uom(),
                    judged(null, null, one.low(), one.high()),
                    batch.address().at("inProcessTests").at(i).toString());
        }
        return runs;
    }

    /** The same control at another step or on another day of the culture is another test. */
    private static String control(InProcessTest one) {
        if (one.test() == null || one.test().isBlank()) return null;
        var day = one.at() == null ? null : one.at().toLocalDate().toString();
        return Stream.of(one.test(), one.stepNumber(), day)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    static List<TestRun> ofLaboratory(Addressed<QcTest> laboratory, ProductSpecification specification) {
        var run = laboratory.record();
        var runs = new ArrayList<TestRun>();
        for (int i = 0; i < run.measurements().size(); i++) {
            var one = run.measurements().get(i);
            if (!measured(one)) continue;
            var name = OUTCOMES.contains(plain(one.name())) ? run.test() : one.name();
            var at = run.endedAt() == null ? run.startedAt() : run.endedAt();
            var specified = specified(specification, name);
            // Measurements that nobody specified are no tests of the batch.
            if (specified != null && sameUnit(one, specified))
                add(
                        runs,
                        specified.test(),
                        at,
                        one.value(),
                        one.uom(),
                        AcceptanceCriterion.parse(specified.criterion()),
                        laboratory.address().at("measurements").at(i).toString());
        }
        return runs;
    }

    private static void add(
            List<TestRun> runs,
            String test,
            OffsetDateTime at,
            String result,
            String uom,
            AcceptanceCriterion criterion,
            String address) {
        if (result == null || result.isBlank()) return;
        runs.add(new TestRun(
                test, at, result, criterion == null ? Verdict.CANNOT_TELL : criterion.judge(result, uom), address));
    }

    private static AcceptanceCriterion judged(
            ProductSpecification specification, String test, String low, String high) {
        var specified = specified(specification, test);
        if (specified != null) return AcceptanceCriterion.parse(specified.criterion());
        boolean below = low == null || low.isBlank();
        boolean above = high == null || high.isBlank();
        if (below && above) return null;
        if (below) return AcceptanceCriterion.parse("<= " + high);
        return AcceptanceCriterion.parse(above ? ">= " + low : low + " - " + high);
    }

    /** Null if none of that name has a criterion. */
    private static SpecifiedTest specified(ProductSpecification specification, String name) {
        if (specification == null || name == null) return null;
        return specification.tests().stream()
                .filter(test -> test.criterion() != null && !test.criterion().isBlank())
                .filter(test ->
                        plain(name).equals(plain(test.test())) || plain(name).equals(plain(test.testChinese())))
                .findFirst()
                .orElse(null);
    }

    private static boolean measured(Measurement one) {
        return one.role() == null || MEASURED.contains(plain(one.role()));
    }

    private static boolean sameUnit(Measurement one, SpecifiedTest test) {
        var wanted = plain(test.uom());
        var given = plain(one.uom());
        return wanted.isEmpty() || given.isEmpty() || wanted.equals(given) || wanted.equals(plain(one.ucum()));
    }

    private static String plain(String words) {
        return words == null ? "" : words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
