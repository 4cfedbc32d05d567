package org.cellgmp.trailreview.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.QcResult;
import org.cellgmp.trailreview.TestRun;
import org.junit.jupiter.api.Test;

class TestRunsTest {
    private static List<TestRun> runs(List<InProcessTest> controls, List<QcResult> results) {
        var record = new BatchRecord(
                null, null, null, null, null, null, null, null, controls, results, null, null, null, null, null, null);
        return TestRuns.ofBatch(new Addressed<>(Address.of("BR-2026-0001", 1), record), null);
    }

    private static InProcessTest control(String step, String at, String result) {
        return new InProcessTest(
                step,
                "Viability",
                null,
                at == null ? null : OffsetDateTime.parse(at),
                result,
                "%",
                "80",
                null,
                "op",
                null,
                null);
    }

    private static QcResult result(String result, String low, String high) {
        return new QcResult(
                "VCN", null, null, null, null, result, null, "final", null, null, null, null, null, null, low, high);
    }

    @Test
    void aControlOfAnotherStepOrDayIsAnotherTest() {
        assertThat(runs(
                        List.of(
                                control("3", "2026-01-05T09:00:00+08:00", "70"),
                                control("3", "2026-01-05T15:00:00+08:00", "85"),
                                control("3", "2026-01-06T09:00:00+08:00", "90"),
                                control("4", null, "90")),
                        List.of()))
                .extracting(TestRun::test)
                .containsExactly(
                        "Viability, 3, 2026-01-05",
                        "Viability, 3, 2026-01-05",
                        "Viability, 3, 2026-01-06",
                        "Viability, 4");
    }

    @Test
    void aResultIsJudgedByTheLimitsBesideItAndNotAtAllWithoutAny() {
        assertThat(runs(
                        List.of(),
                        List.of(
                                result("4", "1", "5"),
                                result("6", "1", "5"),
                                result("6", null, "5"),
                                result("0", "1", null),
                                result("5", " ", "5"),
                                result("5", null, null),
                                result(null, "1", "5"))))
                .extracting(TestRun::verdict)
                .containsExactly(
                        Verdict.CONFORMS,
                        Verdict.FAILS,
                        Verdict.FAILS,
                        Verdict.FAILS,
                        Verdict.CONFORMS,
                        Verdict.CANNOT_TELL);
    }
}
