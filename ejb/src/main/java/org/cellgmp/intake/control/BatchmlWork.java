package org.cellgmp.intake.control;

import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.Step;

/**
 * The work of an exported record: a job for each step, with its persons, equipment, materials, parameters and yields. What
 * names no step of the record stands in the data set alone. ISA-95.00.04, work performance.
 */
final class BatchmlWork {
    private BatchmlWork() {}

    static void write(XmlText xml, BatchRecord record) throws XMLStreamException {
        if (record.steps().isEmpty()) return;
        var batch = record.header().batchNumber();
        xml.open("WorkPerformances").open("WorkPerformanceRecord");
        BatchmlWriter.entry(xml, "work", "Work Performance");
        xml.open("WorkPerformance").always("ID", batch).always("WorkScheduleID", batch);
        xml.open("WorkResponse").always("ID", batch);
        for (int i = 0; i < record.steps().size(); i++) job(xml, record, i);
        xml.close("WorkResponse").close("WorkPerformance");
        xml.close("WorkPerformanceRecord").close("WorkPerformances");
    }

    private static void job(XmlText xml, BatchRecord record, int index) throws XMLStreamException {
        var step = record.steps().get(index);
        xml.open("JobResponse").always("ID", step.sourceId() == null ? step.number() : step.sourceId());
        xml.text("Description", step.name());
        xml.time("StartTime", step.start()).time("EndTime", step.end());
        xml.text("WorkMasterID", step.type());
        for (var parameter : step.parameters()) parameter(xml, parameter);
        person(xml, step.performedBy(), "Performer");
        person(xml, step.verifiedBy(), "Verifier");
        for (var one : record.equipment())
            if (belongs(one.stepNumber(), record, index) && one.equipmentId() != null)
                xml.open("EquipmentActual")
                        .always("ID", one.equipmentId())
                        .text("EquipmentID", one.equipmentId())
                        .text("Description", one.name())
                        .close("EquipmentActual");
        for (var one : record.materials()) if (belongs(one.stepNumber(), record, index)) material(xml, one);
        for (var one : record.yields())
            if (stage(one.stage(), step)) {
                xml.open("MaterialActual").always("ID", "yield").always("MaterialUse", "Yield Produced");
                quantity(xml, new Quantity(one.actual(), one.uom())).close("MaterialActual");
            }
        xml.close("JobResponse");
    }

    /** True for the first step with the number, so that nothing is told twice where a source gives a number twice. */
    private static boolean belongs(String number, BatchRecord record, int index) {
        var steps = record.steps();
        if (number == null || !number.equals(steps.get(index).number())) return false;
        return steps.subList(0, index).stream().noneMatch(before -> number.equals(before.number()));
    }

    private static boolean stage(String stage, Step step) {
        return stage != null && (Objects.equals(stage, step.name()) || Objects.equals(stage, step.number()));
    }

    private static void parameter(XmlText xml, ProcessParameter parameter) throws XMLStreamException {
        xml.open("JobResponseData").always("ID", parameter.name());
        if (parameter.actual() != null)
            xml.open("Value")
                    .always("ValueString", parameter.actual())
                    .text("UnitOfMeasure", parameter.uom())
                    .close("Value");
        xml.close("JobResponseData");
    }

    private static void person(XmlText xml, String person, String use) throws XMLStreamException {
        if (person == null) return;
        xml.open("PersonnelActual").always("ID", person).always("PersonID", person);
        xml.always("PersonnelUse", use).close("PersonnelActual");
    }

    private static void material(XmlText xml, MaterialUse use) throws XMLStreamException {
        if (use.materialCode() == null && use.lot() == null) return;
        xml.open("MaterialActual").always("ID", use.lot() == null ? use.materialCode() : use.lot());
        xml.text("MaterialDefinitionID", use.materialCode()).text("MaterialLotID", use.lot());
        xml.text("Description", use.name()).always("MaterialUse", "Consumed");
        quantity(xml, use.actual()).close("MaterialActual");
    }

    private static XmlText quantity(XmlText xml, Quantity quantity) throws XMLStreamException {
        if (quantity == null || quantity.value() == null) return xml;
        return xml.open("Quantity")
                .always("QuantityString", quantity.value())
                .text("UnitOfMeasure", quantity.uom())
                .close("Quantity");
    }
}
