package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellgmp.ectd.BackboneReader;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceFolder;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sequences that others wrote: read in place, leaf files absent. */
class OthersSequencesTest {
    @TempDir
    Path folder;

    private List<SequenceReport> judge(Path application) throws Exception {
        return new SequenceValidator(Shelf.standards(folder), Completeness::ofTrial)
                .validate(SequencePackage.of(
                        application, application.getFileName().toString()));
    }

    private static Set<String> codes(SequenceReport report) {
        return report.findings().stream().map(SequenceFinding::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long leaves(Path sequence) throws Exception {
        long count = BackboneReader.read(SequenceFolder.read(null, "", sequence), "index.xml").leaves().stream()
                .filter(leaf -> leaf.href() != null)
                .count();
        for (var regional : List.of("m1/eu/eu-regional.xml", "m1/us/us-regional.xml"))
            if (Files.exists(sequence.resolve(regional)))
                count += BackboneReader.read(SequenceFolder.read(null, "", sequence), regional).leaves().stream()
                        .filter(leaf -> leaf.href() != null)
                        .count();
        return count;
    }

    @Test
    void europeanHistoriesParseAndTheirAbsentFilesAreMissing() throws Exception {
        int sequences = 0;
        for (var application :
                Files.list(Shelf.shared("samples/eu-pseudonymised")).sorted().toList()) {
            Files.createDirectories(folder);
            var own = Files.createDirectory(folder.resolve("j" + sequences));
            var reports = new SequenceValidator(Shelf.standards(own), Completeness::ofTrial)
                    .validate(SequencePackage.of(
                            application, application.getFileName().toString()));
            for (var report : reports) {
                sequences++;
                var sequence = application.resolve(report.sequence());
                assertThat(codes(report))
                        .as(sequence.toString())
                        .doesNotContain("xml.unreadable", "xml.invalid", "leaf.id-twice", "leaf.operation");
                long present = report.findings().stream()
                        .filter(f -> f.code().equals("leaf.file-missing"))
                        .count();
                boolean regional = Files.exists(sequence.resolve("m1/eu/eu-regional.xml"));
                long elsewhere = report.notChecked().stream()
                        .filter(f -> f.code().equals("leaf.elsewhere"))
                        .count();
                assertThat(present + elsewhere)
                        .as(sequence.toString())
                        .isEqualTo(leaves(sequence) - (regional ? 1 : 0));
                assertThat(codes(report)).contains("leaf.file-missing", "index.md5-missing");
            }
        }
        assertThat(sequences).isEqualTo(5);
    }

    @Test
    void operationsOnSequencesThatWereNotGivenAreSaidToBeUnchecked() throws Exception {
        var reports = judge(Shelf.shared("samples/eu-pseudonymised/p-142c9348ac"));
        assertThat(reports.stream().flatMap(report -> report.notChecked().stream()))
                .extracting("code")
                .contains("life.target-not-held");
    }

    @Test
    void theFixtureOfAnotherProjectFailsOnItsUnitedStatesVocabulary() throws Exception {
        var reports = judge(Shelf.shared("samples/ratools-fixture/sequences"));
        assertThat(reports).hasSize(4);
        var first = reports.get(0);
        assertThat(codes(first))
                .contains(
                        "envelope.code",
                        "folder.first",
                        "xml.doctype",
                        "extension.forbidden",
                        "leaf.file-missing",
                        "util.missing");
        assertThat(first.findings().stream()
                        .filter(f -> f.code().equals("envelope.code"))
                        .map(f -> f.arguments().get(1)))
                .contains("ind", "original-application", "original", "regulatory", "business");
        assertThat(first.findings().stream().filter(f -> f.code().equals("xml.invalid")))
                .isEmpty();
        // 0001 replaces and 0002 appends: the targets are there and at the same place.
        assertThat(codes(reports.get(1))).doesNotContain("life.target-absent", "life.moved", "life.same-content");
        assertThat(codes(reports.get(2)))
                .contains("leaf.append")
                .doesNotContain("life.target-absent", "life.target-replaced");
        // 0003 deletes under another title.
        assertThat(codes(reports.get(3))).contains("life.delete-title").doesNotContain("life.target-absent");
    }

    @Test
    void examplesOfTheSpecificationParse() throws Exception {
        for (var name : List.of("ich-example-6-4.xml", "ich-example-6-5.xml"))
            assertThat(BackboneReader.read(
                                    SequenceFolder.read(null, "", Shelf.shared("samples/ratools-fixture/external")),
                                    name)
                            .leaves())
                    .isNotEmpty();
    }
}
