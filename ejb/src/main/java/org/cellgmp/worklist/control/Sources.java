package org.cellgmp.worklist.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cellgmp.capa.WaitingTask;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.CheckRow;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.conformity.StandingRow;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.containment.HoldRow;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.ResultsState;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.fieldaction.MatterRow;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.inspection.boundary.BackRoom;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.report.ReviewDue;
import org.cellgmp.seal.KeptCheck;
import org.cellgmp.signature.SigningOrderView;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.trailreview.ReviewRow;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.Item.Weight;
import org.cellgmp.worklist.Leaver;

/** What the rooms below have waiting, told as items of the worklist. */
public final class Sources {
    private Sources() {}

    public static Source findings(Statements statements) {
        return from(Concern.FINDINGS, statements::withUnhandledFindings, Sources::item);
    }

    public static Source trailReviews(TrailReviews reviews) {
        return from(Concern.TRAIL_REVIEWS, reviews::waiting, Sources::item);
    }

    static Item item(ReviewRow row) {
        boolean outdated = row.state() == ReviewState.OUTDATED;
        return new Item(
                Concern.TRAIL_REVIEWS,
                outdated ? Weight.MAJOR : Weight.OPEN,
                row.batch(),
                row.title(),
                outdated ? "worklist.trail-outdated" : "worklist.trail-unreviewed",
                List.of(),
                null);
    }

    public static Source deviations(DeviationRegister register) {
        return from(Concern.DEVIATIONS, register::openByDueDate, Sources::item);
    }

    public static Source clocks(FieldRegister register) {
        return from(Concern.CLOCKS, register::running, Sources::item);
    }

    public static Source holds(HoldRegister register) {
        return from(
                Concern.HOLDS, (after, limit) -> register.list(HoldState.STANDING, null, after, limit), Sources::item);
    }

    public static Source capas(CapaRegister register) {
        return from(
                Concern.CAPAS,
                (after, limit) -> register.waiting("CA", after, limit),
                task -> item(Concern.CAPAS, task));
    }

    /** Tasks of changes are kept beside those of CAPAs. */
    public static Source changes(CapaRegister register) {
        return from(
                Concern.CHANGES,
                (after, limit) -> register.waiting("CH", after, limit),
                task -> item(Concern.CHANGES, task));
    }

    public static Source results(Dispositions dispositions) {
        return from(Concern.RESULTS, dispositions::openConditional, Sources::item);
    }

    public static Source requests(BackRoom room) {
        return from(Concern.REQUESTS, room::waiting, Sources::item);
    }

    public static Source documents(Documents documents) {
        return from(
                Concern.DOCUMENTS,
                (after, limit) -> documents.list(null, DocumentState.GENERATED, after, limit),
                Sources::item);
    }

    public static Source signatures(SigningOrders orders) {
        return from(Concern.SIGNATURES, orders::waitingForMe, Sources::item);
    }

    /** A job that failed longer ago than this was seen to or is not wanted any more. */
    static final int DAYS_A_FAILURE_IS_SHOWN = 14;

    public static Source jobs(Jobs jobs) {
        return from(
                Concern.JOBS, (after, limit) -> jobs.ownFailed(DAYS_A_FAILURE_IS_SHOWN, after, limit), Sources::item);
    }

    /** The last check of the trail, if it found something. */
    public static Source trail(Supplier<List<KeptCheck>> last) {
        return from(
                Concern.TRAIL,
                (after, limit) -> new Page<>(
                        after == null
                                ? last.get().stream()
                                        .filter(check -> !check.report().passed())
                                        .toList()
                                : List.of(),
                        null),
                Sources::item);
    }

    /** Few: as many as leave at a time. The limit is not asked, for whoever is left out would not be seen. */
    public static Source leavers(Supplier<List<Leaver>> leavers) {
        return from(
                Concern.LEAVERS,
                (after, limit) -> new Page<>(after == null ? leavers.get() : List.of(), null),
                Sources::item);
    }

