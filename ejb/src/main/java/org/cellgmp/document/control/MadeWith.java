package org.cellgmp.document.control;

import java.util.List;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.ContainerClosure;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.ReferenceStandard;
import org.cellgmp.record.Room;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Template;
import org.cellgmp.template.data.DocumentHead;

/** Documents on what a product is, what it is made from and with, and where. */
final class MadeWith {
    private MadeWith() {}

    static Record data(Template template, DocumentOrder order, Rendering.Material material, DocumentHead head) {
        var day = order.asOf();
        var part = Part.of(template);
        return switch (template.kind()) {
            case "materials" -> materials(order, material).make(head);
            case "reference-standards" ->
                new StandardsMaker(
                                material.editions(),
                                material.all(RecordKind.REFERENCE_STANDARD, ReferenceStandard.class),
                                day,
                                part)
                        .make(head);
            case "container-closure" ->
                new ContainersMaker(
                                material.editions(),
                                containers(material),
                                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                                day,
                                part)
                        .make(head);
            case "product-description" ->
                new DescriptionMaker(material.editions(), masters(order, material), containers(material), day)
                        .make(head);
            case "general-information" ->
                new GeneralMaker(
                                material.editions(),
                                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                                material.all(RecordKind.VECTOR_LOT, VectorLot.class),
                                material.all(RecordKind.CELL_BANK, CellBank.class),
                                material.all(RecordKind.DONATION, Donation.class),
                                day)
                        .make(head);
            case "facilities-equipment" ->
                new FacilitiesMaker(
                                material.editions(),
                                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                                material.all(RecordKind.ROOM, Room.class),
                                material.all(RecordKind.EQUIPMENT, Equipment.class),
                                material.batches(),
                                day)
                        .make(head);
            case "adventitious-agents" ->
                new AgentsMaker(
                                material.editions(),
                                materials(order, material).make(head),
                                new TestedBatches(material.batches()),
                                material.releases())
                        .make(head);
            case "manufacturing-testing" ->
                new ProcedureOfMaking(
                                material.editions(),
                                masters(order, material),
                                containers(material),
                                material.all(RecordKind.REFERENCE_STANDARD, ReferenceStandard.class),
                                day)
                        .make(head);
            default -> LookingBack.data(template, order, material, head);
        };
    }

    private static MaterialsMaker materials(DocumentOrder order, Rendering.Material material) {
        return new MaterialsMaker(
                material.editions(),
                masters(order, material),
                material.all(RecordKind.MATERIAL_LOT, MaterialLot.class),
                sources(order, material),
                material.batches(),
                order.asOf());
    }

    private static List<Addressed<ContainerClosure>> containers(Rendering.Material material) {
        return material.all(RecordKind.CONTAINER_CLOSURE, ContainerClosure.class);
    }

    private static Masters masters(DocumentOrder order, Rendering.Material material) {
        return new Masters(
                material.all(RecordKind.MASTER_RECORD, MasterRecord.class),
                material.all(RecordKind.PRODUCT_VERSION, ProductVersion.class),
                order.asOf());
    }

    private static CellSources sources(DocumentOrder order, Rendering.Material material) {
        return new CellSources(
                material.all(RecordKind.DONATION, Donation.class),
                material.all(RecordKind.CELL_BANK, CellBank.class),
                material.all(RecordKind.VECTOR_LOT, VectorLot.class),
                order.asOf());
    }
}
