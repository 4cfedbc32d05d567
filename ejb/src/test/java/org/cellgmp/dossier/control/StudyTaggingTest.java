package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.ectd.FindingSeverity.ERROR;
import static org.cellgmp.ectd.LeafOperation.APPEND;
import static org.cellgmp.ectd.LeafOperation.DELETE;
import static org.cellgmp.ectd.LeafOperation.NEW;
import static org.cellgmp.ectd.LeafOperation.REPLACE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.dossier.StudyPlan;
import org.cellgmp.ectd.BackboneReader;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.FindingWords;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFolder;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyTaggingTest {
    private static final Study MOUSE = new Study(
            1,
            "TOX-2025/001",
            "Repeat dose toxicity <in mice> & others",
            "小鼠重复给药毒性",
            List.of(
                    new StudyCategory("species", "mouse"),
                    new StudyCategory("route-of-admin", "intravenous"),
                    new StudyCategory("duration", "short")));
    private static final Study TRIAL = new Study(
            2, "CELL-101", "First trial", "首次试验", List.of(new StudyCategory("type-of-control", "no-treatment")));

    @TempDir
    Path folder;

    private final int[] exit = new int[1];
    private final Shelf shelf =
            Shelf.filing().put("4.2.3.2").put("4.2.3.2").put("5.3.5.1").put("5.3.5.2");
    private final int report = shelf.leaves().size() - 3;
    private List<StudyLeaf> assigned = List.of(
            new StudyLeaf(report, 1, "study-report-body"),
            new StudyLeaf(report + 1, 1, "protocol-or-amendment"),
            new StudyLeaf(report + 2, 2, "protocol-or-amendment"),
            new StudyLeaf(report + 3, 2, "study-report-body"));
    private boolean european = true;

    private SequenceOrder order(Region region, PublishedSequence... history) {
        var plan = new ContentPlan(
                Shelf.BRANCHES, shelf.leaves(), new StudyPlan(List.of(MOUSE, TRIAL), assigned, european));
        var stated = new Stated(Shelf.CHINA, Shelf.UNITED_STATES, Shelf.EUROPE, null);
        return new SequenceOrder(region, plan, stated, List.of(history));
    }

    private StandardFiles standards() throws Exception {
        var own = folder.resolve("s");
        if (Files.exists(own)) return new StandardFiles(own.resolve("standards"));
        var standards = Shelf.standards(Files.createDirectories(own));
        for (var file : StandardFile.STUDIES)
            Files.copy(
                    Shelf.shared(
                            file == StandardFile.STUDY_DTD
                                    ? "ich/ich-stf-v2-2.declarations.dtd"
                                    : "ich/valid-values.xml"),
                    own.resolve("standards").resolve(file.name()));
        return standards;
    }

    /** Publishes, has xmllint judge every tagging file, and ourselves the whole application. */
    private PublishedSequence publish(SequenceOrder order) throws Exception {
        assertThat(SequenceWriter.blocks(order)).isEmpty();
        var application = Files.createDirectories(folder.resolve(order.application()));
        var published = new SequenceWriter(standards(), shelf).write(order, application);
        var sequence = application.resolve(published.number());
        for (var tagging : published.taggings()) {
            var output = Shelf.run(
                    sequence,
                    exit,
                    "xmllint",
                    "--noout",
                    "--nonet",
                    "--valid",
                    tagging.leaf().href());
            assertThat(exit[0]).as(output).isZero();
        }
        var reports = new SequenceValidator(standards(), Completeness::ofTrial)
                .validate(SequencePackage.of(application, order.application()));
        for (var judged : reports)
            assertThat(judged.findings().stream()
                            .filter(found -> found.severity() == ERROR
                                    || found.code().startsWith("study.")
                                    || found.code().startsWith("life."))
                            .map(found -> found.place() + " " + FindingWords.message(found, "en")))
                    .isEmpty();
        return CanonicalJson.read(PublishedSequence.class, CanonicalJson.write(published));
    }

    private String text(SequenceOrder order, PublishedSequence sequence, int tagging) throws Exception {
        return Files.readString(folder.resolve(order.application())
                .resolve(sequence.number())
                .resolve(sequence.taggings().get(tagging).leaf().href()));
    }

    private void change(int number, String words) {
        var old = shelf.leaves().get(number - 1);
        shelf.leaves()
                .set(
                        number - 1,
                        new PlannedLeaf(
                                old.number(),
                                old.place(),
                                old.branches(),
                                old.titleEnglish(),
                                old.titleChinese(),
                                old.fileName(),
                                shelf.keep(Shelf.pdf(words, 1)),
                                1,
                                null,
                                old.regions()));
    }

    private void letter(Region region, int round) {
        var named = region == Region.CN ? "cn:1.0" : region == Region.US ? "us:1.2" : "eu:1.0";
        shelf.put(named, Shelf.pdf("letter " + round + region, 1));
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void eachStudyHasOneFileForEachHeadingThatNamesItsLeavesOnce(Region region) throws Exception {
        var order = order(region);
        var first = publish(order);
        assertThat(first.taggings())
                .extracting(file -> file.studyId() + " " + file.leaf().operation())
                .containsExactly("TOX-2025/001 NEW", "CELL-101 NEW", "CELL-101 NEW");
        var mouse = first.taggings().get(0);
        assertThat(mouse.leaf().href())
                .isEqualTo("m4/42-stud-rep/423-tox/4232-repeat-dose-tox/tox-2025-001/stf-tox-2025-001.xml");
        assertThat(mouse.leaf().title()).isEqualTo(MOUSE.title(region));
        assertThat(text(order, first, 0))
                .contains("<!DOCTYPE ectd:study SYSTEM \"../../../../../util/dtd/ich-stf-v2-2.dtd\">")
                .contains("href=\"../../../../../util/style/ich-stf-stylesheet-2-3.xsl\"")
                .contains("<study-id>TOX-2025/001</study-id>")
                .contains("<category name=\"duration\" info-type=\"us\">short</category>")
                .contains("<doc-content xlink:href=\"../../../../../index.xml#leaf-%04d-%s\">"
                        .formatted(report, first.number()))
                .contains("<file-tag name=\"study-report-body\" info-type=\"ich\"/>");
        var index = BackboneReader.read(
                SequenceFolder.read(
                        null, "", folder.resolve(order.application()).resolve(first.number())),
                "index.xml");
        assertThat(index.leaves()).anySatisfy(leaf -> {
            assertThat(leaf.href()).isEqualTo(mouse.leaf().href());
            assertThat(leaf.checksum()).isEqualTo(mouse.leaf().md5());
        });
        assertThat(first.leaves()).noneMatch(leaf -> leaf.href().contains("stf-"));
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void laterSequencesAppendWhatCameSince(Region region) throws Exception {
        var first = publish(order(region));

        change(report, "the report, second edition");
        letter(region, 1);
        var second = publish(order(region, first));
        assertThat(second.taggings()).singleElement().satisfies(file -> {
            assertThat(file.leaf().operation()).isEqualTo(APPEND);
            assertThat(file.leaf().modifies()).isEqualTo(first.number() + "#stf-0001-" + first.number());
            assertThat(file.documents())
                    .extracting("leaf")
                    .containsExactly("%s#leaf-%04d-%s".formatted(second.number(), report, second.number()));
        });
        assertThat(second.leaves())
                .anyMatch(leaf -> leaf.operation() == REPLACE && leaf.leaf().equals(Integer.toString(report)));

        // A tag is corrected by deleting the leaf and filing the same file again, under the right one.
        assigned = List.of(
                new StudyLeaf(report, 1, "study-report-body"),
                new StudyLeaf(report + 1, 1, "synopsis"),
                assigned.get(2),
                assigned.get(3));
        letter(region, 2);
        var order = order(region, first, second);
        var third = publish(order);
        var number = Integer.toString(report + 1);
        assertThat(third.leaves().stream().filter(leaf -> leaf.leaf().equals(number)))
                .extracting("operation")
                .containsExactly(DELETE, NEW);
        var again = third.leaves().stream()
                .filter(leaf -> leaf.leaf().equals(number) && leaf.operation() == NEW)
                .findFirst()
                .orElseThrow();
        var filed = first.leaves().stream()
                .filter(leaf -> leaf.leaf().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(again.href()).isEqualTo("../" + first.number() + "/" + filed.href());
        assertThat(again.md5()).isEqualTo(filed.md5());
        assertThat(third.taggings()).singleElement().satisfies(file -> {
            assertThat(file.leaf().modifies()).isEqualTo(second.number() + "#stf-0001-" + second.number());
            assertThat(file.documents()).extracting("tag").containsExactly("synopsis");
        });
        // What stands after that is filed once and is not corrected a second time.
        letter(region, 3);
        var fourth = publish(order(region, first, second, third));
        assertThat(fourth.taggings()).isEmpty();
        assertThat(fourth.leaves()).noneMatch(leaf -> leaf.leaf().equals(number));
    }

    @Test
    void aWithdrawnDocumentIsDeletedAndNamedNoMore() throws Exception {
        var first = publish(order(Region.US));
        shelf.leaves().remove(report);
        letter(Region.US, 1);
        var second = publish(order(Region.US, first));
        assertThat(second.taggings()).isEmpty();
        assertThat(second.leaves())
                .anyMatch(leaf -> leaf.operation() == DELETE && leaf.leaf().equals(Integer.toString(report + 1)));
    }

    @Test
    void europeGetsNoneUnlessTheDossierSaysSoAndThenTheyNameLeavesOfEarlierSequences() throws Exception {
        european = false;
        var first = publish(order(Region.EU));
        assertThat(first.taggings()).isEmpty();
        assertThat(folder.resolve(order(Region.EU).application()).resolve("0000/util/dtd/ich-stf-v2-2.dtd"))
                .doesNotExist();
        european = true;
        letter(Region.EU, 1);
        var order = order(Region.EU, first);
        var second = publish(order);
        assertThat(second.taggings()).hasSize(3);
        assertThat(text(order, second, 0))
                .contains("\"../../../../../../0000/index.xml#leaf-%04d-0000\"".formatted(report));
        assertThat(folder.resolve(order.application()).resolve("0001/util/dtd/ich-stf-v2-2.dtd"))
                .exists();
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void aDocumentWithoutStudyKeepsTheSequenceFromBeingBuilt(Region region) {
        european = false;
        assigned = assigned.subList(1, 4);
        var blocks = SequenceWriter.blocks(order(region));
        assertThat(blocks).extracting("code").isEqualTo(region == Region.EU ? List.of() : List.of("study.missing"));
    }

    @Test
    void aStudyAtAHeadingThatAsksForItsKindMustSayIt() {
        assigned = List.of(
                new StudyLeaf(report, 2, "study-report-body"), assigned.get(1), assigned.get(2), assigned.get(3));
        assertThat(SequenceWriter.blocks(order(Region.CN)))
                .extracting(block -> block.code() + block.arguments())
                .containsExactly("study.category-missing[CELL-101, 4.2.3.2, species]");
    }

    @Test
    void theSameOrderGivesTheSameBytes() throws Exception {
        var order = order(Region.CN);
        var first = publish(order);
        Files.move(folder.resolve(order.application()), folder.resolve("before"));
        assertThat(publish(order)).isEqualTo(first);
        assertThat(Digests.md5(text(order, first, 0).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(first.taggings().get(0).leaf().md5());
    }
}
