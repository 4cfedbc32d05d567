package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.ectd.FindingWords;
import org.cellgmp.ectd.KnownFiles;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ectd.ZipIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequencePressTest {
    @TempDir
    Path folder;

    private static SequencePress.Made make(Path standards) throws Exception {
        var shelf = new Shelf().put("us:1.2").put("3.2.P.5.4");
        return new SequencePress(new StandardFiles(standards), shelf, KnownFiles.looking(shelf::open))
                .make(shelf.order(Region.US));
    }

    private Path pack(SequencePress.Made made, String name) throws Exception {
        var zip = folder.resolve(name);
        try (var out = Files.newOutputStream(zip)) {
            made.write(out, (done, total) -> {});
        }
        return zip;
    }

    private List<String> entries(SequencePress.Made made) throws Exception {
        try (var zip = new ZipFile(pack(made, "entries.zip").toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void withoutTheOfficialFilesItIsMadeAndSaysWhomToFetchThemFrom() throws Exception {
        var made = make(null);
        assertThat(severe(made)).extracting(SequenceFinding::code).containsOnly("util.missing");
        assertThat(severe(made))
                .allSatisfy(finding ->
                        assertThat(FindingWords.remedy(finding, "en")).contains("ICH"));
        assertThat(made.report().notChecked()).extracting(SequenceFinding::code).containsOnly("xml.not-validated");
        assertThat(entries(made)).noneMatch(name -> name.contains("/util/"));
    }

    @Test
    void anOfficialFileWithOtherBytesIsRefusedAndNotCarried() throws Exception {
        var standards = Files.createDirectory(folder.resolve("standards"));
        Files.writeString(standards.resolve("ich-ectd-3-2.dtd"), "<!-- line ends converted -->");
        var made = make(standards);
        assertThat(made.report().findings())
                .filteredOn(finding -> finding.place().endsWith("ich-ectd-3-2.dtd"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("util.refused");
                    assertThat(FindingWords.message(finding, "en")).contains("1d6f631cc6b6357f0f4fe378e5f79a27");
                });
        assertThat(entries(made)).noneMatch(name -> name.contains("/util/"));
    }

    @Test
    void theZipHasTheSameBytesWheneverItIsPackedAndUnpacksToTheSameSequence() throws Exception {
        var first = make(null);
        var second = make(null);
        var zip = pack(first, "first.zip");
        assertThat(Files.mismatch(zip, pack(second, "second.zip"))).isEqualTo(-1);
        var unpacked = Files.createDirectory(folder.resolve("unpacked"));
        new ZipIntake(ZipIntake.Limits.USUAL).unpack(zip, unpacked);
        var found = SequencePackage.of(unpacked, null).sequences();
        assertThat(found).singleElement().satisfies(sequence -> {
            assertThat(sequence.application()).isEqualTo("ind123456");
            assertThat(sequence.name()).isEqualTo("0001");
        });
    }

    @Test
    void theChecksumsCloseTheZipAndToolsReadIt() throws Exception {
        var made = make(null);
        assertThat(entries(made).get(entries(made).size() - 1)).isEqualTo("ind123456/0001/index-md5.txt");
        var exit = new int[1];
        Shelf.run(folder, exit, "unzip", "-t", pack(made, "tested.zip").toString());
        assertThat(exit[0]).isZero();
    }

    @Test
    void aLeafWhoseBytesWereExchangedIsNotPacked() {
        var shelf = new Shelf().put("us:1.2").put("3.2.P.5.4");
        var other = Shelf.pdf("other", 1);
        assertThatThrownBy(() -> pack(
                        new SequencePress(
                                        new StandardFiles(null),
                                        sha256 -> new java.io.ByteArrayInputStream(other),
                                        KnownFiles.looking(shelf::open))
                                .make(shelf.order(Region.US)),
                        "spoilt.zip"))
                .isInstanceOf(java.io.IOException.class);
    }

    @Test
    void judgingReadsNoLeafThatIsKnown() throws Exception {
        var shelf = new Shelf().put("us:1.2").put("3.2.P.5.4");
        var known = KnownFiles.looking(shelf::open)
                .of(shelf.leaves().stream().map(leaf -> leaf.sha256()).toList());
        var made = new SequencePress(
                        new StandardFiles(null),
                        sha256 -> {
                            throw new AssertionError("read " + sha256);
                        },
                        asked -> known)
                .make(shelf.order(Region.US));
        assertThat(severe(made)).extracting(SequenceFinding::code).containsOnly("util.missing");
    }

    @Test
    void aLeafThatReplacesOneReplacedBeforeIsCaughtByWhatIsKeptOfTheEarlierSequences() throws Exception {
        var shelf = new Shelf().put("us:1.2").put("3.2.P.5.4");
        var first = made(shelf, shelf.order(Region.US));
        exchange(shelf, "second");
        var second = made(shelf, shelf.order(Region.US, first));
        exchange(shelf, "third");
        var right = press(shelf).make(shelf.order(Region.US, first, second)).report();
        assertThat(codes(right.findings())).doesNotContain("life.target-replaced");
        assertThat(codes(right.notChecked())).doesNotContain("life.target-not-held", "leaf.elsewhere");

        // As if nobody had noted that the second sequence replaced the leaf.
        var forgetful = new PublishedSequence(
                Region.US,
                second.number(),
                second.opened(),
                second.indexMd5(),
                List.of(),
                second.statement(),
                List.of(),
                second.kept());
        var forged = press(shelf).make(shelf.order(Region.US, first, forgetful));
        assertThat(forged.content().leaves())
                .anyMatch(leaf -> String.valueOf(leaf.modifies()).startsWith("0001#"));
        assertThat(codes(forged.report().findings())).contains("life.target-replaced");
    }

    @Test
    void ofAnEarlierSequenceOfWhichNothingIsKeptItIsSaidThatItWasNotSeen() throws Exception {
        var shelf = new Shelf().put("us:1.2").put("3.2.P.5.4");
        var first = made(shelf, shelf.order(Region.US));
        exchange(shelf, "second");
        var bare = new PublishedSequence(
                Region.US,
                first.number(),
                first.opened(),
                first.indexMd5(),
                first.leaves(),
                first.statement(),
                first.taggings());
        assertThat(codes(
                        press(shelf).make(shelf.order(Region.US, bare)).report().notChecked()))
                .contains("life.target-not-held");
    }

    private static SequencePress press(Shelf shelf) {
        return new SequencePress(new StandardFiles(null), shelf, KnownFiles.looking(shelf::open));
    }

    private static PublishedSequence made(Shelf shelf, SequenceOrder order) throws Exception {
        var made = press(shelf).make(order);
        shelf.keepParts(made);
        return made.content();
    }

    private static void exchange(Shelf shelf, String words) {
        var old = shelf.leaves().remove(1);
        shelf.put("3.2.P.5.4", Shelf.pdf(words, 1));
        assertThat(shelf.leaves().get(1).number()).isEqualTo(old.number());
    }

    private static List<String> codes(List<SequenceFinding> findings) {
        return findings.stream().map(SequenceFinding::code).toList();
    }

    private static List<SequenceFinding> severe(SequencePress.Made made) {
        return made.report().findings().stream()
                .filter(finding -> finding.severity() != org.cellgmp.ectd.FindingSeverity.NOTE)
                .toList();
    }
}
