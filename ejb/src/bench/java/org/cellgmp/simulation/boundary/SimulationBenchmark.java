package org.cellgmp.simulation.boundary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Step;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.simulation.control.SimulationJob;
import org.cellgmp.siterule.boundary.SiteTables;
import org.cellgmp.siterule.control.TableWriter;
import org.cellgmp.wiring.House;
import org.cellgmp.wiring.JobsHere;

/**
 * How long a table of rules takes to be tried on 10,000 batches of 20 steps, 100 parameters and 10 results each, with the rooms
 * wired as on the server. The batches are not judged before, which would take most of the time and adds nothing that a new table
 * would read. Prints clock, processor time and the load of the machine; fails beyond 120 seconds of processor time.
 *
 * <p>Arguments: {@code postgresql} for that database, H2 if none; then how many batches, 10,000 if none.
 */
public final class SimulationBenchmark {
    private static final double BAR = 120;
    private static final int AT_ONCE = 50;
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");

    private SimulationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        boolean postgresql = arguments.length > 0 && arguments[0].equals("postgresql");
        int batches = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        var home = Files.createTempDirectory("cellgmp-bench");
        System.setProperty("cellgmp.home", home.toString());
        try (var house = new House(
                postgresql ? TestDatabase.postgresql() : TestDatabase.h2(home.resolve("database")),
                SimulationJob.class)) {
            JobsHere.in(house);
            var recorder = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
            var qa = House.person("qa", "Qual Ity", Role.QA_MANAGER);
            for (int from = 0; from < batches; from += AT_ONCE) {
                var portion = new ArrayList<Kept>();
                for (int i = from; i < Math.min(batches, from + AT_ONCE); i++) portion.add(batch(i));
                house.act(recorder, () -> house.the(Records.class).keepAll(portion, null, "benchmark"));
                house.heard().clear();
            }
            var out = new ByteArrayOutputStream();
            TableWriter.template(out);
            var table = house.act(
                    qa,
                    () -> house.the(SiteTables.class)
                            .draft(null, new ByteArrayInputStream(out.toByteArray()), "rules.xlsx", "x/y"));
            double seconds = simulated(house, qa, table.number(), batches);
            if (seconds > BAR) System.exit(1);
        } finally {
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        System.exit(0);
    }

    /** @return seconds of processor time, which two cores that do nothing else take at the most */
    private static double simulated(House house, org.cellgmp.ground.Actor qa, String table, int batches)
            throws Exception {
        var simulations = house.the(Simulations.class);
        var job = house.act(qa, () -> simulations.start(table, 1));
        var number = house.act(qa, () -> simulations.of(table)).get(0).number();
        var told = new AtomicInteger();
        JobProgress progress = (done, total, message) -> told.incrementAndGet();
        long processor = processor();
        long began = System.nanoTime();
        house.act(
                qa,
                () -> house.the(SimulationJob.class)
                        .run(new JobOrder(job.number(), Map.of("simulation", number), 1), progress));
        double clock = (System.nanoTime() - began) / 1e9;
        double used = (processor() - processor) / 1e9;
        var run = house.act(qa, () -> simulations.get(number));
        System.out.printf(
                "simulation: %d batches, %.1f s by the clock, %.1f s of processor, load %.1f, %d told, %d findings%n",
                run.counts().tried(),
                clock,
                used,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                told.get(),
                run.counts().added());
        if (run.counts().tried() != batches || told.get() < batches / 100)
            throw new IllegalStateException(run.toString());
        return used;
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static BatchRecord batch(int i) {
        var header = new BatchHeader(
                "SIM-" + i,
                "P-SIM",
                "Invented cells",
                null,
                null,
                null,
                "clinical",
                null,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                null,
                null);
        var steps = new ArrayList<Step>();
        for (int step = 1; step <= 20; step++) {
            var parameters = new ArrayList<ProcessParameter>();
            for (int one = 0; one < 5; one++) parameters.add(parameter(one));
            steps.add(new Step(
                    Integer.toString(step),
                    "Step " + step,
                    null,
                    null,
                    null,
                    MORNING.plusHours(step),
                    MORNING.plusHours(step).plusMinutes(30),
                    "operator-1",
                    i % 3 == 0 ? null : "operator-2",
                    null,
                    null,
                    null,
                    null,
                    parameters,
                    null));
        }
        var results = new ArrayList<QcResult>();
        for (int one = 0; one < 10; one++)
            results.add(new QcResult(
                    "Test " + one,
                    null,
                    null,
                    MORNING,
                    MORNING.plusDays(1),
                    "9" + one,
                    "%",
                    "final",
                    null,
                    "analyst-1",
                    "analyst-2",
                    MORNING.plusDays(2),
                    null,
                    null));
        return new BatchRecord(
                header,
                null,
                null,
                null,
                null,
                null,
                null,
                steps,
                List.of(viability(i)),
                results,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static InProcessTest viability(int i) {
        return new InProcessTest(
                "3",
                "Viability",
                null,
                MORNING.plusHours(4),
                Integer.toString(80 + i % 20),
                "%",
                "70",
                null,
                "operator-1",
                "operator-2",
                null);
    }

    private static ProcessParameter parameter(int one) {
        return new ProcessParameter("Parameter " + one, "37.0", "Cel", "36.5", "37.5", one == 0, MORNING, null);
    }
}
