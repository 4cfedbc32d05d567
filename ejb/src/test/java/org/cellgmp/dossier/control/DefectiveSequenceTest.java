package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.ectd.FindingWords;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One defect in a sequence that was good, and what is found: that and nothing else. */
class DefectiveSequenceTest {
    @TempDir
    Path folder;

    static Stream<Flaws.Flaw> flaws() {
        return Stream.of(FolderFlaws.folders(), Flaws.backbones(), Flaws.envelopes(), PdfFlaws.pdfs())
                .flatMap(flaws -> flaws);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void isNamed(Flaws.Flaw flaw) throws Exception {
        var shelf = Shelf.filing();
        var order = shelf.order(flaw.region());
        var standards = Shelf.standards(folder);
        var application = Files.createDirectory(folder.resolve(order.application()));
        new SequenceWriter(standards, shelf).write(order, application);
        var good = found(new SequenceValidator(standards, Completeness::ofTrial)
                .validate(SequencePackage.of(application, order.application()))
                .get(0));
        flaw.defect().make(application.resolve(order.number()));
        var reports = new SequenceValidator(standards, Completeness::ofTrial)
                .validate(SequencePackage.of(application, order.application()));
        assertThat(reports).hasSize(1);
        var report = reports.get(0);
        var found = found(report);
        found.removeAll(good);
        var expected = new TreeSet<>(List.of(flaw.expected()));
        // An asterisk: others may follow from the defect, but it must be named.
        if (expected.remove("*")) assertThat(found).containsAll(expected);
        else if (!expected.contains("index.missing")) assertThat(found).isEqualTo(expected);
        else assertThat(found).containsAll(expected);
        if (flaw.expected().length == 1)
            assertThat(report.findings().stream()
                            .filter(finding -> flaw.expected()[0].equals(finding.code()))
                            .flatMap(finding -> finding.criteria().stream())
                            .collect(Collectors.toSet()))
                    .as("the one criterion of its region")
                    .hasSizeLessThanOrEqualTo(1);
        for (var finding : report.findings())
            for (var language : List.of("en", "zh")) {
                assertThat(FindingWords.message(finding, language))
                        .doesNotContain("{")
                        .isNotEqualTo(finding.code());
                assertThat(FindingWords.remedy(finding, language)).isNotBlank().doesNotEndWith(".remedy");
            }
    }

    private static TreeSet<String> found(SequenceReport report) {
        return report.findings().stream().map(SequenceFinding::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