    /** As many as there are products; whoever is left out would not be seen. */
    public static Source reviews(Supplier<List<ReviewDue>> overdue) {
        return from(
                Concern.REVIEWS,
                (after, limit) -> new Page<>(after == null ? overdue.get() : List.of(), null),
                Sources::item);
    }

    /** Overdue first, then what is due soon. */
    public static Source attestations(ClauseBook clauses) {
        return from(Concern.ATTESTATIONS, clauses::due, Sources::item);
    }

    static Item item(Attested attested) {
        boolean overdue = attested.overdue(HouseClock.nowAtSite().toLocalDate());
        return new Item(
                Concern.ATTESTATIONS,
                overdue ? Weight.MAJOR : Weight.ATTENTION,
                attested.number(),
                attested.product() == null ? attested.guideline() : attested.guideline() + " " + attested.product(),
                overdue ? "worklist.attestation-overdue" : "worklist.attestation-soon",
                List.of(attested.guideline(), attested.clause()),
                attested.reviewOn());
    }

    public static Source sourceChecks(ClauseBook clauses) {
        return from(
                Concern.SOURCE_CHECKS,
                (after, limit) -> clauses.checks(CheckState.CONFIRMED, after, limit),
                Sources::item);
    }

    static Item item(CheckRow check) {
        return new Item(
                Concern.SOURCE_CHECKS,
                Weight.OPEN,
                check.number(),
                check.guideline(),
                "worklist.source-check-second",
                List.of(check.clause(), check.notedByName()),
                null);
    }

    static Item item(ReviewDue due) {
        return new Item(
                Concern.REVIEWS,
                Weight.MAJOR,
                due.product(),
                due.open() == null ? due.product() : due.open(),
                due.open() == null ? "worklist.review-overdue" : "worklist.review-open",
                List.of(due.since().toString()),
                due.due());
    }

    static Item item(KeptCheck check) {
        return new Item(
                Concern.TRAIL,
                Weight.CRITICAL,
                check.number(),
                "",
                "worklist.trail-findings",
                List.of(Long.toString(check.report().failures())),
                null);
    }

    static Item item(Leaver leaver) {
        return new Item(
                Concern.LEAVERS,
                leaver.gone() ? Weight.MAJOR : Weight.ATTENTION,
                leaver.account(),
                leaver.printedName(),
                leaver.gone() ? "worklist.leaver-gone" : "worklist.leaver-goes",
                List.of(Long.toString(leaver.open())),
                leaver.endsAt() == null
                        ? null
                        : leaver.endsAt()
                                .atZone(HouseClock.zone())
                                .toLocalDate()
                                .minusDays(1));
    }

    static Item item(StandingRow row) {
        var critical = row.unhandledCritical() > 0;
        var reason = critical
                ? row.unhandledMajor() > 0 ? "worklist.findings-both" : "worklist.findings-critical"
                : "worklist.findings-major";
        return new Item(
                Concern.FINDINGS,
                critical ? Weight.CRITICAL : Weight.MAJOR,
                row.batch(),
                title(row.batchTitle(), row.product()),
                reason,
                List.of(Integer.toString(row.unhandledCritical()), Integer.toString(row.unhandledMajor())),
                null);
    }

    static Item item(MatterRow row) {
        boolean over = HouseClock.nowAtSite().isAfter(row.due());
        return new Item(
                Concern.CLOCKS,
                over ? Weight.CRITICAL : Weight.MAJOR,
                row.number(),
                row.title(),
                over ? "worklist.clock-overdue" : "worklist.clock",
                List.of(),
                row.due().atZoneSameInstant(HouseClock.zone()).toLocalDate());
    }

    static Item item(HoldRow row) {
        return new Item(
                Concern.HOLDS,
                row.openUses() > 0 ? Weight.CRITICAL : Weight.MAJOR,
                row.number(),
                row.thing().title(),
                row.openUses() > 0 ? "worklist.hold-used" : "worklist.hold",
                List.of(Long.toString(row.openUses())),
                null);
    }

