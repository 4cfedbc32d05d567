package org.cellgmp.document.control;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.PlainLayout;

/**
 * How long a long document takes from its records to its files, beside the layout library alone on the same rendition:
 * batch analyses of 500 batches with 40 tests each, and an executed batch record of 200 pages. Bar: 5 s each.
 * {@code plain} as argument runs the library on the 20,000 results too, which needs a heap of some gigabytes.
 */
public final class DocumentBenchmark {
    private static final int TESTS = 40;
    private static final int ROUNDS = 3;

    private DocumentBenchmark() {}

    public static void main(String[] arguments) {
        boolean plain = List.of(arguments).contains("plain");
        System.out.printf(Locale.ROOT, "%-44s %8s %8s %8s %10s%n", "what", "pages", "first s", "best s", "peak MB");
        var few = analyses(50);
        var many = analyses(Generating.MOST_BATCHES);
        var executed = executed(200);
        row("50 batches: PDF", () -> pdf(few));
        row("50 batches: layout library alone", () -> PlainLayout.pages(few.bound(), ABatch.MORNING));
        row("500 batches: PDF", () -> pdf(many));
        row("500 batches: all files", () -> files(many));
        row("executed record: PDF", () -> pdf(executed));
        row("executed record: all files", () -> files(executed));
        row("executed record: layout library alone", () -> PlainLayout.pages(executed.bound(), ABatch.MORNING));
        if (plain) row("500 batches: layout library alone", () -> PlainLayout.pages(many.bound(), ABatch.MORNING));
    }

    private record Work(DocumentOrder order, Rendering.Material material) {
        org.cellgmp.template.Rendition bound() {
            return Rendering.bind(order, material, Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"));
        }
    }

    /** From the records to the PDF. */
    private static int pdf(Work work) {
        return PdfWriter.write(work.bound(), ABatch.MORNING).pages();
    }

    /** PDF, Word, list of origins as PDF and for machines. */
    private static int files(Work work) {
        var head = Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example");
        return Rendering.files(work.order(), work.material(), head, ABatch.MORNING)
                .pages();
    }

    private static void row(String what, IntSupplier work) {
        double first = 0;
        double best = Double.MAX_VALUE;
        int pages = 0;
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans();
        pools.forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                pages = work.getAsInt();
                double took = (System.nanoTime() - begun) / 1e9;
                if (i == 0) first = took;
                best = Math.min(best, took);
                if (took > 60) break;
            }
        } catch (OutOfMemoryError full) {
            System.out.printf(Locale.ROOT, "%-44s %8s%n", what, "out of memory");
            return;
        }
        long peak = pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(Locale.ROOT, "%-44s %8d %8.2f %8.2f %10d%n", what, pages, first, best, peak >> 20);
    }

    private static Work analyses(int count) {
        var batches = new ArrayList<Addressed<BatchRecord>>();
        for (int i = 0; i < count; i++) {
            var batch =
                    ABatch.number("B-" + i).producedOn(LocalDate.of(2026, 1, 1).plusDays(i / 2));
            for (int test = 0; test < TESTS; test++)
                batch.result("T" + test, String.format(Locale.ROOT, "1%03d.%02d", i, test), "%");
            batches.add(batch.as(String.format(Locale.ROOT, "BR-2026-%04d", i + 1)));
        }
        var tests = new SpecifiedTest[TESTS];
        for (int test = 0; test < TESTS; test++) tests[test] = ABatch.test("T" + test, ">= 1", "%");
        var edition = new Addressed<>(
                Address.of("PS-2026-0001", 1), ABatch.specification("1", LocalDate.of(2026, 1, 1), null, tests));
        return new Work(
                new DocumentOrder("batch-analyses", "P-1", List.of(), "en"),
                new Rendering.Material(batches, List.of(edition), Map.of()));
    }

    /** @param pages at least, by repeating the steps of one record */
    private static Work executed(int pages) {
        var batch = ABatch.number("B-1").producedOn(LocalDate.of(2026, 1, 1)).as("BR-2026-0001");
        for (int times = 20; ; times *= 2) {
            var json = new TreeMap<String, Object>();
            ((Map<?, ?>) CanonicalJson.tree(batch.record())).forEach((name, value) -> json.put((String) name, value));
            var steps = new ArrayList<Object>();
            for (int i = 0; i < times; i++) steps.addAll((List<?>) json.get("steps"));
            json.put("steps", steps);
            var record = CanonicalJson.read(BatchRecord.class, CanonicalJson.writeTree(json));
            var work = new Work(
                    new DocumentOrder("executed-batch-record", "P-1", List.of(), "en"),
                    new Rendering.Material(List.of(new Addressed<>(batch.address(), record)), List.of(), Map.of()));
            if (pdf(work) >= pages) return work;
        }
    }
}
