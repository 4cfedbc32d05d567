package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.Step;
import org.cellgmp.record.YieldFigure;

/** Steps from ISA-95 work and operations performances, as a batch production record may hold them since V0600. */
final class BatchmlPerformance {
    private BatchmlPerformance() {}

    static void read(XmlNode record, BatchmlBatch batch) {
        for (var performance : record.all("WorkPerformances", "WorkPerformanceRecord", "WorkPerformance"))
            performance(performance, batch);
        // V0600 spells the element so.
        for (var performance : record.all("WorkPerformances", "WorkPerformanceRecord", "WorkPerformaance"))
            performance(performance, batch);
        for (var performance :
                record.all("OperationsPerformances", "OperationsPerformanceRecord", "OperationsPerformance"))
            for (var response : performance.children("OperationsResponse"))
                for (var segment : response.children("SegmentResponse"))
                    segment(segment, ids(performance, response), batch);
    }

    private static void performance(XmlNode performance, BatchmlBatch batch) {
        for (var response : performance.children("WorkResponse")) response(response, ids(performance), batch);
        for (var inner : performance.children("WorkPerformanceChild")) performance(inner, batch);
    }

    private static void response(XmlNode response, List<String> above, BatchmlBatch batch) {
        var path = new ArrayList<>(above);
        path.addAll(ids(response));
        for (var inner : response.children("WorkResponseChild")) response(inner, path, batch);
        for (var job : response.children("JobResponse")) segment(job, path, batch);
    }

    private static void segment(XmlNode segment, List<String> above, BatchmlBatch batch) {
        var inner = segment.children("SegmentResponseChild", "SegmentResponse");
        var data = segment.children("JobResponseData", "SegmentData");
        var path = new ArrayList<>(above);
        path.addAll(ids(segment));
        boolean work = inner.isEmpty()
                || !data.isEmpty()
                || !segment.children("PersonnelActual", "EquipmentActual", "MaterialActual")
                        .isEmpty();
        if (work) step(segment, data, path, batch);
        for (var one : inner) segment(one, path, batch);
    }

    private static void step(XmlNode segment, List<XmlNode> data, List<String> path, BatchmlBatch batch) {
        var number = Integer.toString(batch.steps.size() + 1);
        var description = segment.takeLines("Description");
        var kind = segment.take("ProcessSegmentID", "WorkMasterID", "WorkflowSpecificationNodeID");
        var id = path.isEmpty() ? null : path.get(path.size() - 1);
        var name = description != null ? description : kind != null ? kind : id;
        var parameters = new ArrayList<ProcessParameter>();
        for (var one : data) parameters(one, "", parameters);
        var persons = segment.children("PersonnelActual");
        batch.steps.add(new Step(
                number,
                name,
                description == null ? null : kind,
                null,
                null,
                batch.time(segment, "StartTime", "ActualStartTime"),
                batch.time(segment, "EndTime", "ActualEndTime"),
                person(persons, false),
                person(persons, true),
                null,
                null,
                null,
                null,
                parameters,
                path.isEmpty() ? null : String.join("|", path)));
        for (var actual : segment.children("EquipmentActual", "PhysicalAssetActual")) equipment(actual, number, batch);
        for (var actual : segment.children("MaterialActual")) material(actual, number, name, batch);
    }

    private static void parameters(XmlNode data, String above, List<ProcessParameter> parameters) {
        var name = above + BatchmlSteps.named(data);
        var value = BatchmlBatch.value(data, "Value");
        if (value != null) parameters.add(BatchmlSteps.parameter(name, value));
        for (var inner : data.children("SegmentDataChild", "JobResponseDataChild"))
            parameters(inner, name + " / ", parameters);
    }

    /** The first person of the kind; further ones stay to be listed. */
    private static String person(List<XmlNode> actuals, boolean second) {
        for (var actual : actuals) {
            var use = actual.child("PersonnelUse");
            var words = use == null || use.look() == null ? "" : use.look();
            if (words.equals("Other")) words = String.valueOf(use.lookAttribute("OtherValue"));
            var lower = words.toLowerCase(Locale.ROOT);
            boolean verifies = lower.matches(".*(verif|check|witness|review|second).*");
            if (verifies != second) continue;
            var person = actual.take("PersonID");
            if (person == null) continue;
            if (use != null && (second || words.isEmpty())) use.useAll();
            actual.use("ID");
            return person;
        }
        return null;
    }

    private static void equipment(XmlNode actual, String number, BatchmlBatch batch) {
        var id = actual.take("EquipmentID", "PhysicalAssetID");
        if (id == null) return;
        batch.equipment.add(
                new EquipmentUse(number, id, actual.takeLines("Description"), null, null, null, null, null));
    }

    private static void material(XmlNode actual, String number, String stage, BatchmlBatch batch) {
        var use = actual.child("MaterialUse");
        var word = use == null || use.look() == null ? "" : use.look();
        var quantity = BatchmlBatch.value(actual, "Quantity");
        if (word.toLowerCase(Locale.ROOT).contains("produced")) {
            if (quantity != null)
                batch.yields.add(
                        new YieldFigure(stage, null, quantity.value(), quantity.uom(), null, null, null, null, null));
            return;
        }
        if (word.equals("Consumed")) use.use();
        var code = actual.take("MaterialDefinitionID", "MaterialClassID");
        var lot = actual.take("MaterialLotID");
        var subLot = actual.take("MaterialSubLotID");
        if (code == null && lot == null && subLot == null) return;
        batch.materials.add(new MaterialUse(
                number,
                code,
                actual.takeLines("Description"),
                subLot == null ? lot : lot == null ? subLot : lot + "/" + subLot,
                null,
                null,
                null,
                quantity,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private static List<String> ids(XmlNode... nodes) {
        var ids = new ArrayList<String>();
        for (var node : nodes) {
            var id = node.take("ID");
            if (id != null) ids.add(id);
        }
        return ids;
    }
}
