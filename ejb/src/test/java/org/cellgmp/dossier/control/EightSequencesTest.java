package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.ectd.FindingSeverity.ERROR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.BackboneReader;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.KnownFiles;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceFolder;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a company files of one product in three regions, from the first trial to the answer about the market: each of the eight
 * sequences is accepted by the official definitions and by our own judgement, checksums reckoned again from the files.
 */
class EightSequencesTest {
    static final ChinaEnvelope CHINA_MARKET = new ChinaEnvelope(
            "x202654321",
            "cnapt2",
            "cnprt2",
            "2026543210",
            "cnrat1",
            "首次上市许可申请（虚构）",
            "示例联系人",
            "010",
            "a@example.invalid");
    private static final UnitedStatesAdmin LICENCE = new UnitedStatesAdmin(
            "999999999",
            "Example Cells (invented)",
            "Original BLA, invented",
            "125999",
            "fdaat3",
            "fdast1",
            "A. Example",
            "1",
            "a@example.invalid",
            "",
            "",
            "");
    private static final Stated TRIAL = new Stated(Shelf.CHINA, Shelf.UNITED_STATES, Shelf.EUROPE, null);
    private static final Stated MARKET = new Stated(CHINA_MARKET, LICENCE, Shelf.EUROPE, null);

    @TempDir
    Path folder;

    private StandardFiles standards;
    private final int[] exit = new int[1];

    @Test
    void eightSequencesOfThreeRegionsAreValidTheFirstTime() throws Exception {
        standards = Shelf.standards(Files.createDirectories(folder.resolve("s")));
        var trial = Shelf.filing();
        var chinaFirst = publish(trial, trial.order(Region.CN, TRIAL), "0000");
        var usFirst = publish(trial, trial.order(Region.US, TRIAL), "0001");
        var answer = trial.copy()
                .put("cn:1.0")
                .put("3.2.S.2.3")
                .put("us-form-fdaft1")
                .put("us:1.2");
        publish(
                answer,
                answer.order(Region.CN, saying("0000", "cnrat1", "cnsqt2", "对补充资料通知的回复（虚构）"), chinaFirst),
                "0001");
        publish(
                answer,
                answer.order(Region.US, saying("0001", "fdast1", "fdasst4", "Amendment, invented"), usFirst),
                "0002");

        var market = Shelf.market();
        publish(market, market.order(Region.CN, MARKET), "0000");
        publish(market, market.order(Region.US, MARKET), "0001");
        var europeFirst = publish(market, market.order(Region.EU, MARKET), "0000");
        var responses = market.copy().put("eu:1.0").put("m1-responses").put("3.2.P.3.5");
        publish(
                responses,
                responses.order(Region.EU, saying("0000", "maa", "response", "Answers, invented"), europeFirst),
                "0001");

        try (var applications = Files.list(folder.resolve("a"))) {
            for (var application : applications.toList()) judge(application);
        }
        var us = Files.readString(folder.resolve("a/bla125999/0001/m1/us/us-regional.xml"));
        assertThat(us).contains("form-type=\"fdaft2\"").contains("application-type=\"fdaat3\"");
        assertThat(Files.readString(folder.resolve("a/x202654321/0000/m1/cn/cn-regional.xml")))
                .contains("code=\"cnapt2\"")
                .contains("code=\"cnsqt1\"");
    }

    /** One region's part only: the other particulars do not matter to the order. */
    private static Stated saying(String continues, String activity, String type, String description) {
        return new Stated(
                Shelf.CHINA,
                Shelf.UNITED_STATES,
                Shelf.EUROPE,
                new SequenceStatement(continues, activity, type, description, "", ""));
    }

    private PublishedSequence publish(Shelf shelf, SequenceOrder order, String number) throws Exception {
        assertThat(SequenceWriter.blocks(order)).isEmpty();
        var application = Files.createDirectories(folder.resolve("a").resolve(order.application()));
        var published = new SequenceWriter(standards, shelf).write(order, application);
        assertThat(published.number()).isEqualTo(number);
        assertThat(published.statement()).isEqualTo(order.statement());
        var sequence = application.resolve(number);
        lint(sequence, "--dtdvalid", "ich/ich-ectd-3-2.dtd", "index.xml");
        switch (order.region()) {
            case CN -> lint(sequence, "--schema", "cn/cn-regional-1-0.xsd", "m1/cn/cn-regional.xml");
            case US -> lint(sequence, "--dtdvalid", "us/us-regional-v3-3.dtd", "m1/us/us-regional.xml");
            case EU -> lint(sequence, "--dtdvalid", "eu/3.1.1/eu-regional.dtd", "m1/eu/eu-regional.xml");
        }
        checksums(sequence, order.region());
        var made = new SequencePress(standards, shelf, KnownFiles.looking(shelf::open)).make(order);
        assertThat(made.report().notChecked())
                .extracting(SequenceFinding::code)
                .doesNotContain("life.target-not-held", "leaf.elsewhere");
        assertThat(made.content()).isEqualTo(published);
        shelf.keepParts(made);
        return published;
    }

    private void lint(Path sequence, String how, String definition, String file) throws Exception {
        var output = Shelf.run(
                sequence,
                exit,
                "xmllint",
                "--nonet",
                "--noout",
                how,
                Shelf.shared(definition).toString(),
                file);
        assertThat(exit[0]).as(output).isZero();
    }

    private static void checksums(Path sequence, Region region) throws Exception {
        assertThat(Files.readString(sequence.resolve("index-md5.txt")))
                .isEqualTo(Digests.md5(sequence.resolve("index.xml")));
        for (var backbone : List.of("index.xml", region.backbone()))
            for (var leaf : BackboneReader.read(SequenceFolder.read(null, "", sequence), backbone)
                    .leaves())
                if (leaf.href() != null)
                    assertThat(Digests.md5(sequence.resolve(backbone)
                                    .resolveSibling(leaf.href())
                                    .normalize()))
                            .as(leaf.href())
                            .isEqualTo(leaf.checksum());
    }

    private void judge(Path application) throws Exception {
        var reports = new SequenceValidator(standards, Completeness::ofTrial)
                .validate(SequencePackage.of(
                        application, application.getFileName().toString()));
        for (var report : reports)
            assertThat(report.findings().stream()
                            .filter(finding -> finding.severity() == ERROR)
                            .toList())
                    .as(application + " " + report.sequence())
                    .isEmpty();
    }
}
