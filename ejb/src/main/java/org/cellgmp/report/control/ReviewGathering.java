package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReviewCounts;
import org.cellgmp.report.ReviewOrder;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.template.data.ProductReview;
import org.cellgmp.template.data.ReportPart;

/** What is reported of a product over a period. */
@Dependent
public class ReviewGathering {
    /** Most batches of one review. */
    public static final int MOST_BATCHES = 500;

    /** Most quality events of one review. */
    static final int MOST_EVENTS = 1_000;

    private static final int LONGEST = 20_000;
    private static final Set<BatchState> RELEASED = Set.of(BatchState.RELEASED, BatchState.CONDITIONALLY_RELEASED);

    @Inject
    Records records;

    @Inject
    Dispositions dispositions;

    @Inject
    DeviationRegister deviations;

    @Inject
    Linked linked;

    @Inject
    ReviewSurroundings surroundings;

    /** A trial print: nothing of it is kept but the print. */
    Gathered gather(ReviewOrder order) throws Refusal {
        var evaluation = Prose.optional("evaluation", order.evaluation(), LONGEST);
        var measures = Prose.optional("measures", order.measures(), LONGEST);
        var figures = figures(new ReviewSpan(order.product(), order.from(), order.to()));
        var trial = Said.word("review.state.TRIAL");
        var none = Said.word("none");
        var frame = new ReviewFigures.Frame(
                List.of(new ReportPart.NotFinal(trial)),
                none,
                none,
                trial,
                none,
                none,
                none,
                none,
                Said.text(evaluation, "none-yet"),
                Said.text(measures, "none-yet"),
                List.of(),
                List.of());
        return new Gathered(
                ReportKind.PRODUCT_REVIEW,
                figures.product(),
                0,
                "DRAFT",
                false,
                order.from(),
                order.to(),
                head -> figures.printed(head, frame));
    }

    /** @throws Refusal UNREADABLE for a span that is none; NOT_FOUND without a batch made in it; TOO_LARGE */
    static ReviewSpan checked(ReviewSpan span) throws Refusal {
        var product = Prose.required("product", span.product(), 300).strip();
        if (span.from() == null || span.to() == null) throw new Refusal(Refusal.Reason.UNREADABLE, "report.no-span");
        if (span.to().isBefore(span.from()) || span.to().isAfter(span.from().plusYears(2)))
            throw new Refusal(
                    Refusal.Reason.UNREADABLE,
                    "report.span",
                    span.from().toString(),
                    span.to().toString());
        return new ReviewSpan(product, span.from(), span.to());
    }

    ReviewFigures figures(ReviewSpan given) throws Refusal {
        var span = checked(given);
        var product = span.product();
        var batches = batches(product, span);
        var numbers = batches.stream().map(one -> one.address().number()).toList();
        var standing = new HashMap<String, DispositionRow>();
        dispositions.standing(numbers).forEach(row -> standing.put(row.batch(), row));
        var rows = deviations.touchingAny(numbers, MOST_EVENTS + 1);
        if (rows.size() > MOST_EVENTS)
            throw new Refusal(
                    Refusal.Reason.TOO_LARGE, "report.too-many-events", product, Integer.toString(MOST_EVENTS));
        var failures = events(rows, kind -> kind.aboutResult());
        var departures = events(rows, kind -> kind == DeviationKind.DEVIATION);
        var nonconformances = events(rows, kind -> kind == DeviationKind.NONCONFORMANCE);
        var capas = capas(rows);
        var charts = Charts.of(batches);
        var changes = surroundings.changes(product, span);
        var studies = surroundings.studies(product);
        var matters = surroundings.matters(product, new LinkedHashSet<>(numbers), span);
        var holds = surroundings.holds(product, span);
        var counts = new ReviewCounts(
                digits(batches.size()),
                digits(count(numbers, standing, RELEASED)),
                digits(count(numbers, standing, Set.of(BatchState.REJECTED))),
                digits(undecided(numbers, standing)),
                digits(failures.size()),
                digits(departures.size()),
                digits(nonconformances.size()),
                digits(capas.size()),
                digits(changes.size()),
                digits(studies.size()),
                digits(matters.size()),
                digits(holds.size()));
        return new ReviewFigures(
                product,
                name(batches),
                span.from().toString(),
                span.to().toString(),
                counts,
                digits(count(numbers, standing, Set.of(BatchState.SUPPLIED_OUT_OF_SPECIFICATION))),
                batches.stream().map(one -> line(one, standing)).toList(),
                materials(batches),
                charts.results(),
                charts.lines(),
                failures,
                departures,
                nonconformances,
                capas,
                changes,
                studies,
                matters,
                holds);
    }

