package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.BatchFormula;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.Manufacturers;
import org.cellgmp.template.data.QualitySummary;
import org.cellgmp.template.data.SpecificationJustification;
import org.cellgmp.template.data.SpecificationSheet;
import org.cellgmp.template.data.StabilityData;

/**
 * Takes the tables of the quality overall summary out of what the makers of Module 3 fill, so that a figure cannot differ
 * between the two. ICH M4Q 2.3.
 */
final class SummaryMaker {
    private final SpecificationSheet sheet;
    private final SpecificationJustification results;
    private final Manufacturers manufacturers;
    private final BatchFormula formula;
    private final StabilityData stability;

    /** @param sheet of the same records and day as all the others */
    SummaryMaker(
            SpecificationSheet sheet,
            SpecificationJustification results,
            Manufacturers manufacturers,
            BatchFormula formula,
            StabilityData stability) {
        this.sheet = sheet;
        this.results = results;
        this.manufacturers = manufacturers;
        this.formula = formula;
        this.stability = stability;
    }

    QualitySummary make(DocumentHead head) {
        var specifications = new ArrayList<QualitySummary.Specification>();
        // Both tell of the editions in force in the same order.
        for (int i = 0; i < sheet.inForce().size(); i++)
            specifications.add(
                    specification(sheet.inForce().get(i), results.panels().get(i)));
        return new QualitySummary(
                head,
                sheet.product(),
                sheet.day(),
                manufacturers.sites(),
                formula.panels().stream()
                        .map(panel -> new QualitySummary.Formula(
                                panel.ordinal(), panel.master(), panel.edition(), panel.size(), panel.lines()))
                        .toList(),
                results.batches(),
                specifications,
                stability.versions(),
                stability.studies(),
                courses());
    }

    private static QualitySummary.Specification specification(
            SpecificationSheet.InForce edition, SpecificationJustification.Panel panel) {
        var counted = new LinkedHashMap<Figure, SpecificationJustification.Summary>();
        panel.summaries().forEach(one -> counted.put(one.test(), one));
        var wordy = new LinkedHashMap<Figure, SpecificationJustification.Counted>();
        panel.wordy().forEach(one -> one.tests().forEach(test -> wordy.put(test.test(), test)));
        return new QualitySummary.Specification(
                edition.ordinal(),
                edition.code(),
                edition.edition(),
                edition.from(),
                edition.until(),
                edition.lines().stream()
                        .map(line -> counted.containsKey(line.test())
                                ? line(line, counted.get(line.test()))
                                : line(line, wordy.get(line.test())))
                        .toList());
    }

    private static QualitySummary.Line line(SpecificationSheet.Line line, SpecificationJustification.Summary summary) {
        return new QualitySummary.Line(
                line.test(),
                line.testChinese(),
                line.method(),
                line.criterion(),
                said(number(summary.count()) + number(summary.left())),
                summary.count(),
                summary.lowest(),
                summary.highest(),
                summary.outside());
    }

    /** Of a test without a number: why there is neither a lowest nor a highest. */
    private static QualitySummary.Line line(SpecificationSheet.Line line, SpecificationJustification.Counted counted) {
        var why = Figure.word(
                number(counted.results()) == 0
                        ? "no-result"
                        : number(counted.words()) > 0
                                ? "in-words"
                                : number(counted.bounded()) > 0
                                        ? "bounded"
                                        : number(counted.awaited()) > 0 ? "not-final" : "other-unit",
                null);
        return new QualitySummary.Line(
                line.test(),
                line.testChinese(),
                line.method(),
                line.criterion(),
                counted.results(),
                said(0),
                why,
                why,
                counted.outside());
    }

    /** A test at one condition of one study, over all its time points. */
    private List<QualitySummary.Course> courses() {
        var courses = new ArrayList<QualitySummary.Course>();
        for (var panel : stability.panels()) {
            var byTest = new LinkedHashMap<List<String>, Found>();
            for (var course : panel.courses())
                for (var row : course.rows()) {
                    var found = byTest.computeIfAbsent(
                            List.of(
                                    key(course.condition().text()),
                                    key(row.test().text())),
                            one -> new Found(panel, course, row));
                    for (int i = 0; i < row.cells().size(); i++)
                        found.add(
                                course.points().get(i).time(),
                                row.cells().get(i).results());
                }
            byTest.values().stream()
                    .filter(found -> !found.times.isEmpty())
                    .map(Found::told)
                    .forEach(courses::add);
        }
        return courses;
    }

    private static final class Found {
        private final StabilityData.Panel panel;
        private final StabilityData.Course course;
        private final StabilityData.Row row;
        private final List<Figure> times = new ArrayList<>();
        private final List<List<Figure>> results = new ArrayList<>();

        Found(StabilityData.Panel panel, StabilityData.Course course, StabilityData.Row row) {
            this.panel = panel;
            this.course = course;
            this.row = row;
        }

        void add(Figure time, List<Figure> at) {
            if (at.stream().allMatch(one -> one.words().contains("not-planned"))) return;
            times.add(time);
            results.add(at);
        }

        QualitySummary.Course told() {
            return new QualitySummary.Course(
                    panel.code(),
                    course.condition(),
                    row.test(),
                    row.testChinese(),
                    row.inForce(),
                    times.get(0),
                    results.get(0),
                    times.get(times.size() - 1),
                    results.get(results.size() - 1),
                    said((int) results.stream()
                            .flatMap(List::stream)
                            .filter(one -> one.words().contains(Figure.OUT_OF_SPECIFICATION)
                                    || one.words().contains("outside-in-force"))
                            .count()));
        }
    }

    private static int number(Figure counted) {
        return Integer.parseInt(counted.text());
    }

    private static Figure said(int count) {
        return Figure.said(Integer.toString(count));
    }
}
