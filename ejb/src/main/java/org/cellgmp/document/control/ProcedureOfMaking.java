package org.cellgmp.document.control;

import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ContainerClosure;
import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ReferenceStandard;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ManufacturingTesting;

/** Fills the manufacturing and testing procedure in the words of master records and specifications. China, module 1.3.3. */
final class ProcedureOfMaking {
    private final Editions editions;
    private final Masters masters;
    private final List<Addressed<ContainerClosure>> parts;
    private final List<Addressed<ReferenceStandard>> standards;

    ProcedureOfMaking(
            List<Addressed<ProductSpecification>> editions,
            Masters masters,
            List<Addressed<ContainerClosure>> parts,
            List<Addressed<ReferenceStandard>> standards,
            LocalDate day) {
        // Substance and product alike: the procedure tells of the whole process.
        this.editions = new Editions(editions, day);
        this.masters = masters;
        this.parts = DescriptionMaker.inUse(parts, day);
        this.standards = standards.stream()
                .filter(one -> Told.on(one.record(), day))
                .filter(one ->
                        Told.within(one.record().inUseFrom(), one.record().inUseUntil(), day))
                .sorted(Comparator.comparing((Addressed<ReferenceStandard> one) ->
                                one.record().title())
                        .thenComparing(one -> one.address().toString()))
                .toList();
    }

    ManufacturingTesting make(DocumentHead head) {
        return new ManufacturingTesting(
                head,
                editions.product(),
                editions.day(),
                masters.versions().stream().map(DescriptionMaker::version).toList(),
                each(
                        masters.inForce().size(),
                        i -> panel(i + 1, masters.inForce().get(i))),
                standards.stream().map(ProcedureOfMaking::standard).toList(),
                each(
                        masters.inForce().size(),
                        i -> process(i + 1, masters.inForce().get(i))),
                each(
                        editions.inForce().size(),
                        i -> edition(i + 1, editions.inForce().get(i))),
                parts.stream().map(ProcedureOfMaking::part).toList());
    }

    private static ManufacturingTesting.Panel panel(int ordinal, Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        return new ManufacturingTesting.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                each(told.materials().size(), i -> {
                    var material = told.materials().get(i);
                    var cell = of.at("materials", i);
                    return new ManufacturingTesting.Material(
                            cell.text(material.role(), "role"),
                            cell.text(material.materialCode(), "materialCode"),
                            cell.text(material.name(), "name"),
                            cell.quantity(material.amount(), "amount"),
                            cell.text(
                                    material.tolerancePercent() == null ? null : material.tolerancePercent() + " %",
                                    "tolerancePercent"),
                            cell.text(material.stepNumber(), "stepNumber"));
                }));
    }

    private static ManufacturingTesting.Process process(int ordinal, Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        var parameters = new ArrayList<ManufacturingTesting.Parameter>();
        for (int i = 0; i < told.steps().size(); i++) {
            var number = of.text(told.steps().get(i).number(), "steps", i, "number");
            for (int j = 0; j < told.steps().get(i).parameters().size(); j++)
                parameters.add(
                        parameter(number, told.steps().get(i).parameters().get(j), of.at("steps", i, "parameters", j)));
        }
        return new ManufacturingTesting.Process(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                each(told.steps().size(), i -> {
                    var step = told.steps().get(i);
                    var cell = of.at("steps", i);
                    return new ManufacturingTesting.Step(
                            cell.text(step.number(), "number"),
                            cell.text(step.name(), "name"),
                            cell.text(step.instruction(), "instruction"),
                            cell.text(step.openness(), "openness"),
                            cell.text(step.roomGrade(), "roomGrade"),
                            cell.quantity(step.holdLimit(), "holdLimit"),
                            cell.quantity(step.longestDuration(), "longestDuration"));
                }),
                parameters);
    }

    private static ManufacturingTesting.Parameter parameter(Figure step, MasterParameter told, Cells of) {
        return new ManufacturingTesting.Parameter(
                step,
                of.text(told.name(), "name"),
                of.with(told.target(), told.uom(), "target"),
                of.limits(told.low(), told.high(), told.uom(), "low", "high"),
                of.yesNo(told.critical(), "critical"));
    }

    private static ManufacturingTesting.Edition edition(int ordinal, Addressed<ProductSpecification> edition) {
        var of = Cells.plain(edition.address());
        return new ManufacturingTesting.Edition(
                Figure.said(Integer.toString(ordinal)),
                of.text(edition.record().code(), "code"),
                of.text(edition.record().edition(), "edition"),
                each(edition.record().tests().size(), i -> {
                    var test = edition.record().tests().get(i);
                    var cell = of.at("tests", i);
                    return new ManufacturingTesting.Test(
                            cell.text(test.category(), "category"),
                            cell.text(test.test(), "test"),
                            Editions.chinese(edition, i),
                            cell.text(test.method(), "method"),
                            Editions.criterion(edition, i));
                }));
    }

    private static ManufacturingTesting.Standard standard(Addressed<ReferenceStandard> standard) {
        var told = standard.record();
        var of = Cells.plain(standard.address());
        return new ManufacturingTesting.Standard(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.lot(), "lot"),
                of.text(told.level(), "level"),
                of.text(told.use(), "use"));
    }

    private static ManufacturingTesting.Part part(Addressed<ContainerClosure> part) {
        var told = part.record();
        var of = Cells.plain(part.address());
        return new ManufacturingTesting.Part(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.component(), "component"),
                of.text(told.material(), "material"),
                of.text(told.specification(), "specification"));
    }
}
