package org.cellgmp.document.control;

import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ProcessDescription;

/** Fills the description of the process: its steps, what goes into each and what holds it, with a drawing. ICH M4Q 3.2.P.3.3. */
final class ProcessMaker {
    private final Editions editions;
    private final Masters masters;

    ProcessMaker(List<Addressed<ProductSpecification>> editions, Masters masters, LocalDate day) {
        this.editions = new Editions(editions, day);
        this.masters = masters;
    }

    ProcessDescription make(DocumentHead head) {
        var panels = new ArrayList<ProcessDescription.Panel>();
        for (var master : masters.inForce()) panels.add(panel(panels.size() + 1, master));
        return new ProcessDescription(head, editions.product(), editions.day(), panels, holds());
    }

    private static ProcessDescription.Panel panel(int ordinal, Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        return new ProcessDescription.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.text(told.description(), "description"),
                of.text(told.status(), "status"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                of.quantity(told.batchSize(), "batchSize"),
                of.text(told.processRegistration(), "processRegistration"),
                new ProcessDrawing(told)
                        .pictures().stream().map(ProcessDescription.Flow::new).toList(),
                each(told.steps().size(), i -> step(master, i)),
                each(told.steps().size(), i -> detail(ordinal, master, i)),
                each(told.changes().size(), i -> change(master, i)));
    }

    private static ProcessDescription.Step step(Addressed<MasterRecord> master, int index) {
        var step = master.record().steps().get(index);
        var of = Masters.cells(master).at("steps", index);
        return new ProcessDescription.Step(
                of.text(step.number(), "number"),
                of.text(step.name(), "name"),
                of.text(step.type(), "type"),
                step.after().isEmpty()
                        ? List.of(Figure.word("no-step", of.address("after")))
                        : each(step.after().size(), i -> of.text(step.after().get(i), "after", i)),
                of.text(step.openness(), "openness"),
                of.text(step.roomGrade(), "roomGrade"),
                of.quantity(step.holdLimit(), "holdLimit"),
                of.quantity(step.longestDuration(), "longestDuration"),
                of.yesNo(step.verification(), "verification"));
    }

    private static ProcessDescription.Detail detail(int panel, Addressed<MasterRecord> master, int index) {
        var told = master.record();
        var step = told.steps().get(index);
        var of = Masters.cells(master).at("steps", index);
        var materials = new ArrayList<ProcessDescription.Used>();
        for (int i = 0; i < told.materials().size(); i++)
            if (Masters.uses(told.materials().get(i), step)) materials.add(used(master, i));
        var equipment = new ArrayList<ProcessDescription.Tool>();
        for (int i = 0; i < told.equipment().size(); i++) {
            var tool = told.equipment().get(i);
            var at = Masters.cells(master).at("equipment", i);
            if (Masters.step(told, tool.stepNumber()) == index)
                equipment.add(new ProcessDescription.Tool(
                        at.text(tool.equipmentId(), "equipmentId"),
                        at.text(tool.description(), "description"),
                        at.text(tool.condition(), "condition")));
        }
        return new ProcessDescription.Detail(
                Figure.said(panel + "." + (index + 1)),
                of.text(step.name(), "name"),
                of.text(step.instruction(), "instruction"),
                of.text(step.startCondition(), "startCondition"),
                each(step.parameters().size(), i -> parameter(step.parameters().get(i), of.at("parameters", i))),
                materials,
                equipment);
    }

    private static ProcessDescription.Parameter parameter(MasterParameter parameter, Cells of) {
        return new ProcessDescription.Parameter(
                of.text(parameter.name(), "name"),
                of.with(parameter.target(), parameter.uom(), "target"),
                of.limits(parameter.low(), parameter.high(), parameter.uom(), "low", "high"),
                of.yesNo(parameter.critical(), "critical"));
    }

    private static ProcessDescription.Used used(Addressed<MasterRecord> master, int index) {
        var material = master.record().materials().get(index);
        var of = Masters.cells(master).at("materials", index);
        return new ProcessDescription.Used(
                of.text(material.role(), "role"),
                of.text(material.materialCode(), "materialCode"),
                of.text(material.name(), "name"),
                of.quantity(material.amount(), "amount"),
                of.text(
                        material.tolerancePercent() == null ? null : material.tolerancePercent() + " %",
                        "tolerancePercent"));
    }

    private static ProcessDescription.Change change(Addressed<MasterRecord> master, int index) {
        var change = master.record().changes().get(index);
        var of = Masters.cells(master).at("changes", index);
        return new ProcessDescription.Change(
                of.time(change.at(), "at"),
                of.text(change.author(), "author"),
                of.text(change.description(), "description"));
    }

    private List<ProcessDescription.Hold> holds() {
        var holds = new ArrayList<ProcessDescription.Hold>();
        for (var version : masters.versions())
            for (int i = 0; i < version.record().holdTimes().size(); i++) {
                var hold = version.record().holdTimes().get(i);
                var of = Cells.plain(version.address()).at("holdTimes", i);
                holds.add(new ProcessDescription.Hold(
                        of.text(hold.stage(), "stage"),
                        of.quantity(hold.limit(), "limit"),
                        of.text(hold.condition(), "condition"),
                        of.text(hold.validation(), "validation")));
            }
        return holds;
    }
}
