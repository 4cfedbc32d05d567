package org.cellgmp.dossier.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.Stated;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.KnownFile;
import org.cellgmp.ectd.KnownFiles;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.recordkeeping.control.DirectoryShelf;

/**
 * Publishing a sequence of 10,000 leaves and 1.2 GB beside what people use for its parts: {@code md5sum}, {@code xmllint
 * --valid} and {@code zip -0} on the same files in the same run. Sizes are drawn from a lognormal distribution. What is known
 * of each file is held as text, as the database holds it, and read anew each time.
 *
 * <p>Arguments: folder for some five gigabytes, folder with the official files, number of leaves, megabytes.
 */
public final class SequenceBenchmark {
    private static final double SIGMA = 1.2;
    private static final int ROUNDS = 3;

    private final Path work;
    private final StandardFiles standards;
    private final DirectoryShelf shelf;
    private final Map<String, String[]> known = new HashMap<>();
    private final List<PlannedLeaf> leaves = new ArrayList<>();

    private SequenceBenchmark(Path work, Path standards) {
        this.work = work;
        this.standards = new StandardFiles(standards);
        this.shelf = new DirectoryShelf(work.resolve("store"));
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new SequenceBenchmark(Path.of(arguments[0]), Path.of(arguments[1]));
        bench.run(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]) << 20);
    }

    private void run(int count, long bytes) throws Exception {
        long begun = System.nanoTime();
        intake(count, bytes);
        System.out.printf(
                Locale.ROOT, "%,d leaves taken in and looked at: %.1f s%n", count, (System.nanoTime() - begun) / 1e9);
        var folder = Files.createDirectories(work.resolve("tools"));
        lay(folder);
        tool(folder, "sync");
        System.out.printf("%-52s %9s %9s%n", "what (best of " + ROUNDS + ")", "s", "heap MB");
        double md5 = row("md5sum", () -> tool(folder, "find . -type f -print0 | xargs -0 md5sum > ../md5sum.txt"));
        double xml = row(
                "xmllint --valid index.xml",
                () -> tool(folder, "cd */0001 && xmllint --nonet --noout --valid index.xml"));
        double zip = row("zip -0", () -> tool(folder, "rm -f ../tool.zip && zip -0 -q -r ../tool.zip ."));
        double judged = row(
                "judge the sequence, all known",
                () -> press(this::remembered).make(order()).report().findings().size());
        double made = row("publish and judge, all known", this::publish);
        var all = leaves.stream().map(PlannedLeaf::sha256).distinct().toList();
        double whole = row("look at all files and judge", () -> judgeAnew(new HashSet<>(all)));
        double one = row("one leaf changed, judge", () -> judgeAnew(Set.of(all.get(all.size() / 2))));
        var some = new HashSet<String>();
        for (int i = 0; i < all.size(); i += 100) some.add(all.get(i));
        double few = row("one in a hundred changed, judge", () -> judgeAnew(some));
        System.out.printf(
                Locale.ROOT, "publish : tools together            %.2f (bar 1.00)%n", made / (md5 + xml + zip));
        System.out.printf(Locale.ROOT, "one changed leaf                    %.3f s (bar 1 s)%n", one);
        System.out.printf(Locale.ROOT, "all : one in a hundred              %.1f (bar 50)%n", whole / few);
        System.out.printf(Locale.ROOT, "judging alone                       %.3f s%n", judged);
    }

    private void intake(int count, long bytes) throws IOException {
        var random = new Random(8);
        var sizes = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) sum += sizes[i] = Math.exp(SIGMA * random.nextGaussian());
        var at = CtdStructure.get();
        var places = List.of("3.2.S.2.3", "3.2.P.5.4", "3.3", "3.2.P.3.5", "3.2.S.4.4");
        for (int i = 0; i < count; i++) {
            var content = pdf(i, (int) (sizes[i] / sum * bytes), random);
            var heading = at.named(places.get(i % places.size())).orElseThrow();
            // Laid where the store would lay it: ten thousand times forced to disk is not what is measured here.
            var sha256 = CanonicalJson.sha256(content);
            Files.createDirectories(stored(sha256).getParent());
            Files.write(stored(sha256), content);
            remember(KnownFile.of(stored(sha256)));
            var branches = heading.place().startsWith("m3-2-s")
                    ? List.of("B1")
                    : heading.place().startsWith("m3-2-p") ? List.of("B2") : List.<String>of();
            leaves.add(new PlannedLeaf(
                    i + 1,
                    heading.place(),
                    branches,
                    "Report " + (i + 1),
                    "Report " + (i + 1),
                    "report-" + (i + 1) + ".pdf",
                    sha256,
                    content.length,
                    null,
                    Set.of(Region.US)));
        }
    }

    /** One page with a line of text, and bytes beside it that stand for pictures. */
    private static byte[] pdf(int number, int size, Random random) throws IOException {
        var picture = new byte[Math.max(0, size - 700)];
        random.nextBytes(picture);
        var text = "BT /F1 12 Tf 72 700 Td (Report " + number + ") Tj ET";
        var out = new ByteArrayOutputStream(size + 1_000);
        var places = new ArrayList<Integer>();
        out.writeBytes(latin("%PDF-1.7\n"));
        object(out, places, "<< /Type /Catalog /Pages 2 0 R >>", null);
        object(out, places, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", null);
        object(
                out,
                places,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources"
                        + " << /Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /Arial >> >> /XObject << /P 5 0 R >> >> >>",
                null);
        object(out, places, "<< /Length " + text.length() + " >>", latin(text));
        object(out, places, "<< /Subtype /Image /Width 1 /Height 1 /Length " + picture.length + " >>", picture);
        int table = out.size();
        out.writeBytes(latin("xref\n0 6\n0000000000 65535 f \n"));
        for (var place : places) out.writeBytes(latin(String.format("%010d 00000 n \n", place)));
        out.writeBytes(latin("trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, List<Integer> places, String dictionary, byte[] stream) {
        places.add(out.size());
        out.writeBytes(latin(places.size() + " 0 obj\n" + dictionary + "\n"));
        if (stream != null) {
            out.writeBytes(latin("stream\n"));
            out.writeBytes(stream);
            out.writeBytes(latin("\nendstream\n"));
        }
        out.writeBytes(latin("endobj\n"));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void remember(KnownFile file) {
        known.put(file.sha256(), new String[] {
            Long.toString(file.size()),
            file.md5(),
            file.crc32(),
            new String(CanonicalJson.write(file.pdf()), StandardCharsets.UTF_8)
        });
    }

    private Map<String, KnownFile> remembered(java.util.Collection<String> asked) {
        var found = new HashMap<String, KnownFile>();
        for (var sha256 : asked) {
            var row = known.get(sha256);
            found.put(
                    sha256,
                    new KnownFile(
                            sha256,
                            Long.parseLong(row[0]),
                            row[1],
                            row[2],
                            CanonicalJson.read(PdfFacts.class, row[3].getBytes(StandardCharsets.UTF_8))));
        }
        return found;
    }

    private Path stored(String sha256) {
        return work.resolve("store")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private SequencePress press(KnownFiles files) {
        return new SequencePress(standards, shelf::take, files);
    }

    private SequenceOrder order() {
        return new SequenceOrder(
                Region.US,
                new ContentPlan(
                        List.of(
                                new Branch("B1", BranchKind.SUBSTANCE, List.of("CAR-T cells", "Example Cells")),
                                new Branch("B2", BranchKind.PRODUCT, List.of("CAR-T", "suspension", "Example Cells"))),
                        leaves),
                new Stated(null, Shelf.UNITED_STATES, null, null),
                List.of());
    }

    private int publish() throws IOException {
        var made = press(this::remembered).make(order());
        var zip = shelf.put(out -> made.write(out, (done, total) -> {}));
        Files.delete(stored(zip.sha256()));
        return made.report().findings().size();
    }

    /** @param changed files of which nothing is known yet */
    private int judgeAnew(Set<String> changed) throws IOException {
        KnownFiles files = asked -> {
            var old = new HashSet<>(asked);
            old.removeAll(changed);
            var found = remembered(old);
            for (var sha256 : changed) found.put(sha256, KnownFile.of(stored(sha256)));
            return found;
        };
        return press(files).make(order()).report().findings().size();
    }

    /** As links to the stored files: the tools read the same bytes from the same disk. */
    private void lay(Path folder) throws IOException {
        var draft = new SequenceWriter(standards, shelf::take, this::remembered).draft(order());
        for (var part : draft.parts().entrySet()) {
            var file = folder.resolve(draft.application()).resolve(draft.name()).resolve(part.getKey());
            Files.createDirectories(file.getParent());
            if (part.getValue().leaf() == null)
                Files.write(file, part.getValue().bytes());
            else Files.createLink(file, stored(part.getValue().leaf().sha256()));
        }
    }

    private static int tool(Path folder, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        return process.waitFor();
    }

    private static double row(String what, Callable<Integer> work) throws Exception {
        double best = Double.MAX_VALUE;
        long before = 0;
        long peak = 0;
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
            before = heap(false);
            ManagementFactory.getMemoryPoolMXBeans().forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
            long begun = System.nanoTime();
            work.call();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
            peak = Math.max(peak, heap(true) - before);
        }
        System.out.printf(Locale.ROOT, "%-52s %9.3f %9d%n", what, best, peak >> 20);
        return best;
    }

    private static long heap(boolean peak) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed())
                .sum();
    }
}
