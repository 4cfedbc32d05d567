package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.document.control.TestedBatches.Tested;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.SpecificationJustification;

/** Fills the justification of specification: how the results of batches lie between the limits. ICH M4Q 3.2.P.5.6. */
final class JustificationMaker {
    private final Editions editions;
    private final TestedBatches batches;

    /** One result of a test and what it is for the distribution. @param left word for why it is left out; null if it counts */
    private record Read(Tested tested, BigDecimal number, String left, Verdict verdict) {}

    JustificationMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<BatchRecord>> batches,
            LocalDate day,
            Part part) {
        this.editions = new Editions(editions, day, part);
        this.batches = new TestedBatches(batches);
    }

    SpecificationJustification make(DocumentHead head) {
        var panels = new ArrayList<SpecificationJustification.Panel>();
        for (var edition : editions.inForce()) panels.add(panel(panels.size() + 1, edition));
        return new SpecificationJustification(head, editions.product(), editions.day(), batches.told(), panels);
    }

    private SpecificationJustification.Panel panel(int ordinal, Addressed<ProductSpecification> edition) {
        var summaries = new ArrayList<SpecificationJustification.Summary>();
        var wordy = new ArrayList<SpecificationJustification.Counted>();
        var distributions = new ArrayList<SpecificationJustification.Distribution>();
        for (int i = 0; i < edition.record().tests().size(); i++) {
            var results = read(edition, i);
            var counted =
                    results.stream().filter(result -> result.left() == null).toList();
            if (counted.isEmpty()) {
                wordy.add(counted(edition, i, results));
                continue;
            }
            var spread = new Spread(counted.stream().map(Read::number).toList());
            summaries.add(summary(edition, i, results, counted, spread));
            distributions.add(
                    distribution(ordinal + "." + (distributions.size() + 1), edition, i, results, counted, spread));
        }
        var of = Cells.plain(edition.address());
        return new SpecificationJustification.Panel(
                said(ordinal),
                of.text(edition.record().code(), "code"),
                of.text(edition.record().edition(), "edition"),
                of.date(edition.record().effectiveFrom(), "effectiveFrom"),
                Editions.until(edition.record(), of),
                summaries,
                wordy.isEmpty() ? List.of() : List.of(new SpecificationJustification.Wordy(wordy)),
                distributions);
    }

    private List<Read> read(Addressed<ProductSpecification> edition, int index) {
        var specified = edition.record().tests().get(index);
        var criterion = specified.criterion() == null ? null : AcceptanceCriterion.parse(specified.criterion());
        var results = batches.results(specified.test());
        var unit = unit(specified.uom(), results);
        var read = new ArrayList<Read>();
        for (var tested : results) {
            var result = tested.result();
            var number = RecordedNumber.parse(result.result());
            var left = BatchAnalysesMaker.pending(result) || "interim".equalsIgnoreCase(result.status())
                    ? "not-final"
                    : number.isEmpty()
                            ? "in-words"
                            : number.get().censored()
                                    ? "bounded"
                                    : key(result.uom()).equals(unit) ? null : "other-unit";
            var verdict = criterion == null || "not-final".equals(left) || "other-unit".equals(left)
                    ? Verdict.CANNOT_TELL
                    : criterion.judge(result.result(), result.uom());
            read.add(new Read(tested, left == null ? number.get().number() : null, left, verdict));
        }
        return read;
    }

    /** The unit of the specification; where it names none, that of the first result. */
    private static String unit(String specified, List<Tested> results) {
        if (!key(specified).isEmpty() || results.isEmpty()) return key(specified);
        return key(results.get(0).result().uom());
    }

    private SpecificationJustification.Summary summary(
            Addressed<ProductSpecification> edition, int index, List<Read> results, List<Read> counted, Spread spread) {
        var middle = spread.middle();
        var uom = counted.get(0).tested().result().uom();
        return new SpecificationJustification.Summary(
                test(edition, index),
                Editions.chinese(edition, index),
                Editions.criterion(edition, index),
                said(spread.count()),
                result(counted.get(spread.lowest())),
                result(counted.get(spread.highest())),
                middle < 0 ? computed(spread.median(), uom) : result(counted.get(middle)),
                computed(spread.mean(), uom),
                spread.deviation() == null
                        ? Figure.word("too-few-for-deviation", null)
                        : computed(spread.deviation(), uom),
                outside(results),
                said(results.size() - counted.size()));
    }

    private SpecificationJustification.Counted counted(
            Addressed<ProductSpecification> edition, int index, List<Read> results) {
        return new SpecificationJustification.Counted(
                test(edition, index),
                Editions.chinese(edition, index),
                Editions.criterion(edition, index),
                said(results.size()),
                count(results, "bounded"),
                count(results, "in-words"),
                count(results, "not-final"),
                outside(results));
    }

    private SpecificationJustification.Distribution distribution(
            String ordinal,
            Addressed<ProductSpecification> edition,
            int index,
            List<Read> results,
            List<Read> counted,
            Spread spread) {
        var points = new ArrayList<SpecificationJustification.Point>();
        int drawn = 0;
        for (var result : results)
            points.add(new SpecificationJustification.Point(
                    result.left() == null ? said(++drawn) : Figure.word("not-drawn", null),
                    batches.number(result.tested()),
                    batches.productionDate(result.tested()),
                    batches.cells(result.tested()).text(result.tested().result().method(), "method"),
                    result(result),
                    standing(result)));
        var specified = edition.record().tests().get(index);
        var marked = counted.stream()
                .map(result -> result.verdict() == Verdict.FAILS)
                .toList();
        var numbers = counted.stream().map(Read::number).toList();
        boolean comparable = counted.stream().noneMatch(result -> result.verdict() == Verdict.CANNOT_TELL);
        return new SpecificationJustification.Distribution(
                Figure.said(ordinal),
                test(edition, index),
                Editions.chinese(edition, index),
                Editions.criterion(edition, index),
                new SpreadDrawing(specified, numbers, marked, spread, comparable).picture(),
                points);
    }

    private static Figure standing(Read result) {
        var judged = Figure.word(
                switch (result.verdict()) {
                    case CONFORMS -> "within-limits";
                    case FAILS -> Figure.OUT_OF_SPECIFICATION;
                    case CANNOT_TELL -> "not-judged";
                },
                null);
        return result.left() == null ? judged : judged.with(result.left());
    }

    private static Figure test(Addressed<ProductSpecification> edition, int index) {
        return Cells.plain(edition.address())
                .text(edition.record().tests().get(index).test(), "tests", index, "test");
    }

    private Figure result(Read result) {
        return BatchAnalysesMaker.value(result.tested().result(), batches.cells(result.tested()));
    }

    private static Figure outside(List<Read> results) {
        return said((int) results.stream()
                .filter(result -> result.verdict() == Verdict.FAILS)
                .count());
    }

    private static Figure count(List<Read> results, String left) {
        return said((int)
                results.stream().filter(result -> left.equals(result.left())).count());
    }

    private static Figure computed(String figure, String uom) {
        return Figure.said(ReadableUnit.with(figure, uom));
    }

    private static Figure said(int count) {
        return Figure.said(Integer.toString(count));
    }
}
