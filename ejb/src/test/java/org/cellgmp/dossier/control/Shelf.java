package org.cellgmp.dossier.control;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Names;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.record.CanonicalJson;

/** Files and plans that tests publish: an invented CAR-T application, its PDF files made here. */
public final class Shelf implements SequenceWriter.Source {
    static final ChinaEnvelope CHINA = new ChinaEnvelope(
            "x202612345",
            "cnapt1",
            "cnprt2",
            "2026123456",
            "cnrat1",
            "首次临床试验申请 <示例 & 虚构>",
            "示例联系人",
            "010-00000000",
            "contact@example.invalid");
    static final UnitedStatesAdmin UNITED_STATES = new UnitedStatesAdmin(
            "999999999",
            "Example Cells & Co (invented)",
            "Original IND, invented data",
            "123456",
            "fdaat4",
            "fdast1",
            "A. Example",
            "+1 202 555 0100",
            "a.example@example.invalid",
            "B. Example",
            "+1 202 555 0101",
            "b.example@example.invalid");
    static final EuropeanEnvelope EUROPE = new EuropeanEnvelope(
            "7f1c1c3e-1c61-4c5e-9d10-2f0c8f3a9b11",
            "Example Cells (invented)",
            "EU-EMA",
            "centralised",
            "EMEA/H/C/009999",
            "",
            "maa",
            "Examplecel",
            "examplecabtagene",
            "Marketing authorisation application, invented");
    static final List<Branch> BRANCHES = List.of(
            new Branch("B1", BranchKind.SUBSTANCE, List.of("CD19 CAR-T cells \"example\"", "Example Cells")),
            new Branch("B2", BranchKind.PRODUCT, List.of("示例 CAR-T 注射液", "suspension for infusion", "Example Cells")),
            new Branch("B3", BranchKind.INDICATION, List.of("B-cell acute lymphoblastic leukaemia")),
            new Branch("B4", BranchKind.PRODUCT_TEXT, List.of("en", "combined", "ema")));

    private final Map<String, byte[]> files = new HashMap<>();
    private final List<PlannedLeaf> leaves = new ArrayList<>();

    public static Path shared(String below) {
        var shared = System.getProperty("cellgmp.shared");
        assumeTrue(
                shared != null && Files.isDirectory(Path.of(shared, "data/ectd")),
                "not run: no folder with the official eCTD files");
        return Path.of(shared, "data/ectd", below);
    }

    /** The official files, and a stand-in for the Chinese stylesheet, whose bytes nobody here holds. */
    public static StandardFiles standards(Path folder) throws IOException {
        for (var name : List.of(
                "ich/ich-ectd-3-2.dtd",
                "ich/ectd-2-0.xsl",
                "us/us-regional-v3-3.dtd",
                "cn/cn-regional-1-0.xsd",
                "cn/xlink.xsd",
                "cn/xml.xsd",
                "eu/3.1.1/eu-regional.dtd",
                "eu/3.1.1/eu-envelope.mod",
                "eu/3.1.1/eu-leaf.mod",
                "eu/3.1.1/eu-regional.xsl")) {
            var target = folder.resolve("standards").resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(shared(name), target);
        }
        Files.writeString(folder.resolve("standards/cn/cn-regional-1-1.xsl"), "<stand-in/>");
        return new StandardFiles(folder.resolve("standards"));
    }

    @Override
    public ByteArrayInputStream open(String sha256) {
        return new ByteArrayInputStream(files.get(sha256));
    }

    String keep(byte[] bytes) {
        var sha256 = CanonicalJson.sha256(bytes);
        files.put(sha256, bytes);
        return sha256;
    }

    /** As publishing keeps them. */
    void keepParts(SequencePress.Made made) throws IOException {
        for (var part : made.content().kept())
            try (var in = made.open(part.path())) {
                keep(in.readAllBytes());
            }
    }

    Shelf put(String named, byte[] bytes, Region... regions) {
        var heading = CtdStructure.get().named(named).orElseThrow(() -> new AssertionError(named));
        var branches = heading.place().startsWith("m3-2-s") || heading.place().startsWith("m2-3-s")
                ? List.of("B1")
                : heading.place().startsWith("m3-2-p") || heading.place().startsWith("m2-3-p")
                        ? List.of("B2")
                        : heading.place().startsWith("m5-3-5")
                                        || heading.place().startsWith("m2-7-3")
                                ? List.of("B3")
                                : heading.place().equals("m1-3-1-spc-label-pl") ? List.of("B4") : List.<String>of();
        var where = heading.region() != null
                ? Set.of(heading.region())
                : regions.length == 0 ? Set.of(Region.values()) : Set.of(regions);
        leaves.add(new PlannedLeaf(
                leaves.size() + 1,
                heading.place(),
                branches,
                heading.titleEnglish(),
                heading.titleChinese(),
                Names.fileName(heading.titleEnglish()),
                keep(bytes),
                bytes.length,
                null,
                where));
        return this;
    }

