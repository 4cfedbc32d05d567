package org.cellgmp.disposition.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Measurement;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.SampleRun;
import org.cellgmp.record.SpecifiedTest;

/**
 * What a laboratory record of its own says of a batch, by the specification in force: a test fails if something that was measured
 * under its name, in its unit, on a sample of the batch is outside the criterion, and no alternative to it conforms.
 */
final class LaboratoryResults {
    private static final Set<String> RESULTS =
            Set.of("result", "results", "value", "\u7ed3\u679c", "\u68c0\u9a8c\u7ed3\u679c");
    private static final Set<String> MEASURED = Set.of("result", "calculated", "\u7ed3\u679c", "\u8ba1\u7b97");
    /** What stands in the role of a sample that is none of the batch. */
    private static final List<String> NO_SAMPLE = List.of(
            "control", "standard", "blank", "calibra", "\u5bf9\u7167", "\u8d28\u63a7", "\u6807\u51c6", "\u7a7a\u767d");

    private final QcTest run;
    private final BatchRecord batch;

    private LaboratoryResults(QcTest run, BatchRecord batch) {
        this.run = run;
        this.batch = batch;
    }

    /** Names of the failing tests, as the specification has them. */
    static List<String> failing(QcTest run, BatchRecord batch, ProductSpecification specification) {
        var results = new LaboratoryResults(run, batch);
        var failing = new LinkedHashSet<String>();
        for (var test : specification.tests())
            if (results.verdicts(test).contains(Verdict.FAILS) && !results.otherwiseMet(test, specification))
                failing.add(test.test());
        return List.copyOf(failing);
    }

    private boolean otherwiseMet(SpecifiedTest test, ProductSpecification specification) {
        var group = test.alternativeGroup();
        return group != null
                && !group.isBlank()
                && specification.tests().stream()
                        .filter(other -> other != test && group.equals(other.alternativeGroup()))
                        .anyMatch(other -> SpecifiedResults.conforms(batch, other)
                                || verdicts(other).contains(Verdict.CONFORMS)
                                        && !verdicts(other).contains(Verdict.FAILS));
    }

    private List<Verdict> verdicts(SpecifiedTest test) {
        if (test.criterion() == null || test.criterion().isBlank()) return List.of();
        var criterion = AcceptanceCriterion.parse(test.criterion());
        return run.measurements().stream()
                .filter(one -> measured(one) && named(one, test) && inUnit(one, test) && ofBatch(one))
                .map(one -> criterion.judge(one.value(), one.uom()))
                .toList();
    }

    private static boolean measured(Measurement one) {
        return one.role() == null || MEASURED.contains(plain(one.role()));
    }

    /** By its own name, or by that of the record where what was measured is only called a result. */
    private boolean named(Measurement one, SpecifiedTest test) {
        return same(one.name(), test) || same(run.test(), test) && RESULTS.contains(plain(one.name()));
    }

    private static boolean same(String name, SpecifiedTest test) {
        var plain = plain(name);
        return !plain.isEmpty() && (plain.equals(plain(test.test())) || plain.equals(plain(test.testChinese())));
    }

    /** Figures of another unit are not compared. */
    private static boolean inUnit(Measurement one, SpecifiedTest test) {
        var wanted = plain(test.uom());
        var given = plain(one.uom());
        return wanted.isEmpty() || given.isEmpty() || wanted.equals(given) || wanted.equals(plain(one.ucum()));
    }

    private boolean ofBatch(Measurement one) {
        var sample = one.run() == null
                ? null
                : run.samples().stream()
                        .filter(each -> one.run().equals(each.run()))
                        .findFirst()
                        .orElse(null);
        var of = sample == null || sample.batch() == null ? run.batchNumber() : sample.batch();
        return batch.title().equals(of) && (sample == null || !control(sample));
    }

    private static boolean control(SampleRun sample) {
        var role = plain(sample.role());
        return NO_SAMPLE.stream().anyMatch(role::contains);
    }

    private static String plain(String words) {
        return words == null ? "" : words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
