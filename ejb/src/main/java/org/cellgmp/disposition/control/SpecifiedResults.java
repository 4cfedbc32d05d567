package org.cellgmp.disposition.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellgmp.disposition.PendingResult;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.SpecifiedTest;

/**
 * How the results of a batch stand to the specification in force. A test with several final results conforms only if all do;
 * of alternatives one conforming result suffices.
 *
 * @param specification null if none is in force for the batch
 * @param pending not in, and the specification lets a release go before
 * @param missing not in, and the release has to wait
 * @param failing final and outside the criterion
 * @param unclear final, and nobody can tell by the criterion
 */
record SpecifiedResults(
        Address specification,
        List<PendingResult> pending,
        List<PendingResult> missing,
        List<String> failing,
        List<String> unclear) {
    private static final Set<String> NOT_FINAL = Set.of("pending", "interim", "\u5f85\u51fa", "\u4e2d\u95f4");

    private enum Stand {
        CONFORMS,
        FAILS,
        UNCLEAR,
        PENDING,
        MISSING
    }

    /** @param inForce null if no specification is in force for the batch */
    static SpecifiedResults of(Addressed<BatchRecord> batch, Addressed<ProductSpecification> inForce) {
        var sorted = new SpecifiedResults(
                inForce == null ? null : inForce.address(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        if (inForce == null) return sorted;
        Map<String, List<SpecifiedTest>> groups = new LinkedHashMap<>();
        var tests = inForce.record().tests();
        for (int i = 0; i < tests.size(); i++) {
            var group = tests.get(i).alternativeGroup();
            groups.computeIfAbsent(group == null || group.isBlank() ? "/" + i : group, name -> new ArrayList<>())
                    .add(tests.get(i));
        }
        for (var group : groups.values()) sorted.sort(batch, group);
        return sorted;
    }

    /** Asked with the name that a conditional release was given on. */
    boolean stillOut(String test) {
        return named(pending, test) || named(missing, test);
    }

    boolean fails(String test) {
        return failing.contains(test);
    }

    private static boolean named(List<PendingResult> results, String test) {
        return results.stream().anyMatch(result -> result.test().equals(test));
    }

    private void sort(Addressed<BatchRecord> batch, List<SpecifiedTest> alternatives) {
        var stands =
                alternatives.stream().map(test -> stand(batch.record(), test)).toList();
        if (stands.contains(Stand.CONFORMS)) return;
        boolean anyRun = stands.stream().anyMatch(stand -> stand != Stand.MISSING);
        for (int i = 0; i < alternatives.size(); i++) {
            var test = alternatives.get(i);
            switch (stands.get(i)) {
                case FAILS -> failing.add(test.test());
                case UNCLEAR -> unclear.add(test.test());
                case PENDING -> out(batch, test);
                // An alternative that nobody ran is not missing as long as another one was run.
                case MISSING -> {
                    if (!anyRun) out(batch, test);
                }
                case CONFORMS -> {}
            }
        }
    }

    private void out(Addressed<BatchRecord> batch, SpecifiedTest test) {
        (Boolean.TRUE.equals(test.mayBePendingAtRelease()) ? pending : missing).add(pending(batch, test));
    }

    static boolean conforms(BatchRecord batch, SpecifiedTest test) {
        return stand(batch, test) == Stand.CONFORMS;
    }

    private static Stand stand(BatchRecord batch, SpecifiedTest test) {
        var results =
                batch.qcResults().stream().filter(result -> same(result, test)).toList();
        if (results.isEmpty()) return Stand.MISSING;
        var finals = results.stream().filter(SpecifiedResults::isFinal).toList();
        if (finals.isEmpty()) return Stand.PENDING;
        var criterion = test.criterion() == null || test.criterion().isBlank()
                ? null
                : AcceptanceCriterion.parse(test.criterion());
        var verdicts = finals.stream()
                .map(result -> criterion == null ? Verdict.CANNOT_TELL : criterion.judge(result.result(), result.uom()))
                .toList();
        if (verdicts.contains(Verdict.FAILS)) return Stand.FAILS;
        return verdicts.contains(Verdict.CANNOT_TELL) ? Stand.UNCLEAR : Stand.CONFORMS;
    }

    private static boolean isFinal(QcResult result) {
        return result.result() != null && !result.result().isBlank() && !NOT_FINAL.contains(plain(result.status()));
    }

    private static PendingResult pending(Addressed<BatchRecord> batch, SpecifiedTest test) {
        var results = batch.record().qcResults();
        for (int i = 0; i < results.size(); i++)
            if (same(results.get(i), test))
                return new PendingResult(
                        test.test(),
                        test.testChinese(),
                        batch.address().at("qcResults").at(i).toString(),
                        results.get(i).dueOn());
        return new PendingResult(
                test.test(), test.testChinese(), batch.address().toString(), null);
    }

    private static boolean same(QcResult result, SpecifiedTest test) {
        var name = plain(result.test());
        return !name.isEmpty() && (name.equals(plain(test.test())) || name.equals(plain(test.testChinese())));
    }

    private static String plain(String words) {
        return words == null ? "" : words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
