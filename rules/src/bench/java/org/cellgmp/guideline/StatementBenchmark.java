package org.cellgmp.guideline;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.guideline.fact.Facts;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.MonitoringResult;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RoomUse;
import org.cellgmp.record.Step;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a statement takes: a batch record with 1,000 measurements against all rules, in a warm process. The rulebook is
 * built once, in the set-up. Fails if the mean of a statement is 20 ms or more.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StatementBenchmark {
    /** Longest mean time of a statement, ms. */
    private static final double BAR = 20;

    /** Percent of the measurements that depart: firing rules costs more than passing them. */
    @Param({"0", "1", "50"})
    int departures;

    private RuleBook book;
    private Examination examination;

    @Setup
    public void build() {
        long start = System.nanoTime();
        book = RuleBook.load(RuleBook.class.getClassLoader());
        System.out.printf(
                "rulebook of %d rules built once in %d ms%n",
                book.rules().size(), (System.nanoTime() - start) / 1_000_000);
        examination = thousandMeasurements();
        var statement = book.assess(examination);
        System.out.printf(
                "%d facts, %d findings%n",
                Facts.of(new Examined(examination)).size(), statement.findings().size());
    }

    /** Processor time beside the wall clock: on a busy machine only the first tells what a statement costs. */
    @TearDown
    public void close() {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < 50; i++) book.assess(examination);
        System.out.printf(
                "%nprocessor time of a statement, %d %% departures: %.2f ms%n",
                departures, (clock.getCurrentThreadCpuTime() - start) / 50e6);
        book.close();
    }

    @Benchmark
    public Statement statement() {
        return book.assess(examination);
    }

    private Examination thousandMeasurements() {
        var batch = new ConformingBatch();
        batch.steps.clear();
        for (int i = 0; i < 50; i++) batch.steps.add(step(i));
        var air = new ArrayList<MonitoringResult>();
        for (int i = 0; i < 200; i++)
            air.add(new MonitoringResult(
                    "particles-0.5",
                    "in-operation",
                    null,
                    null,
                    Integer.toString(i % 50 + 1),
                    "P" + i,
                    departs(i) ? "3521" : "120",
                    null));
        for (int i = 0; i < 50; i++)
            air.add(new MonitoringResult(
                    "settle-plate", "in-operation", null, null, Integer.toString(i + 1), "S" + i, "<1", null));
        batch.rooms.set(
                0,
                new RoomUse(
                        "R-101",
                        "A",
                        "B",
                        false,
                        new Quantity("15", "Pa"),
                        "Operator Two",
                        ConformingBatch.at("2026-03-02T08:40"),
                        air,
                        null,
                        null));
        batch.inProcessTests.clear();
        for (int i = 0; i < 50; i++)
            batch.inProcessTests.add(new InProcessTest(
                    "1",
                    "Viability",
                    "TB",
                    null,
                    departs(i) ? "70" : "92",
                    "%",
                    "80",
                    null,
                    "Operator One",
                    "Operator Two",
                    null));
        return batch.examination();
    }

    private Step step(int number) {
        var parameters = new ArrayList<ProcessParameter>();
        for (int i = 0; i < 14; i++)
            parameters.add(new ProcessParameter(
                    "P" + i,
                    departs(number * 14 + i) ? "38.1" : "37.0",
                    "Cel",
                    "36.5",
                    "37.5",
                    i % 2 == 0,
                    null,
                    null));
        var day = "2026-03-" + (number / 24 + 2 < 10 ? "0" : "") + (number / 24 + 2) + "T";
        var hour = (number % 24 < 10 ? "0" : "") + number % 24;
        return new Step(
                Integer.toString(number + 1),
                "Step " + number,
                null,
                "open",
                "R-101",
                ConformingBatch.at(day + hour + ":00"),
                ConformingBatch.at(day + hour + ":50"),
                "Operator One",
                "Operator Two",
                "Supervisor One",
                null,
                null,
                new Quantity("1", "h"),
                parameters,
                null);
    }

    private boolean departs(int i) {
        return departures > 0 && i % (100 / departures) == 0;
    }

    public static void main(String[] arguments) throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(StatementBenchmark.class.getName())
                        .build())
                .run();
        System.out.printf("%n| departures | statement, ms (mean) | bar, ms |%n|---|---|---|%n");
        boolean held = true;
        for (var result : results) {
            double mean = result.getPrimaryResult().getScore();
            held &= mean < BAR;
            System.out.printf("| %s %% | %.2f | < %.0f |%n", result.getParams().getParam("departures"), mean, BAR);
        }
        if (!held) throw new IllegalStateException("a statement took " + BAR + " ms or more");
    }
}
