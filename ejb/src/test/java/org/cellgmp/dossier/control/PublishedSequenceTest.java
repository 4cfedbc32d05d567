package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.ectd.FindingSeverity.ERROR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.ectd.BackboneReader;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.FindingWords;
import org.cellgmp.ectd.LeafOperation;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFolder;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedSequenceTest {
    @TempDir
    Path folder;

    private final int[] exit = new int[1];

    private PublishedSequence publish(Shelf shelf, SequenceOrder order) throws Exception {
        assertThat(SequenceWriter.blocks(order)).isEmpty();
        var application = folder.resolve(order.application());
        if (!Files.exists(application)) Files.createDirectories(application);
        return new SequenceWriter(standards(), shelf).write(order, application);
    }

    private StandardFiles standards() throws Exception {
        var own = folder.resolve("s");
        if (Files.exists(own)) return new StandardFiles(own.resolve("standards"));
        return Shelf.standards(Files.createDirectories(own));
    }

    private List<SequenceReport> validate(String application) throws Exception {
        return new SequenceValidator(standards(), Completeness::ofTrial)
                .validate(SequencePackage.of(folder.resolve(application), application));
    }

    private static String errors(SequenceReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == ERROR)
                .map(finding -> finding.place() + " " + FindingWords.message(finding, "en"))
                .toList()
                .toString();
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void xmllintAndOurOwnJudgementAcceptWhatWePublish(Region region) throws Exception {
        var shelf = Shelf.filing();
        var order = shelf.order(region);
        var published = publish(shelf, order);
        assertThat(published.number()).isEqualTo(region == Region.US ? "0001" : "0000");
        var sequence = folder.resolve(order.application()).resolve(published.number());

        lint(sequence, region);

        var reports = validate(order.application());
        assertThat(reports).hasSize(1);
        assertThat(errors(reports.get(0))).isEqualTo("[]");
        assertThat(reports.get(0).holds()).isTrue();
        assertThat(reports.get(0).notChecked()).isEmpty();
        // The trial protocol needs a study tagging file, so the filing leaves 5.3 out; that alone is missing.
        assertThat(reports.get(0).missing())
                .extracting("titleEnglish")
                .isEqualTo(region == Region.US ? List.of("Protocol") : List.of());
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void everyChecksumHoldsWhenMd5sumRecomputesIt(Region region) throws Exception {
        var shelf = Shelf.filing();
        var order = shelf.order(region);
        var published = publish(shelf, order);
        var sequence = folder.resolve(order.application()).resolve(published.number());
        var lines = new StringBuilder();
        for (var backbone : List.of("index.xml", region.backbone()))
            for (var leaf : BackboneReader.read(SequenceFolder.read(null, "", sequence), backbone)
                    .leaves())
                lines.append(leaf.checksum())
                        .append("  ")
                        .append(sequence.relativize(sequence.resolve(backbone)
                                .resolveSibling(leaf.href())
                                .normalize()))
                        .append('\n');
        lines.append(Files.readString(sequence.resolve("index-md5.txt"))).append("  index.xml\n");
        assertThat(lines.toString().lines().count())
                .isEqualTo(published.leaves().size() + 2L);
        Files.writeString(folder.resolve("sums"), lines);
        var output = Shelf.run(
                sequence,
                exit,
                "md5sum",
                "--strict",
                "--quiet",
                "--check",
                folder.resolve("sums").toString());
        assertThat(exit[0]).as(output).isZero();
    }

    @Test
    void onePlanBecomesNodeExtensionsForChinaAndPlainLeavesForTheUnitedStates() throws Exception {
        var shelf = Shelf.filing();
        var china = publish(shelf, shelf.order(Region.CN));
        var unitedStates = publish(shelf, shelf.order(Region.US));
        var chinaIndex = Files.readString(folder.resolve("x202612345/0000/index.xml"));
        var usIndex = Files.readString(folder.resolve("ind123456/0001/index.xml"));
        assertThat(chinaIndex).contains("<title>3.2.R.2批记录</title>").contains("<title>3.2.R.1工艺验证</title>");
        assertThat(usIndex).doesNotContain("node-extension");
        var usRegional = Files.readString(folder.resolve("ind123456/0001/m1/us/us-regional.xml"));
        assertThat(usRegional)
                .contains(
                        "<!DOCTYPE fda-regional:fda-regional SYSTEM \"https://www.accessdata.fda.gov/static/eCTD/us-regional-v3-3.dtd\">")
                .contains("submission-sub-type=\"fdasst3\">0001")
                .contains("<submission-id submission-type=\"fdast1\">0001");
        assertThat(usIndex).contains("xmlns:xlink=\"http://www.w3c.org/1999/xlink\"");
        assertThat(Files.readString(folder.resolve("x202612345/0000/m1/cn/cn-regional.xml")))
                .contains("xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        assertThat(folder.resolve("ind123456/0001/util/dtd/us-regional-v3-3.dtd"))
                .doesNotExist();
        // Each region has its own module 1 and the same modules 2 to 5.
        assertThat(china.leaves().stream()
                        .filter(leaf -> leaf.backbone().equals("index.xml"))
                        .map(leaf -> leaf.sha256()))
                .containsExactlyInAnyOrderElementsOf(unitedStates.leaves().stream()
                        .filter(leaf -> leaf.backbone().equals("index.xml"))
                        .map(leaf -> leaf.sha256())
                        .toList());
    }

    @Test
    void theSameOrderGivesTheSameBytes() throws Exception {
        var shelf = Shelf.filing();
        publish(shelf, shelf.order(Region.CN));
        var first = bytes(folder.resolve("x202612345"));
        Files.move(folder.resolve("x202612345"), folder.resolve("before"));
        publish(shelf, shelf.order(Region.CN));
        assertThat(bytes(folder.resolve("x202612345"))).isEqualTo(first);
    }

    private static TreeMap<String, String> bytes(Path folder) throws Exception {
        var bytes = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                bytes.put(folder.relativize(file).toString(), Digests.md5(file));
        }
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void theNextSequenceReplacesWhatChangedAndDeletesWhatWasWithdrawn(Region region) throws Exception {
        var shelf = Shelf.filing();
        var first = publish(shelf, shelf.order(region));
        var next = new Shelf();
        shelf.leaves().forEach(leaf -> next.keep(read(shelf, leaf.sha256())));
        next.leaves().addAll(shelf.leaves());
        change(next, "m3-2-p-5-4-batch-analyses");
        change(next, "cn-1-0");
        change(next, "us-form-fdaft1");
        change(next, "m1-0-cover");
        change(next, "m3-2-r-2");
        next.leaves().removeIf(leaf -> leaf.place().equals("m3-2-p-1-description-and-composition-of-the-drug-product"));
        var second = publish(next, next.order(region, first));

        assertThat(second.number()).isEqualTo(region == Region.US ? "0002" : "0001");
        assertThat(second.leaves().stream().filter(leaf -> leaf.operation() == LeafOperation.DELETE))
                .singleElement()
                .matches(leaf -> leaf.href() == null && leaf.modifies().startsWith(first.number() + "#"));
        assertThat(second.leaves().stream().filter(leaf -> leaf.operation() == LeafOperation.REPLACE))
                .hasSize(2);
        assertThat(second.leaves().stream().filter(leaf -> leaf.operation() == LeafOperation.NEW))
                .hasSize(1);
        var application = next.order(region).application();
        var reports = validate(application);
        assertThat(reports)
                .hasSize(2)
                .allSatisfy(report -> assertThat(errors(report)).isEqualTo("[]"));
        lint(folder.resolve(application).resolve(second.number()), region);
        var regional = Files.readString(
                folder.resolve(application).resolve(second.number()).resolve(region.backbone()));
        if (region == Region.CN)
            assertThat(regional)
                    .contains("<related-sequence>0000</related-sequence>")
                    .contains("code=\"cnsqt2\"");
        else if (region == Region.EU)
            assertThat(regional)
                    .contains("<related-sequence>0000</related-sequence>")
                    .contains("<submission-unit type=\"response\"/>")
                    .contains("<identifier>" + Shelf.EUROPE.identifier());
        else
            assertThat(regional)
                    .contains("submission-type=\"fdast1\">0001")
                    .contains("submission-sub-type=\"fdasst4\">0002");
    }

    private void lint(Path sequence, Region region) throws Exception {
        var index = Shelf.shared("ich/ich-ectd-3-2.dtd").toString();
        lint(sequence, "--dtdvalid", index, "index.xml");
        switch (region) {
            case CN ->
                lint(
                        sequence,
                        "--schema",
                        Shelf.shared("cn/cn-regional-1-0.xsd").toString(),
                        region.backbone());
            case US ->
                lint(
                        sequence,
                        "--dtdvalid",
                        Shelf.shared("us/us-regional-v3-3.dtd").toString(),
                        region.backbone());
            case EU ->
                lint(
                        sequence,
                        "--dtdvalid",
                        Shelf.shared("eu/3.1.1/eu-regional.dtd").toString(),
                        region.backbone());
        }
    }

    private void lint(Path sequence, String how, String definition, String file) throws Exception {
        var output = Shelf.run(sequence, exit, "xmllint", "--nonet", "--noout", how, definition, file);
        assertThat(exit[0]).as(output).isZero();
    }

    @Test
    void moduleOneOfTheUnionNamesItsFilesByCountryAndFixedWord() throws Exception {
        var shelf = Shelf.filing();
        var published = publish(shelf, shelf.order(Region.EU));
        assertThat(published.leaves())
                .filteredOn(leaf -> !leaf.backbone().equals("index.xml"))
                .extracting("href")
                .containsExactly(
                        "m1/eu/10-cover/ema/ema-cover-cover-letter.pdf",
                        "m1/eu/12-form/ema/ema-form-application-form.pdf",
                        "m1/eu/13-pi/131-spclabelpl/ema/en/ema-combined-summary-of-product-characteristics-labelling-an.pdf",
                        "m1/eu/16-environrisk/162-gmo/gmo-genetically-modified-organism.pdf",
                        "m1/eu/18-pharmacovigilance/182-riskmgt-system/riskmgtsystem-risk-management-system.pdf");
        var regional = Files.readString(folder.resolve("examplecel/0000/m1/eu/eu-regional.xml"));
        assertThat(regional)
                .contains("<specific country=\"ema\">")
                .contains("<pi-doc xml:lang=\"en\" type=\"combined\" country=\"ema\">")
                .contains("<related-sequence>0000</related-sequence>");
        assertThat(folder.resolve("examplecel/0000/util/dtd/eu-leaf.mod")).exists();
        // Process validation stands as a plain leaf in 3.2.R: node extensions for it are China's.
        assertThat(Files.readString(folder.resolve("examplecel/0000/index.xml")))
                .doesNotContain("node-extension");
    }

    private static byte[] read(Shelf shelf, String sha256) {
        return shelf.open(sha256).readAllBytes();
    }

    private static void change(Shelf shelf, String place) {
        var bytes = Shelf.pdf("changed " + place, 1);
        for (int i = 0; i < shelf.leaves().size(); i++) {
            var leaf = shelf.leaves().get(i);
            if (!leaf.place().equals(place)) continue;
            shelf.leaves()
                    .set(
                            i,
                            new org.cellgmp.dossier.PlannedLeaf(
                                    leaf.number(),
                                    leaf.place(),
                                    leaf.branches(),
                                    leaf.titleEnglish(),
                                    leaf.titleChinese(),
                                    leaf.fileName(),
                                    shelf.keep(bytes),
                                    bytes.length,
                                    leaf.source(),
                                    leaf.regions()));
            return;
        }
    }

    @Test
    void fiveThousandLeavesAreWrittenAndJudgedInSeconds() throws Exception {
        var shelf = new Shelf();
        shelf.put("cn:1.0");
        for (int i = 0; i < 5_000; i++)
            shelf.put(
                    i % 2 == 0 ? "3.3" : "3.2.S.2.3",
                    ("%PDF-1.4 leaf " + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var order = shelf.order(Region.CN);
        long before = System.nanoTime();
        var published = publish(shelf, order);
        long written = System.nanoTime();
        var reports = validate(order.application());
        long judged = System.nanoTime();
        System.out.printf(
                "5,001 leaves: written in %d ms, judged in %d ms%n",
                (written - before) / 1_000_000, (judged - written) / 1_000_000);
        assertThat(published.leaves()).hasSize(5_001);
        assertThat(published.leaves()).extracting("id").doesNotHaveDuplicates();
        assertThat(published.leaves()).extracting("href").doesNotHaveDuplicates();
        assertThat(reports.get(0).findings())
                .filteredOn(finding -> finding.code().equals("pdf.unreadable"))
                .hasSize(5_000);
        assertThat(written - before).isLessThan(20_000_000_000L);
    }
}