    static Item item(DeviationRow row) {
        var weight = row.classification() == Classification.CRITICAL
                ? Weight.CRITICAL
                : row.classification() == Classification.MAJOR
                        ? Weight.MAJOR
                        : row.classification() == null ? Weight.ATTENTION : Weight.OPEN;
        return new Item(
                Concern.DEVIATIONS,
                weight,
                row.number(),
                row.title(),
                "worklist.deviation-" + row.state().name().toLowerCase(java.util.Locale.ROOT),
                List.of(),
                row.dueOn());
    }

    /** What is past a step of the site's escalation table weighs as much as a major finding. */
    static Item item(Concern concern, WaitingTask task) {
        return new Item(
                concern,
                task.escalation() > 0 ? Weight.MAJOR : Weight.OPEN,
                task.number(),
                task.title(),
                (concern == Concern.CAPAS ? "worklist.capa-" : "worklist.change-")
                        + task.kind().name().toLowerCase(java.util.Locale.ROOT),
                List.of(task.part() == null ? "" : task.part()),
                task.dueOn());
    }

    static Item item(DispositionRow row) {
        var failed = row.results() == ResultsState.FAILED;
        var in = row.results() == ResultsState.IN;
        return new Item(
                Concern.RESULTS,
                failed ? Weight.CRITICAL : Weight.ATTENTION,
                row.batch(),
                title(row.batchTitle(), row.product()),
                failed ? "worklist.results-failed" : in ? "worklist.results-in" : "worklist.results-waiting",
                List.of(Integer.toString(row.openResults())),
                row.dueOn());
    }

    static Item item(RequestView request) {
        boolean late = request.overdue(HouseClock.nowAtSite());
        return new Item(
                Concern.REQUESTS,
                late ? Weight.MAJOR : Weight.ATTENTION,
                request.number(),
                Prose.shown(request.words().replaceAll("\\s+", " "), 120),
                "worklist.request-" + request.state().name().toLowerCase(Locale.ROOT),
                List.of(request.asker()),
                request.due() == null
                        ? null
                        : request.due().atZoneSameInstant(HouseClock.zone()).toLocalDate());
    }

    static Item item(DocumentView document) {
        return new Item(
                Concern.DOCUMENTS,
                document.outdated() ? Weight.ATTENTION : Weight.OPEN,
                document.number(),
                title(document.ctdSection(), document.titleEnglish()),
                document.outdated() ? "worklist.document-outdated" : "worklist.document-made",
                List.of(Integer.toString(document.version())),
                null);
    }

    static Item item(SigningOrderView order) {
        var awaited = order.awaited().map(place -> place.number()).orElse(0);
        return new Item(
                Concern.SIGNATURES,
                Weight.OPEN,
                order.number(),
                order.about() + " \u00b7 " + order.title(),
                "worklist.signature-missing",
                List.of(
                        Integer.toString(awaited),
                        Integer.toString(order.places().size())),
                null);
    }

    /** The reason is the refusal's own text, which names place and remedy on the job's page. */
    static Item item(JobView job) {
        return new Item(
                Concern.JOBS,
                Weight.ATTENTION,
                job.number(),
                job.kind(),
                job.message() == null ? "worklist.job-failed" : job.message(),
                job.arguments(),
                null);
    }

    private static String title(String batch, String product) {
        return product == null || product.isBlank() ? batch : batch + " \u00b7 " + product;
    }

    interface Listing<T> {
        Page<T> page(String after, int limit) throws Refusal;
    }

    static <T> Source from(Concern concern, Listing<T> listing, Function<T, Item> item) {
        return new Source() {
            @Override
            public Concern concern() {
                return concern;
            }

            @Override
            public Page<Item> page(String after, int limit) throws Refusal {
                var rows = listing.page(after, limit);
                return new Page<>(rows.items().stream().map(item).toList(), rows.next());
            }
        };
    }
}
