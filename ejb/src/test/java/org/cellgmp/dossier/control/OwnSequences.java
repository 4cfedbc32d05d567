package org.cellgmp.dossier.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.dossier.StudyPlan;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.StandardFiles;

/** What we publish of one product in three regions, once, to be altered in memory: trial with studies, and market. */
final class OwnSequences {
    private static final Study MOUSE = new Study(
            1,
            "TOX-2025/001",
            "Repeat dose toxicity in mice",
            "小鼠重复给药毒性",
            List.of(
                    new StudyCategory("species", "mouse"),
                    new StudyCategory("route-of-admin", "intravenous"),
                    new StudyCategory("duration", "short")));
    private static final Study TRIAL = new Study(
            2, "CELL-101", "First trial", "首次试验", List.of(new StudyCategory("type-of-control", "no-treatment")));

    private final StandardFiles standards;
    private final Path folder;
    private final Map<String, List<SequenceCopy>> applications = new TreeMap<>();

    OwnSequences(Path folder) throws Exception {
        this.folder = folder;
        var own = Files.createDirectories(folder.resolve("s"));
        standards = Shelf.standards(own);
        for (var file : StandardFile.STUDIES)
            Files.copy(
                    Shelf.shared(
                            file == StandardFile.STUDY_DTD
                                    ? "ich/ich-stf-v2-2.declarations.dtd"
                                    : "ich/valid-values.xml"),
                    own.resolve("standards").resolve(file.name()));
        trial(Region.CN, "cn:1.0");
        trial(Region.US, "us:1.2");
        market(Region.CN);
        market(Region.EU);
    }

    StandardFiles standards() {
        return standards;
    }

    /** Copies of an application's sequences up to the one named, e.g. {@code cn-trial/0001}. */
    List<SequenceCopy> copies(String base) {
        var parts = base.split("/");
        var copies = new ArrayList<SequenceCopy>();
        for (var sequence : applications.get(parts[0]))
            if (sequence.name().compareTo(parts[1]) <= 0) copies.add(sequence.copy());
        return copies;
    }

    private void trial(Region region, String letter) throws IOException {
        var shelf = Shelf.filing().put("4.2.3.2").put("4.2.3.2").put("5.3.5.1").put("5.3.5.2");
        int report = shelf.leaves().size() - 3;
        var first = write("trial", shelf, order(region, shelf, report, null));
        var answer = shelf.copy().put(letter);
        answer.put("3.2.S.2.3");
        change(answer, "m3-2-p-5-4-batch-analyses");
        change(answer, "m4-2-3-2-repeat-dose-toxicity");
        answer.leaves()
                .removeIf(leaf -> leaf.place().equals("m3-2-p-1-description-and-composition-of-the-drug-product"));
        var statement = region == Region.CN
                ? new SequenceStatement("0000", "cnrat1", "cnsqt2", "对补充资料通知的回复（虚构）", "", "")
                : new SequenceStatement("0001", "fdast1", "fdasst4", "Amendment, invented", "", "");
        var second = write("trial", answer, order(region, answer, report, statement, first));
        var last = answer.copy().put(letter);
        change(last, "m3-2-p-5-4-batch-analyses", "changed again");
        write("trial", last, order(region, last, report, statement, first, second));
    }

    private void market(Region region) throws IOException {
        var shelf = Shelf.market();
        var stated = new Stated(
                region == Region.CN ? EightSequencesTest.CHINA_MARKET : Shelf.CHINA,
                Shelf.UNITED_STATES,
                Shelf.EUROPE,
                null);
        var first = write("market", shelf, shelf.order(region, stated));
        if (region != Region.EU) return;
        var responses = shelf.copy().put("eu:1.0").put("m1-responses").put("3.2.S.2.3");
        change(responses, "m3-2-p-5-4-batch-analyses");
        var statement = new SequenceStatement("0000", "maa", "response", "Answers, invented", "", "");
        write("market", responses, responses.order(region, with(statement), first));
    }

    private static SequenceOrder order(
            Region region, Shelf shelf, int report, SequenceStatement statement, PublishedSequence... history) {
        var assigned = List.of(
                new StudyLeaf(report, 1, "study-report-body"),
                new StudyLeaf(report + 1, 1, "protocol-or-amendment"),
                new StudyLeaf(report + 2, 2, "protocol-or-amendment"),
                new StudyLeaf(report + 3, 2, "study-report-body"));
        var studies = new StudyPlan(List.of(MOUSE, TRIAL), assigned, false);
        var plan = new ContentPlan(Shelf.BRANCHES, shelf.leaves(), studies);
        return new SequenceOrder(region, plan, with(statement), List.of(history));
    }

    private static Stated with(SequenceStatement statement) {
        return new Stated(Shelf.CHINA, Shelf.UNITED_STATES, Shelf.EUROPE, statement);
    }

    private PublishedSequence write(String kind, Shelf shelf, SequenceOrder order) throws IOException {
        var name = order.region().code() + "-" + kind;
        var application = Files.createDirectories(folder.resolve(name).resolve(order.application()));
        var published = new SequenceWriter(standards, shelf).write(order, application);
        for (var sequence : SequencePackage.of(application, order.application()).sequences())
            if (sequence.name().equals(published.number()))
                applications
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(SequenceCopy.of(sequence, order.region().backbone()));
        return published;
    }

    private static void change(Shelf shelf, String place) {
        change(shelf, place, "changed " + place);
    }

    private static void change(Shelf shelf, String place, String words) {
        var bytes = Shelf.pdf(words, 1);
        for (int i = 0; i < shelf.leaves().size(); i++) {
            var leaf = shelf.leaves().get(i);
            if (!leaf.place().equals(place)) continue;
            var other = new PlannedLeaf(
                    leaf.number(),
                    leaf.place(),
                    leaf.branches(),
                    leaf.titleEnglish(),
                    leaf.titleChinese(),
                    leaf.fileName(),
                    shelf.keep(bytes),
                    bytes.length,
                    leaf.source(),
                    leaf.regions());
            shelf.leaves().set(i, other);
            return;
        }
        throw new AssertionError(place);
    }
}
