package org.cellgmp.trailreview.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.BatchTrail.SourceSigned;
import org.cellgmp.trailreview.TestRun;
import org.cellgmp.trailreview.TrailLimits;

/** Reads what is looked at when a trail is reviewed: the batch, the laboratory's records of it, and their events. */
@ApplicationScoped
public class TrailReading {
    private static final Comparator<EventView> ORDER =
            Comparator.comparing(EventView::at).thenComparing(EventView::id);

    @Inject
    Trail trail;

    @Inject
    Records records;

    @Inject
    Statements statements;

    @Inject
    CurrentActor currentActor;

    /** A batch with every version of its record, oldest first, and the laboratory's records of it. */
    record Batch(RecordView latest, List<RecordView> versions, List<RecordView> laboratory) {
        BatchRecord record() {
            return (BatchRecord) latest.record();
        }

        String number() {
            return latest.number();
        }
    }

    /** @throws Refusal NOT_FOUND if there is no such batch record */
    Batch batch(String number) throws Refusal {
        var latest = records.latest(number);
        if (!(latest.record() instanceof BatchRecord)) throw new Refusal(NOT_FOUND, "trailreview.no-batch", number);
        var versions = new ArrayList<>(records.history(number));
        versions.sort(Comparator.comparingInt(version -> version.address().version()));
        return new Batch(latest, versions, laboratory(latest.record().title()));
    }

    private List<RecordView> laboratory(String title) {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var page = records.list(RecordKind.QC_TEST, title, after, Page.LARGEST);
            page.items().forEach(row -> found.add(row.number()));
            after = page.next();
        } while (after != null);
        return records.latestOf(found).stream()
                .filter(view -> title.equals(view.record().ofBatch()))
                .toList();
    }

    /** Without what lies around the work on the batch. */
    BatchTrail about(Batch batch) throws Refusal {
        var inForce = statements
                .specificationInForce(batch.number())
                .map(Addressed::record)
                .orElse(null);
        return new BatchTrail(story(batch), signed(batch), runs(batch, inForce), List.of());
    }

    /** With what lies around, if the reader may see it. */
    BatchTrail whole(Batch batch, TrailLimits limits) throws Refusal {
        var told = about(batch);
        return seesAround() ? new BatchTrail(told.story(), told.signed(), told.tests(), around(told, limits)) : told;
    }

    /** Wrong passwords and the clock are for those who review the trail. */
    boolean seesAround() {
        var who = currentActor.get();
        return who.holds(Role.QA_MANAGER) || who.holds(Role.INSPECTOR);
    }

    private List<EventView> story(Batch batch) throws Refusal {
        var laboratory = batch.laboratory().stream().map(RecordView::number).toList();
        var events = new ArrayList<EventView>();
        String after = null;
        do {
            var page = trail.batchStory(batch.number(), laboratory, after, Page.LARGEST);
            events.addAll(page.items());
            after = page.next();
        } while (after != null);
        return events;
    }

    private static List<SourceSigned> signed(Batch batch) {
        var signed = new ArrayList<SourceSigned>();
        for (var version : batch.versions())
            if (version.record() instanceof BatchRecord record)
                for (var one : record.signatures())
                    signed.add(new SourceSigned(
                            version.number(), version.address().version(), one.signedBy(), one.meaning(), one.at()));
        return signed;
    }

    private static List<TestRun> runs(Batch batch, ProductSpecification specification) {
        var runs = new ArrayList<>(
                TestRuns.ofBatch(new Addressed<>(batch.latest().address(), batch.record()), specification));
        for (var view : batch.laboratory())
            if (view.record() instanceof QcTest run)
                runs.addAll(TestRuns.ofLaboratory(new Addressed<>(view.address(), run), specification));
        return runs;
    }

    /** Only in the times around entries: a batch may lie open for months. */
    private List<EventView> around(BatchTrail told, TrailLimits limits) throws Refusal {
        var reach = limits.failureSpan().compareTo(Around.NEAR) > 0 ? limits.failureSpan() : Around.NEAR;
        var events = new LinkedHashMap<Long, EventView>();
        Instant from = null;
        Instant until = null;
        for (var event : told.data()) {
            var begins = event.at().minus(reach);
            if (until != null && begins.isAfter(until)) {
                search(from, until, events);
                from = null;
            }
            if (from == null) from = begins;
            until = event.at().plus(reach).plus(Duration.ofNanos(1_000));
        }
        if (from != null) search(from, until, events);
        return events.values().stream().sorted(ORDER).toList();
    }

    private void search(Instant from, Instant until, LinkedHashMap<Long, EventView> events) throws Refusal {
        for (var act : List.of(Around.CLOCK, Around.SIGN_IN, Around.SIGNING)) {
            String after = null;
            do {
                var page = trail.search(new TrailQuery(null, null, act, from, until, false), after, Page.LARGEST);
                page.items().forEach(event -> events.put(event.id(), event));
                after = page.next();
            } while (after != null);
        }
    }
}
