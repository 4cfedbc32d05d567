package org.cellgmp.dossier.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.dossier.StudyPlan;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.StandardFiles;

/** One application of our own, of three sequences, with a study and its datasets: what is mutated, and what is found in it. */
final class MutatedBase {
    private static final Study TRIAL = new Study(
            1, "CELL-101", "First trial", "首次试验", List.of(new StudyCategory("type-of-control", "no-treatment")));

    private final Path folder;
    private final String application;
    private final StandardFiles standards;
    private final Shelf shelf = Shelf.filing();
    private final Map<String, Integer> found;

    MutatedBase(Region region, Path folder) throws Exception {
        this.folder = folder;
        standards = standards(folder.resolve("official"));
        shelf.put("5.3.5.1");
        int report = shelf.leaves().size();
        data("dm.xpt");
        data("ae.xpt");
        data("define.xml");
        var assigned = List.of(
                new StudyLeaf(report, 1, "study-report-body"),
                new StudyLeaf(report + 1, 1, "data-tabulation-dataset-sdtm"),
                new StudyLeaf(report + 2, 1, "data-tabulation-dataset-sdtm"),
                new StudyLeaf(report + 3, 1, "data-tabulation-data-definition"));
        var studies = new StudyPlan(List.of(TRIAL), assigned, true);
        var order = order(region, studies);
        application = order.application();
        var into = Files.createDirectories(folder.resolve(application));
        var filed = new SequenceWriter(standards, shelf).write(order, into);
        edition("m2-2-introduction|m2-4-nonclinical-overview|m1-3-1-spc-label-pl", "second");
        letter(region, "second");
        var next = new SequenceWriter(standards, shelf).write(order(region, studies, filed), into);
        edition("m2-4-nonclinical-overview", "third");
        letter(region, "third");
        new SequenceWriter(standards, shelf).write(order(region, studies, filed, next), into);
        found = found(into);
    }

    private SequenceOrder order(Region region, StudyPlan studies, PublishedSequence... history) {
        return new SequenceOrder(
                region,
                new ContentPlan(Shelf.BRANCHES, shelf.leaves(), studies),
                new Stated(Shelf.CHINA, Shelf.UNITED_STATES, Shelf.EUROPE, null),
                List.of(history));
    }

    private void letter(Region region, String words) {
        shelf.put(region == Region.US ? "us:1.2" : "eu:1.0", Shelf.pdf(words + " letter", 1));
    }

    /** Other content for the leaves at some headings. */
    private void edition(String places, String words) {
        shelf.leaves()
                .replaceAll(old -> !old.place().matches(places)
                        ? old
                        : new PlannedLeaf(
                                old.number(),
                                old.place(),
                                old.branches(),
                                old.titleEnglish(),
                                old.titleChinese(),
                                old.fileName(),
                                shelf.keep(Shelf.pdf(words + " edition of " + old.number(), 1)),
                                1,
                                null,
                                old.regions()));
    }

    private void data(String name) {
        var heading = CtdStructure.get().named("5.3.5.1").orElseThrow();
        var bytes = ("data of " + name).getBytes(StandardCharsets.UTF_8);
        shelf.leaves()
                .add(new PlannedLeaf(
                        shelf.leaves().size() + 1,
                        heading.place(),
                        List.of("B3"),
                        name,
                        name,
                        name,
                        shelf.keep(bytes),
                        bytes.length,
                        null,
                        Set.of(Region.values())));
    }

    private static StandardFiles standards(Path own) throws IOException {
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

    /** Number of findings for each criterion, after the defect, beyond those of the base. */
    Map<String, Integer> newly(Path work, Flaws.Defect defect) throws Exception {
        var copy = work.resolve(application);
        try (var files = Files.walk(folder.resolve(application))) {
            for (var file : files.toList()) {
                var to = copy.resolve(
                        folder.resolve(application).relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
        defect.make(copy);
        var after = found(copy);
        found.forEach((criterion, count) ->
                after.computeIfPresent(criterion, (same, now) -> now > count ? Integer.valueOf(now - count) : null));
        return after;
    }

    private Map<String, Integer> found(Path at) throws IOException {
        var counted = new TreeMap<String, Integer>();
        for (var report :
                new SequenceValidator(standards, Completeness::ofTrial).validate(SequencePackage.of(at, application)))
            for (var finding : report.findings()) {
                if (finding.criteria().isEmpty()) counted.merge(finding.code(), 1, Integer::sum);
                for (var criterion : finding.criteria()) counted.merge(criterion, 1, Integer::sum);
            }
        return counted;
    }
}
