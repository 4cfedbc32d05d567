package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cellgmp.ectd.FindingWords;
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

    private SequencePress.Made make(Path standards, String work) throws Exception {
        var shelf = new Shelf().put("us:1.2").put("3.2.P.5.4");
        return new SequencePress(new StandardFiles(standards), shelf)
                .make(shelf.order(Region.US), folder.resolve(work));
    }

    @Test
    void withoutTheOfficialFilesItIsMadeAndSaysWhomToFetchThemFrom() throws Exception {
        var made = make(null, "w");
        assertThat(made.report().findings()).extracting(SequenceFinding::code).containsOnly("util.missing");
        assertThat(made.report().findings())
                .allSatisfy(finding ->
                        assertThat(FindingWords.remedy(finding, "en")).contains("ICH"));
        assertThat(made.report().notChecked()).extracting(SequenceFinding::code).containsOnly("xml.not-validated");
        assertThat(folder.resolve("w/sequence/ind123456/0001/util")).doesNotExist();
    }

    @Test
    void anOfficialFileWithOtherBytesIsRefusedAndNotCarried() throws Exception {
        var standards = Files.createDirectory(folder.resolve("standards"));
        Files.writeString(standards.resolve("ich-ectd-3-2.dtd"), "<!-- line ends converted -->");
        var made = make(standards, "w");
        assertThat(made.report().findings())
                .filteredOn(finding -> finding.place().endsWith("ich-ectd-3-2.dtd"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("util.refused");
                    assertThat(FindingWords.message(finding, "en")).contains("1d6f631cc6b6357f0f4fe378e5f79a27");
                });
        assertThat(folder.resolve("w/sequence/ind123456/0001/util")).doesNotExist();
    }

    @Test
    void theZipHasTheSameBytesWheneverItIsPackedAndUnpacksToTheSameSequence() throws Exception {
        var first = make(null, "first");
        var second = make(null, "second");
        assertThat(Files.mismatch(first.zip(), second.zip())).isEqualTo(-1);
        var unpacked = Files.createDirectory(folder.resolve("unpacked"));
        new ZipIntake(ZipIntake.Limits.USUAL).unpack(first.zip(), unpacked);
        var found = SequencePackage.of(unpacked, null).sequences();
        assertThat(found).singleElement().satisfies(sequence -> {
            assertThat(sequence.application()).isEqualTo("ind123456");
            assertThat(sequence.name()).isEqualTo("0001");
        });
    }

    @Test
    void whatAnEarlierRunLeftIsSweptAway() throws Exception {
        Files.createDirectories(folder.resolve("w/sequence/ind123456/0001/m3"));
        Files.writeString(folder.resolve("w/sequence/ind123456/0001/stray.txt"), "half");
        Files.createSymbolicLink(folder.resolve("w/link"), folder);
        var made = make(null, "w");
        assertThat(made.report().findings()).extracting(SequenceFinding::code).containsOnly("util.missing");
        assertThat(folder).exists();
    }
}
