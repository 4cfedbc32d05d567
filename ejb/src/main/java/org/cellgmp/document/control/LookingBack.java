package org.cellgmp.document.control;

import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Template;
import org.cellgmp.template.data.DocumentHead;

/** Fills the documents that look back on a product as a whole: summaries, validation, development and reports. */
final class LookingBack {
    private final Part part;
    private final DocumentOrder order;
    private final Rendering.Material material;

    private LookingBack(Part part, DocumentOrder order, Rendering.Material material) {
        this.part = part;
        this.order = order;
        this.material = material;
    }

    /** @throws IllegalArgumentException if nothing makes a document from the template */
    static Record data(Template template, DocumentOrder order, Rendering.Material material, DocumentHead head) {
        var back = new LookingBack(Part.of(template), order, material);
        return switch (template.kind()) {
            case "quality-summary" -> back.summary(head).make(head);
            case "process-validation" ->
                new ValidationMaker(
                                material.editions(),
                                back.masters(),
                                back.studies(back.part),
                                material.batches(),
                                order.asOf())
                        .make(head);
            case "analytical-validation" ->
                new AnalyticalValidationMaker(
                                new Editions(material.editions(), order.asOf(), back.part), back.studies(back.part))
                        .make(head);
            case "process-development" -> back.development().make(head);
            case "regional-register" ->
                new RegionalMaker(
                                back.editions(),
                                back.studies(null),
                                new StudiedLots(
                                        material.all(RecordKind.STABILITY_STUDY, StabilityStudy.class), order.asOf()),
                                new TestedBatches(material.batches()))
                        .make(head);
            case "subject-batches" ->
                new SubjectMaker(
                                back.editions(),
                                material.all(RecordKind.INFUSION, Infusion.class),
                                material.batches(),
                                order.asOf())
                        .make(head);
            case "manufacturing-report" ->
                new PeriodMaker(
                                material.editions(),
                                material.all(RecordKind.MASTER_RECORD, MasterRecord.class),
                                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                                material.all(RecordKind.STABILITY_STUDY, StabilityStudy.class),
                                back.studies(null),
                                material.batches(),
                                material.releases(),
                                order.asOf())
                        .make(head);
            case "trial-synopsis" ->
                new SynopsisMaker(
                                back.editions(),
                                material.all(RecordKind.TRIAL_PROTOCOL, TrialProtocol.class),
                                order.asOf())
                        .make(head);
            default ->
                throw new IllegalArgumentException("nothing makes a document from the template " + template.name());
        };
    }

    private Masters masters() {
        return new Masters(
                material.all(RecordKind.MASTER_RECORD, MasterRecord.class),
                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                order.asOf());
    }

    private DevelopmentMaker development() {
        return new DevelopmentMaker(
                material.editions(),
                material.all(RecordKind.MASTER_RECORD, MasterRecord.class),
                studies(part),
                new Origins(
                        material.all(RecordKind.DONATION, Donation.class),
                        material.all(RecordKind.CELL_BANK, CellBank.class),
                        material.all(RecordKind.VECTOR_LOT, VectorLot.class)),
                material.batches(),
                order.asOf(),
                part);
    }

    /** Outside the halves of Module 3 both count. */
    private Editions editions() {
        return new Editions(material.editions(), order.asOf());
    }

    private ValidationStudies studies(Part half) {
        return new ValidationStudies(
                material.all(RecordKind.VALIDATION_STUDY, ValidationStudy.class), order.asOf(), half);
    }

    private SummaryMaker summary(DocumentHead head) {
        var versions = material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class);
        var masters = new Masters(material.all(RecordKind.MASTER_RECORD, MasterRecord.class), versions, order.asOf());
        return new SummaryMaker(
                new SpecificationMaker(material.editions(), order.asOf(), part).make(head),
                new JustificationMaker(material.editions(), material.batches(), order.asOf(), part).make(head),
                new ManufacturersMaker(
                                material.editions(),
                                versions,
                                material.all(RecordKind.VECTOR_LOT, VectorLot.class),
                                material.batches(),
                                order.asOf())
                        .make(head),
                new FormulaMaker(material.editions(), masters(), material.batches(), order.asOf()).make(head),
                new StabilityMaker(
                                material.editions(),
                                material.all(RecordKind.STABILITY_STUDY, StabilityStudy.class),
                                versions,
                                order.asOf(),
                                part)
                        .make(head));
    }
}
