package org.cellgmp.document.control;

import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.StabilityStudy;
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
                                material.editions(), back.masters(), back.studies(), material.batches(), order.asOf())
                        .make(head);
            case "analytical-validation" ->
                new AnalyticalValidationMaker(
                                new Editions(material.editions(), order.asOf(), back.part), back.studies())
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

    private ValidationStudies studies() {
        return new ValidationStudies(
                material.all(RecordKind.VALIDATION_STUDY, ValidationStudy.class), order.asOf(), part);
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
