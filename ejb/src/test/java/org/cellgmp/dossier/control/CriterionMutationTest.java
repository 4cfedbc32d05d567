package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One defect in a sequence of ours: the criterion that it breaks finds it, and no other does. */
class CriterionMutationTest {
    @TempDir
    static Path folder;

    private static OwnSequences own;

    @BeforeAll
    static void publish() throws Exception {
        own = new OwnSequences(folder);
    }

    static Stream<Mutant> mutants() {
        return ChinaMutations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void isCaughtByItsCriterionAndNoOther(Mutant mutant) throws Exception {
        var good = own.copies(mutant.base());
        mutant.before().make(good.get(good.size() - 1));
        var bad = own.copies(mutant.base());
        mutant.before().make(bad.get(bad.size() - 1));
        mutant.defect().make(bad.get(bad.size() - 1));

        var before = counts(judge(good));
        var report = judge(bad);
        var risen = new TreeSet<String>();
        counts(report).forEach((number, count) -> {
            if (count > before.getOrDefault(number, 0)) risen.add(number);
        });

        var expected = new TreeSet<>(mutant.beside());
        expected.add(mutant.criterion());
        assertThat(risen)
                .as(report.findings().stream()
                        .filter(finding -> !finding.criteria().stream().allMatch(of -> before.containsKey(number(of))))
                        .toList()
                        .toString())
                .isEqualTo(expected);
    }

    private static SequenceReport judge(List<SequenceCopy> sequences) throws Exception {
        var reports = new SequenceValidator(own.standards(), Completeness::ofTrial).validate(sequences);
        return reports.get(reports.size() - 1);
    }

    /** Findings by official number, without the region. */
    private static Map<String, Integer> counts(SequenceReport report) {
        var counts = new TreeMap<String, Integer>();
        for (var finding : report.findings())
            for (var criterion : finding.criteria()) counts.merge(number(criterion), 1, Integer::sum);
        return counts;
    }

    private static String number(String criterion) {
        return criterion.substring(criterion.indexOf(' ') + 1);
    }
}