    Shelf put(String named) {
        return put(named, pdf(named + " " + leaves.size(), 1));
    }

    List<PlannedLeaf> leaves() {
        return leaves;
    }

    SequenceOrder order(Region region, PublishedSequence... history) {
        return order(region, new Stated(CHINA, UNITED_STATES, EUROPE, null), history);
    }

    SequenceOrder order(Region region, Stated stated, PublishedSequence... history) {
        return new SequenceOrder(region, new ContentPlan(BRANCHES, leaves), stated, List.of(history));
    }

    /** Everything the regions ask of a first filing, apart from studies, for which no tagging file is written yet. */
    static Shelf filing() {
        var shelf = new Shelf();
        for (var named : List.of(
                "cn:1.0",
                "cn:1.2",
                "cn:1.3.1.1",
                "cn:1.3.2.1",
                "cn:1.3.3",
                "cn:1.3.4.1",
                "cn:1.3.4.2",
                "cn:1.3.4.3",
                "cn:1.3.8.1",
                "cn:1.3.8.2",
                "cn:1.11.1",
                "us-form-fdaft1",
                "us-form-fdaft7",
                "us:1.2",
                "us:1.12.14",
                "us:1.14.4.1",
                "us:1.14.4.2",
                "us:1.20",
                "2.2",
                "2.3.S",
                "2.3.P",
                "2.4",
                "2.5",
                "2.6.2",
                "2.7.3",
                "3.2.S.2.2",
                "3.2.S.4.4",
                "3.2.P.1",
                "3.2.P.5.1",
                "3.2.P.5.4",
                "3.2.R.1",
                "3.2.R.2",
                "3.2.R.2",
                "3.3",
                "5.2",
                "eu:1.0",
                "eu:1.2",
                "eu:1.3.1",
                "eu:1.6.2",
                "eu:1.8.2")) shelf.put(named);
        return shelf;
    }

    /** What an application for the market holds of its own, beside the quality part that it shares with the trial. */
    static Shelf market() {
        var shelf = new Shelf();
        for (var named : List.of(
                "cn:1.0",
                "cn:1.2",
                "cn:1.3.1.2",
                "cn:1.3.2.2",
                "cn:1.3.3",
                "cn:1.3.8.1",
                "cn:1.3.8.2",
                "cn:1.11.1",
                "us-form-fdaft2",
                "us:1.2",
                "us:1.14.1.3",
                "eu:1.0",
                "eu:1.2",
                "eu:1.3.1",
                "eu:1.6.2",
                "eu:1.8.2",
                "2.2",
                "2.3.S",
                "2.3.P",
                "2.4",
                "2.5",
                "2.7.3",
                "3.2.S.2.2",
                "3.2.S.4.4",
                "3.2.P.3.5",
                "3.2.P.5.4",
                "3.2.R.1",
                "3.2.R.2",
                "5.2")) shelf.put(named);
        return shelf;
    }

    /** The same files and leaves, to go on with. */
    Shelf copy() {
        var copy = new Shelf();
        copy.files.putAll(files);
        copy.leaves.addAll(leaves);
        return copy;
    }

    /** Making one takes longer than judging it, so each is made once. */
    private static final Map<String, byte[]> PRINTED = new java.util.concurrent.ConcurrentHashMap<>();

    public static byte[] pdf(String words, int pages) {
        return PRINTED.computeIfAbsent(words + "/" + pages, key -> print(words, pages));
    }

    private static byte[] print(String words, int pages) {
        try (var document = new PDDocument();
                var face = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            document.setDocumentId((long) words.hashCode());
            var font = PDType0Font.load(document, face);
            for (int i = 0; i < pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Runs a tool of the machine; its output, or a failed assumption if there is no such tool. */
    static String run(Path folder, int[] exit, String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "not run: no " + command[0] + " on this machine");
            throw absent;
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exit[0] = process.waitFor();
        return output;
    }
}
