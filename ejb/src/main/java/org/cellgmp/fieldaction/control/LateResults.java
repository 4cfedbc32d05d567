package org.cellgmp.fieldaction.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.SuppliedOutOfSpecification;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Trigger;
import org.cellgmp.fieldaction.entity.Failure;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Hears of every record: a result that fails after the batch was released or given opens a case by itself, in the transaction that keeps
 * the result, in the batch record or in a record of the laboratory's own, and so does an infusion of a batch whose result fails. A failing test of a batch opens one case.
 */
@ApplicationScoped
public class LateResults {
    /** After the rooms below have taken the record in. */
    private static final int LAST = 3_000;

    private static final Set<BatchState> OUT = Set.of(
            BatchState.SUPPLIED_OUT_OF_SPECIFICATION,
            BatchState.RELEASED,
            BatchState.RELEASED_BY_MANUFACTURER,
            BatchState.CONDITIONALLY_RELEASED,
            BatchState.CONDITIONALLY_RELEASED_BY_MANUFACTURER);

    @Inject
    Dispositions dispositions;

    @Inject
    Genealogy genealogy;

    @Inject
    Records records;

    @Inject
    MatterShelf shelf;

    @Inject
    Opening opening;

    @Inject
    CurrentActor currentActor;

    void kept(@Observes @Priority(LAST) RecordsKept kept) throws Refusal {
        var batches = kept.of(RecordKind.BATCH_RECORD);
        if (!batches.isEmpty()) {
            var out = out(batches.stream().map(RecordView::number).toList());
            for (var view : batches) if (out.contains(view.number()) || given(view)) look(view);
        }
        for (var view : kept.of(RecordKind.INFUSION)) {
            var infusion = (Infusion) view.record();
            for (var number : genealogy.batchesOf(infusion.productCode(), infusion.batchNumber())) {
                var batch = records.latest(number);
                if (batch.record().title().equals(infusion.batchNumber())) look(batch);
            }
        }
        tested(kept.of(RecordKind.QC_TEST));
    }

    /** A laboratory record may name a batch for all of its samples, or one with each. */
    private void tested(List<RecordView> tests) throws Refusal {
        var runs = new TreeMap<String, List<QcTest>>();
        for (var view : tests) {
            var run = (QcTest) view.record();
            for (var batch : batches(run))
                runs.computeIfAbsent(batch, title -> new ArrayList<>()).add(run);
        }
        var titles = List.copyOf(runs.keySet());
        for (int from = 0; from < titles.size(); from += Page.LARGEST) {
            var rows = records.titled(
                    RecordKind.BATCH_RECORD, titles.subList(from, Math.min(from + Page.LARGEST, titles.size())));
            var out = out(rows.stream().map(RecordRow::number).toList());
            for (var row : rows)
                for (var run : runs.get(row.title()))
                    if (run.product().isEmpty()
                            || row.product().isEmpty()
                            || run.product().equals(row.product()))
                        tested(row.number(), run, out.contains(row.number()));
        }
    }

    private void tested(String batch, QcTest run, boolean out) throws Refusal {
        var failing = dispositions.failing(batch, run);
        if (failing.isEmpty()) return;
        var view = records.latest(batch);
        if (out || given(view)) look(view, failing);
    }

    private static Set<String> batches(QcTest run) {
        var named = new TreeSet<String>();
        if (run.batchNumber() != null) named.add(run.batchNumber());
        for (var sample : run.samples()) if (sample.batch() != null) named.add(sample.batch());
        return named;
    }

    void supplied(@Observes SuppliedOutOfSpecification supply) throws Refusal {
        var view = records.latest(supply.batch());
        var matter = opening.open(
                request(
                        view,
                        "Out of specification supply " + supply.disposition()
                                + " \u4e0d\u7b26\u5408\u6807\u51c6\u4f9b\u5e94",
                        supply.physician() + ": " + supply.request()),
                view.number(),
                null,
                currentActor.get());
        matter.determined(HouseClock.nowAtSite());
        opening.start(matter, Trigger.SUPPLY_OUT_OF_SPECIFICATION);
        for (var test : dispositions.failing(view.number()))
            if (!shelf.failuresOf(view.number()).contains(Prose.shown(test, 700)))
                shelf.keep(new Failure(view.number(), Prose.shown(test, 700), matter.number()));
        shelf.flush();
    }

    /** By the results in the batch record and by those that the laboratory keeps in records of its own. */
    private void look(RecordView view) throws Refusal {
        var failing = new LinkedHashSet<>(dispositions.failing(view.number()));
        for (var test : records.latestOf(genealogy.testsOf(view.number())))
            failing.addAll(dispositions.failing(view.number(), (QcTest) test.record()));
        look(view, failing);
    }

    private void look(RecordView view, Collection<String> failing) throws Refusal {
        if (failing.isEmpty()) return;
        var known = shelf.failuresOf(view.number());
        var fresh = failing.stream()
                .map(test -> Prose.shown(test, 700))
                .filter(test -> !known.contains(test))
                .toList();
        if (fresh.isEmpty()) return;
        var tests = Prose.shown(String.join("; ", fresh), 15_000);
        var matter = opening.open(
                request(
                        view,
                        "Failing result after release or infusion \u653e\u884c\u6216\u56de\u8f93\u540e\u68c0\u9a8c\u4e0d\u5408\u683c: "
                                + tests,
                        tests),
                view.number(),
                Trigger.FAILED_RESULT,
                currentActor.get());
        for (var test : fresh) shelf.keep(new Failure(view.number(), test, matter.number()));
        shelf.flush();
    }

    private static OpeningRequest request(RecordView view, String title, String description) {
        var batch = (BatchRecord) view.record();
        var now = HouseClock.nowAtSite();
        return new OpeningRequest(
                MatterKind.CASE,
                false,
                Prose.shown(batch.title() + ": " + title, 300),
                description,
                null,
                batch.header().productCode(),
                batch.header().batchNumber(),
                null,
                now,
                now);
    }

    /** Those of the batches that are released in some capacity. */
    private Set<String> out(List<String> batches) {
        var out = new HashSet<String>();
        for (int from = 0; from < batches.size(); from += Page.LARGEST)
            for (var row : dispositions.standing(batches.subList(from, Math.min(from + Page.LARGEST, batches.size()))))
                if (OUT.contains(row.state())) out.add(row.batch());
        return out;
    }

    /** Given to somebody, as its own record or another tells. */
    private boolean given(RecordView view) {
        var batch = (BatchRecord) view.record();
        if (batch.administration() != null && batch.administration().infusionStart() != null) return true;
        var telling = genealogy.tellingOf(view.number());
        return !telling.isEmpty()
                && records.latestOf(telling).stream()
                        .anyMatch(told -> told.record() instanceof Infusion infusion
                                && view.record().title().equals(infusion.batchNumber()));
    }
}
