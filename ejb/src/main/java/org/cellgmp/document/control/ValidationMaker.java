package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.YieldFigure;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ProcessControls;
import org.cellgmp.template.data.ProcessValidation;

/** Fills the validation of the process: its studies, and what the batches that qualify it reached. ICH M4Q 3.2.P.3.5. */
final class ValidationMaker {
    /** Type of a batch that was made to qualify the process. */
    private static final String QUALIFICATION = "ppq";

    private static final Set<String> DEVIATIONS = Set.of("deviation", "exception", "alarm");

    private final Editions editions;
    private final Masters masters;
    private final ValidationStudies studies;
    private final List<Addressed<ProductSpecification>> specifications;
    private final TestedBatches qualifying;
    private final LocalDate day;

    /** @param chosen batches among which those that qualify the process are looked for */
    ValidationMaker(
            List<Addressed<ProductSpecification>> specifications,
            Masters masters,
            ValidationStudies studies,
            List<Addressed<BatchRecord>> chosen,
            LocalDate day) {
        this.specifications = specifications;
        this.editions = new Editions(specifications, day);
        this.masters = masters;
        this.studies = studies;
        this.day = day;
        qualifying = new TestedBatches(chosen.stream().filter(this::qualifies).toList());
    }

    private boolean qualifies(Addressed<BatchRecord> batch) {
        var header = batch.record().header();
        return key(header.batchType()).equals(QUALIFICATION)
                || studies.of(ValidationStudies.PROCESS).stream()
                        .anyMatch(study -> ValidationStudies.names(study, header.batchNumber()));
    }

    ProcessValidation make(DocumentHead head) {
        var controls = new ControlsMaker(specifications, masters, qualifying.all(), day).make(head);
        return new ProcessValidation(
                head,
                editions.product(),
                editions.day(),
                ValidationStudies.told(studies.ofManufacture()),
                qualifying.all().stream().map(this::qualifying).toList(),
                yields(),
                controls.panels().stream()
                        .flatMap(panel -> panel.parameters().stream())
                        .map(ValidationMaker::parameter)
                        .toList(),
                controls.tests().stream().map(ValidationMaker::test).toList(),
                deviations());
    }

    private ProcessValidation.Qualifying qualifying(Addressed<BatchRecord> batch) {
        var header = batch.record().header();
        var of = qualifying.cells(batch).at("header");
        var named = studies.of(ValidationStudies.PROCESS).stream()
                .filter(study -> ValidationStudies.names(study, header.batchNumber()))
                .map(ValidationStudies::code)
                .toList();
        return new ProcessValidation.Qualifying(
                of.text(header.batchNumber(), "batchNumber"),
                of.date(header.productionDate(), "productionDate"),
                of.text(header.masterRecordVersion(), "masterRecordVersion"),
                of.text(header.batchType(), "batchType"),
                named.isEmpty() ? List.of(Figure.word("none", null)) : named);
    }

    private List<ProcessValidation.Yield> yields() {
        var yields = new ArrayList<ProcessValidation.Yield>();
        for (var batch : qualifying.all())
            for (int i = 0; i < batch.record().yields().size(); i++) {
                var yield = batch.record().yields().get(i);
                var of = qualifying.cells(batch).at("yields", i);
                yields.add(new ProcessValidation.Yield(
                        qualifying.number(batch),
                        of.text(yield.stage(), "stage"),
                        of.with(yield.theoretical(), yield.uom(), "theoretical"),
                        of.with(yield.actual(), yield.uom(), "actual"),
                        of.limits(yield.lowPercent(), yield.highPercent(), "%", "lowPercent", "highPercent"),
                        stands(yield).figure()));
            }
        return yields;
    }

    /** A hundredfold of the actual against the percent of the theoretical: nothing is divided, so nothing is rounded. */
    static Reached.Standing stands(YieldFigure yield) {
        var theoretical = number(yield.theoretical());
        var actual = number(yield.actual());
        var low = number(yield.lowPercent());
        var high = number(yield.highPercent());
        if (theoretical == null
                || actual == null
                || yield.lowPercent() == null && yield.highPercent() == null
                || yield.lowPercent() != null && low == null
                || yield.highPercent() != null && high == null) return Reached.Standing.UNTOLD;
        var hundredfold = actual.multiply(BigDecimal.valueOf(100));
        boolean within = (low == null || hundredfold.compareTo(low.multiply(theoretical)) >= 0)
                && (high == null || hundredfold.compareTo(high.multiply(theoretical)) <= 0);
        return within ? Reached.Standing.WITHIN : Reached.Standing.OUTSIDE;
    }

    private static BigDecimal number(String text) {
        return RecordedNumber.parse(text)
                .filter(one -> !one.censored())
                .map(RecordedNumber::number)
                .orElse(null);
    }

    private static ProcessValidation.Parameter parameter(ProcessControls.Parameter one) {
        return new ProcessValidation.Parameter(
                one.step(),
                one.stepName(),
                one.name(),
                one.range(),
                one.count(),
                one.lowest(),
                one.highest(),
                one.outside(),
                one.left());
    }

    private static ProcessValidation.Test test(ProcessControls.Test one) {
        return new ProcessValidation.Test(
                one.name(), one.count(), one.lowest(), one.highest(), one.outside(), one.left());
    }

    /** One line for a batch without any, so that it does not look forgotten. */
    private List<ProcessValidation.Deviation> deviations() {
        var deviations = new ArrayList<ProcessValidation.Deviation>();
        for (var batch : qualifying.all()) {
            var events = batch.record().events();
            var found = new ArrayList<Integer>();
            for (int i = 0; i < events.size(); i++)
                if (DEVIATIONS.contains(key(events.get(i).kind()))) found.add(i);
            if (found.isEmpty()) {
                var none = Figure.word("none", qualifying.cells(batch).address("events"));
                deviations.add(
                        new ProcessValidation.Deviation(qualifying.number(batch), none, none, none, none, none, none));
            }
            deviations.addAll(each(found.size(), at -> {
                var event = events.get(found.get(at));
                var of = qualifying.cells(batch).at("events", found.get(at));
                return new ProcessValidation.Deviation(
                        qualifying.number(batch),
                        of.text(event.id(), "id"),
                        of.text(event.kind(), "kind"),
                        of.time(event.at(), "at"),
                        of.text(event.text(), "text"),
                        of.text(event.status(), "status"),
                        of.text(event.deviationNumber(), "deviationNumber"));
            }));
        }
        return deviations;
    }
}
