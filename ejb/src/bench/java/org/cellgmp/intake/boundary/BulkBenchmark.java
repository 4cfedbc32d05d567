package org.cellgmp.intake.boundary;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.containment.control.Containing;
import org.cellgmp.disposition.control.Ledger;
import org.cellgmp.genealogy.control.Hearing;
import org.cellgmp.record.RecordKind;
import org.cellgmp.schema.TestDatabase;

/**
 * How fast very many batches come in, with the rooms wired as on the server: from the file to records that are committed,
 * judged by the rules, followed in the genealogy and written in the trail; and the trial run of a table of 200 MB. Prints its
 * table, with processor time beside the clock, because on a busy machine only the first tells what a record costs.
 *
 * <p>Arguments: the folder of test inputs; {@code postgresql} for that database, H2 if none. Fails below 200 records for a
 * second of processor time of two cores.
 */
public final class BulkBenchmark {
    private static final double BAR = 200;
    private static final int RUNS = 6;
    private static final long TABLE = 200L * 1000 * 1000;

    private static boolean postgresql;

    private BulkBenchmark() {}

    private static TestDatabase database(Path home) {
        return postgresql ? TestDatabase.postgresql() : TestDatabase.h2(home);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0], "data/pharma-batches");
        postgresql = arguments.length > 1 && arguments[1].equals("postgresql");
        if (!Files.isDirectory(folder)) {
            System.out.println("not run: the folder of test inputs is not there");
            return;
        }
        var home = Files.createTempDirectory("cellgmp-bench");
        try {
            System.out.printf("%-44s %9s %9s %9s %9s %9s%n", "", "records", "s", "records/s", "CPU s", "heap MB");
            double rate = kept(folder, home.resolve("warm"), "first run, cold process");
            // The first minutes of a process go for the most part to compiling it; a server has them behind it.
            for (int run = 2; run <= RUNS; run++)
                rate = Math.max(rate, kept(folder, home.resolve("run" + run), "run " + run + ", warm process"));
            large(folder, home.resolve("large"));
            if (rate < BAR) {
                System.out.printf("%.0f records for a second of two cores are fewer than %.0f%n", rate, BAR);
                System.exit(1);
            }
        } finally {
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        System.exit(0);
    }

    /** @return records for a second in which two cores do nothing else */
    private static double kept(Path folder, Path home, String what) throws Exception {
        Files.createDirectories(home);
        var file = home.resolve("batches.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : new String[] {"Laboratory.csv", "Process.csv"}) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), zip);
            }
        }
        try (var site = new ImportSite(
                database(home),
                home,
                Stating.class,
                Hearing.class,
                org.cellgmp.storage.control.Hearing.class,
                Containing.class,
                Ledger.class)) {
            site.house.the(Stating.class);
            var watch = new Watch();
            var tried = tried(site, file);
            watch.tell(
                    what + ": trial run", Long.parseLong(tried.report().bulk().records()));
            watch = new Watch();
            var job = site.commit(tried.number(), "benchmark").number();
            site.run(job);
            long records = site.read(() -> site.records().counts()).get(RecordKind.BATCH_RECORD);
            double processor = watch.tell(what + ": kept", records);
            if (!site.job(job).state().name().equals("DONE"))
                throw new IllegalStateException(site.job(job).toString());
            return records / processor * 2;
        }
    }

    private static void large(Path folder, Path home) throws Exception {
        Files.createDirectories(home);
        var file = home.resolve("large.csv");
        generate(folder.resolve("Laboratory.csv"), file);
        try (var site = new ImportSite(TestDatabase.h2(home), home)) {
            var watch = new Watch();
            var tried = tried(site, file);
            watch.tell(
                    "table of 200 MB: trial run",
                    Long.parseLong(tried.report().bulk().records()));
        }
    }

    private static org.cellgmp.intake.ImportView tried(ImportSite site, Path file) throws Exception {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return site.tried(in, file.getFileName().toString());
        }
    }

    /** The real rows over and over, each time as other batches. */
    private static void generate(Path from, Path to) throws IOException {
        var lines = Files.readAllLines(from);
        long size = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            out.write((lines.get(0) + "\n").getBytes(StandardCharsets.UTF_8));
            for (int round = 0; size < TABLE; round++)
                for (int i = 1; i < lines.size() && size < TABLE; i++) {
                    var row = ("R" + round + "-" + lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8);
                    out.write(row);
                    size += row.length;
                }
        }
    }

    /** Clock, processor time of the process, and the most heap that was in use after a collection. */
    private static final class Watch {
        private final long began = System.nanoTime();
        private final long processor = processor();

        Watch() {
            System.gc();
            for (var pool : ManagementFactory.getMemoryPoolMXBeans()) pool.resetPeakUsage();
        }

        private static long processor() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        /** @return seconds of processor time */
        double tell(String what, long records) {
            double seconds = (System.nanoTime() - began) / 1e9;
            double used = (processor() - processor) / 1e9;
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    "%-44s %9d %9.1f %9.0f %9.1f %9d%n", what, records, seconds, records / seconds, used, peak >> 20);
            return used;
        }
    }
}
