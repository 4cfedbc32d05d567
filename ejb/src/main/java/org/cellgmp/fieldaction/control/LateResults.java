package org.cellgmp.fieldaction.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Hears of every record: a result that fails after the batch was released or given opens a case by itself, in the transaction that keeps
 * the result, and so does an infusion of a batch whose result fails. A failing test of a batch opens one case.
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

    private void look(RecordView view) throws Refusal {
        var failing = dispositions.failing(view.number());
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
