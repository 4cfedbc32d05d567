package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.cellgmp.document.control.TestedBatches.Tested;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.AnalyticalProcedures;
import org.cellgmp.template.data.DocumentHead;

/** Fills the list of analytical procedures. ICH M4Q 3.2.P.5.2. What a procedure says stands in no record. */
final class ProceduresMaker {
    private static final Figure NONE = Figure.word("none", null);

    private final Editions editions;
    private final TestedBatches batches;

    ProceduresMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<BatchRecord>> batches,
            LocalDate day,
            Part part) {
        this.editions = new Editions(editions, day, part);
        this.batches = new TestedBatches(batches);
    }

    AnalyticalProcedures make(DocumentHead head) {
        var named = new HashSet<String>();
        var panels = new ArrayList<AnalyticalProcedures.Panel>();
        for (var edition : editions.inForce()) {
            var lines = new ArrayList<AnalyticalProcedures.Line>();
            for (int i = 0; i < edition.record().tests().size(); i++) {
                named.add(key(edition.record().tests().get(i).test()));
                lines.addAll(lines(edition, i));
            }
            var of = Cells.plain(edition.address());
            panels.add(new AnalyticalProcedures.Panel(
                    Figure.said(Integer.toString(panels.size() + 1)),
                    of.text(edition.record().code(), "code"),
                    of.text(edition.record().edition(), "edition"),
                    of.date(edition.record().effectiveFrom(), "effectiveFrom"),
                    Editions.until(edition.record(), of),
                    lines));
        }
        var unlisted = unlisted(named);
        return new AnalyticalProcedures(
                head,
                editions.product(),
                editions.day(),
                batches.told(),
                panels,
                unlisted.isEmpty() ? List.of() : List.of(new AnalyticalProcedures.Unlisted(unlisted)));
    }

    private List<AnalyticalProcedures.Line> lines(Addressed<ProductSpecification> edition, int index) {
        var specified = edition.record().tests().get(index);
        var of = Cells.plain(edition.address()).at("tests", index);
        var test = of.text(specified.test(), "test");
        var chinese = Editions.chinese(edition, index);
        var method = of.text(specified.method(), "method");
        var lines = new ArrayList<AnalyticalProcedures.Line>();
        for (var same : bySort(batches.results(specified.test()))) {
            var used = batches.cells(same.get(0)).text(same.get(0).result().method(), "method");
            boolean differs = used.text() != null
                    && specified.method() != null
                    && !key(specified.method()).equals(key(used.text()));
            lines.add(line(test, chinese, method, differs ? used.with("differs") : used, same));
        }
        if (lines.isEmpty())
            lines.add(new AnalyticalProcedures.Line(
                    test,
                    chinese,
                    method,
                    Figure.word("no-result", null),
                    NONE,
                    Figure.said("0"),
                    List.of(NONE),
                    List.of(NONE)));
        return lines;
    }

    private List<AnalyticalProcedures.Line> unlisted(Set<String> named) {
        var lines = new ArrayList<AnalyticalProcedures.Line>();
        var seen = new HashSet<>(named);
        for (var tested : batches.results(null)) {
            if (tested.result().test() == null || !seen.add(key(tested.result().test()))) continue;
            var test = batches.cells(tested).text(tested.result().test(), "test");
            for (var same : bySort(batches.results(tested.result().test())))
                lines.add(line(
                        test,
                        test,
                        Figure.word("not-named", null),
                        batches.cells(same.get(0)).text(same.get(0).result().method(), "method"),
                        same));
        }
        return lines;
    }

    private AnalyticalProcedures.Line line(
            Figure test, Figure chinese, Figure specified, Figure used, List<Tested> same) {
        var first = same.get(0);
        var last = same.get(same.size() - 1);
        return new AnalyticalProcedures.Line(
                test,
                chinese,
                specified,
                used,
                batches.cells(first).text(first.result().methodVersion(), "methodVersion"),
                Figure.said(Integer.toString(same.size())),
                when(first),
                when(last));
    }

    private List<Figure> when(Tested tested) {
        return List.of(
                batches.number(tested),
                batches.cells(tested).time(tested.result().testedAt(), "testedAt"));
    }

    /** Results by procedure and version, within each by time. */
    private static List<List<Tested>> bySort(List<Tested> results) {
        var sorts = new LinkedHashMap<List<String>, List<Tested>>();
        for (var tested : results)
            sorts.computeIfAbsent(
                            List.of(
                                    key(tested.result().method()),
                                    key(tested.result().methodVersion())),
                            one -> new ArrayList<>())
                    .add(tested);
        sorts.values()
                .forEach(same -> same.sort(Comparator.comparing(
                        (Tested tested) -> tested.result().testedAt() == null
                                ? null
                                : tested.result().testedAt().toInstant(),
                        Comparator.nullsLast(Comparator.naturalOrder()))));
        return List.copyOf(sorts.values());
    }
}