    private static String digits(long count) {
        return Long.toString(count);
    }

    private static List<ReportPart.Event> events(List<DeviationRow> rows, Predicate<DeviationKind> wanted) {
        return rows.stream()
                .filter(row -> wanted.test(row.kind()))
                .map(ReviewGathering::line)
                .toList();
    }

    /** Made in the period, in the order of production. */
    private List<Addressed<BatchRecord>> batches(String product, ReviewSpan order) throws Refusal {
        var batches = new ArrayList<Addressed<BatchRecord>>();
        for (var view : records.batchesOf(product)) {
            if (!(view.record() instanceof BatchRecord batch) || batch.header() == null) continue;
            var made = batch.header().productionDate();
            if (made == null || made.isBefore(order.from()) || made.isAfter(order.to())) continue;
            batches.add(new Addressed<>(view.address(), batch));
        }
        if (batches.isEmpty())
            throw new Refusal(
                    Refusal.Reason.NOT_FOUND,
                    "report.no-batch",
                    product,
                    order.from().toString(),
                    order.to().toString());
        if (batches.size() > MOST_BATCHES)
            throw new Refusal(
                    Refusal.Reason.TOO_LARGE,
                    "report.too-many-batches",
                    Integer.toString(batches.size()),
                    Integer.toString(MOST_BATCHES));
        batches.sort(Comparator.<Addressed<BatchRecord>, java.time.LocalDate>comparing(
                        one -> one.record().header().productionDate())
                .thenComparing(one -> one.address().number()));
        return batches;
    }

    private static String name(List<Addressed<BatchRecord>> batches) {
        return batches.get(batches.size() - 1).record().header().productName();
    }

    private static long count(
            Collection<String> numbers, Map<String, DispositionRow> standing, Set<BatchState> states) {
        return numbers.stream()
                .filter(number -> standing.containsKey(number)
                        && states.contains(standing.get(number).state()))
                .count();
    }

    private static long undecided(Collection<String> numbers, Map<String, DispositionRow> standing) {
        return numbers.size()
                - count(numbers, standing, RELEASED)
                - count(numbers, standing, Set.of(BatchState.REJECTED, BatchState.SUPPLIED_OUT_OF_SPECIFICATION));
    }

    private static ProductReview.Batch line(Addressed<BatchRecord> batch, Map<String, DispositionRow> standing) {
        var row = standing.get(batch.address().number());
        return new ProductReview.Batch(
                Said.text(batch.address().number()),
                Said.text(batch.record().title()),
                Said.day(batch.record().header().productionDate()),
                Said.word("standing.", row == null ? BatchState.UNDECIDED : row.state()),
                row == null ? Said.word("none-yet") : Said.at(row.at()),
                row == null ? Said.word("none-yet") : Said.text(row.last()));
    }

    static ReportPart.Event line(DeviationRow row) {
        return new ReportPart.Event(
                Said.text(row.number()),
                Said.text(row.title()),
                Said.word("dev.kind-of.", row.kind()),
                row.classification() == null
                        ? Said.word("dev.class.none")
                        : Said.word("dev.class.", row.classification()),
                Said.word("dev.state.", row.state()),
                Said.at(row.openedAt()),
                Said.list(row.batches()));
    }

    /** Of all the events, each once. */
    private List<ReportPart.Capa> capas(List<DeviationRow> events) throws Refusal {
        var lines = new LinkedHashMap<String, ReportPart.Capa>();
        for (var event : events)
            for (var capa : linked.capas(event.number())) lines.putIfAbsent(capa.number(), Linked.line(capa));
        return List.copyOf(lines.values());
    }

    /** Lots charged to the batches, counted by code. */
    private static List<ProductReview.Material> materials(List<Addressed<BatchRecord>> batches) {
        var names = new TreeMap<String, String>();
        var lots = new HashMap<String, Set<String>>();
        var users = new HashMap<String, Set<String>>();
        for (var batch : batches)
            for (var use : batch.record().materials()) {
                var code = use.materialCode() == null ? "" : use.materialCode();
                names.putIfAbsent(code, use.name());
                if (use.lot() != null)
                    lots.computeIfAbsent(code, any -> new LinkedHashSet<>()).add(use.lot());
                users.computeIfAbsent(code, any -> new LinkedHashSet<>())
                        .add(batch.address().number());
            }
        var lines = new ArrayList<ProductReview.Material>();
        names.forEach((code, name) -> lines.add(new ProductReview.Material(
                Said.text(code),
                Said.text(name),
                Said.number(lots.getOrDefault(code, Set.of()).size()),
                Said.number(users.get(code).size()))));
        return lines;
    }
}
