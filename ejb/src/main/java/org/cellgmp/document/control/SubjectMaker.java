package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Infusion;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.SubjectBatches;

/** Fills the list of subjects with the batches they were given, up to a day. ICH E3 16.1.6. */
final class SubjectMaker {
    private final Editions editions;
    private final List<Addressed<Infusion>> infusions;
    private final TestedBatches batches;

    SubjectMaker(
            Editions editions,
            List<Addressed<Infusion>> infusions,
            List<Addressed<BatchRecord>> batches,
            LocalDate day) {
        this.editions = editions;
        this.infusions = infusions.stream()
                .filter(one -> given(one.record()) != null
                        && !given(one.record()).toLocalDate().isAfter(day))
                .sorted(Comparator.comparing(
                                (Addressed<Infusion> one) -> key(one.record().patientCode()))
                        .thenComparing(one -> given(one.record()).toInstant())
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.batches = new TestedBatches(batches);
    }

    private static OffsetDateTime given(Infusion infusion) {
        return infusion.administration() == null
                ? null
                : infusion.administration().infusionStart();
    }

    SubjectBatches make(DocumentHead head) {
        return new SubjectBatches(
                head,
                editions.product(),
                editions.day(),
                infusions.stream().map(this::line).toList());
    }

    private SubjectBatches.Line line(Addressed<Infusion> infusion) {
        var told = infusion.record();
        var of = Cells.plain(infusion.address());
        var made = batches.all().stream()
                .filter(batch -> key(batch.record().header().batchNumber()).equals(key(told.batchNumber())))
                .findFirst();
        var none = Figure.word("batch-not-chosen", null);
        return new SubjectBatches.Line(
                of.text(told.patientCode(), "patientCode"),
                of.text(told.trial(), "trial"),
                of.text(told.protocolVersion(), "protocolVersion"),
                of.text(told.treatmentNumber(), "treatmentNumber"),
                of.text(told.batchNumber(), "batchNumber"),
                made.map(batch -> Figure.of(
                                batch.address().number(),
                                Address.of(
                                        batch.address().number(),
                                        batch.address().version())))
                        .orElse(none),
                made.map(batches::productionDate).orElse(none),
                made.map(batch -> batches.cells(batch)
                                .text(batch.record().header().masterRecordVersion(), "header", "masterRecordVersion"))
                        .orElse(none),
                of.time(given(told), "administration", "infusionStart"),
                of.quantity(told.administration().doseGiven(), "administration", "doseGiven"));
    }
}
