package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.template.data.ProductReview;
import org.cellgmp.template.data.ReportPart;

/** What a review tells beside the batches themselves. Lists are read newest first, back to the first day of the period. */
@Dependent
public class ReviewSurroundings {
    @Inject
    ChangeRegister changes;

    @Inject
    FieldRegister matters;

    @Inject
    HoldRegister holds;

    @Inject
    Records records;

    /** Asked for in the period, of the product or of none. */
    List<ReportPart.Change> changes(String product, ReviewSpan order) throws Refusal {
        var lines = new ArrayList<ReportPart.Change>();
        String after = null;
        do {
            var page = changes.list(null, null, after, Page.LARGEST);
            after = page.next();
            for (var row : page.items()) {
                if (day(row.requestedAt()).isBefore(order.from())) after = null;
                if (!within(row.requestedAt(), order)) continue;
                var view = changes.get(row.number());
                var named = view.proposal().product();
                if (named == null || named.isBlank() || named.equals(product)) lines.add(Linked.line(view));
            }
        } while (after != null);
        return lines;
    }

    /** Complaints, returns, recalls and cases opened in the period about the product or one of its batches. */
    List<ProductReview.Matter> matters(String product, Set<String> batches, ReviewSpan order) throws Refusal {
        var lines = new ArrayList<ProductReview.Matter>();
        String after = null;
        do {
            var page = matters.list(null, null, null, after, Page.LARGEST);
            after = page.next();
            for (var row : page.items()) {
                if (day(row.openedAt()).isBefore(order.from())) after = null;
                if (!within(row.openedAt(), order)) continue;
                var view = matters.get(row.number());
                if (about(view, product, batches)) lines.add(line(view));
            }
        } while (after != null);
        return lines;
    }

    private static boolean about(MatterView matter, String product, Set<String> batches) {
        return product.equals(matter.code())
                || matter.batch() != null && batches.contains(matter.batch())
                || matter.concerned().stream().anyMatch(one -> batches.contains(one.batch()));
    }

    private static ProductReview.Matter line(MatterView matter) {
        var kind = Said.word("field.kind.", matter.kind());
        return new ProductReview.Matter(
                Said.text(matter.number()),
                matter.mock() ? kind.with("mock") : kind,
                Said.text(matter.title()),
                Said.text(matter.lot(), "none"),
                matter.outcome() == null ? Said.word("none-yet") : Said.word("field.outcome.", matter.outcome()),
                Said.word("field.state.", matter.state()),
                Said.at(matter.opened().at()));
    }

    /** Placed in the period on something that carries the product's code. */
    List<ReportPart.Hold> holds(String product, ReviewSpan order) throws Refusal {
        var lines = new ArrayList<ReportPart.Hold>();
        String after = null;
        do {
            var page = holds.list(null, product, after, Page.LARGEST);
            after = page.next();
            for (var row : page.items()) {
                if (day(row.placedAt()).isBefore(order.from())) after = null;
                if (within(row.placedAt(), order) && product.equals(row.thing().code()))
                    lines.add(Linked.line(holds.get(row.number())));
            }
        } while (after != null);
        return lines;
    }

    /** Every study of the product, whatever its time: it may have begun years before. */
    List<ProductReview.Study> studies(String product) {
        var numbers = new ArrayList<String>();
        String after = null;
        do {
            var page = records.list(RecordKind.STABILITY_STUDY, product, after, Page.LARGEST);
            page.items().stream()
                    .filter(row -> product.equals(row.product()))
                    .forEach(row -> numbers.add(row.number()));
            after = page.next();
        } while (after != null);
        var lines = new ArrayList<ProductReview.Study>();
        for (var view : records.latestOf(numbers))
            if (view.record() instanceof StabilityStudy study)
                lines.add(new ProductReview.Study(
                        Said.text(view.number()),
                        Said.text(study.code()),
                        Said.text(study.lot()),
                        Said.text(study.purpose()),
                        Said.text(study.status()),
                        Said.number(study.results().size()),
                        Said.text(study.conclusion(), "none-yet")));
        return lines;
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(HouseClock.zone()).toLocalDate();
    }

    private static boolean within(OffsetDateTime at, ReviewSpan order) {
        return !day(at).isBefore(order.from()) && !day(at).isAfter(order.to());
    }
}
