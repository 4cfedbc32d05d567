package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ProcessControls;

/** Fills critical parameters and in-process controls with what batches reached. ICH M4Q 3.2.P.3.4. */
final class ControlsMaker {
    private final Editions editions;
    private final Masters masters;
    private final TestedBatches batches;

    ControlsMaker(
            List<Addressed<ProductSpecification>> editions,
            Masters masters,
            List<Addressed<BatchRecord>> batches,
            LocalDate day) {
        this.editions = new Editions(editions, day);
        this.masters = masters;
        this.batches = new TestedBatches(batches);
    }

    ProcessControls make(DocumentHead head) {
        var panels = new ArrayList<ProcessControls.Panel>();
        for (var master : masters.inForce()) panels.add(panel(panels.size() + 1, master));
        return new ProcessControls(
                head, editions.product(), editions.day(), batches.told(), attributes(), panels, tests());
    }

    private List<ProcessControls.Attribute> attributes() {
        var attributes = new ArrayList<ProcessControls.Attribute>();
        for (var version : masters.versions())
            for (int i = 0; i < version.record().attributes().size(); i++) {
                var told = version.record().attributes().get(i);
                var of = Cells.plain(version.address()).at("attributes", i);
                attributes.add(new ProcessControls.Attribute(
                        of.text(told.kind(), "kind"),
                        of.text(told.stage(), "stage"),
                        of.text(told.name(), "name"),
                        of.limits(told.low(), told.high(), told.uom(), "low", "high"),
                        of.text(told.rationale(), "rationale")));
            }
        return attributes;
    }

    private ProcessControls.Panel panel(int ordinal, Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        var parameters = new ArrayList<ProcessControls.Parameter>();
        var courses = new ArrayList<ProcessControls.Course>();
        for (int i = 0; i < told.steps().size(); i++)
            for (int j = 0; j < told.steps().get(i).parameters().size(); j++)
                if (Boolean.TRUE.equals(told.steps().get(i).parameters().get(j).critical()))
                    parameter(ordinal, master, i, j, parameters, courses);
        return new ProcessControls.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                parameters,
                courses);
    }

    private void parameter(
            int ordinal,
            Addressed<MasterRecord> master,
            int stepIndex,
            int index,
            List<ProcessControls.Parameter> parameters,
            List<ProcessControls.Course> courses) {
        var step = master.record().steps().get(stepIndex);
        var limit = step.parameters().get(index);
        var of = Masters.cells(master).at("steps", stepIndex);
        var at = of.at("parameters", index);
        var reached = new Reached();
        var points = reached(limit, step.number(), reached);
        var stepName = of.text(step.name(), "name");
        var name = at.text(limit.name(), "name");
        var range = at.limits(limit.low(), limit.high(), limit.uom(), "low", "high");
        parameters.add(new ProcessControls.Parameter(
                of.text(step.number(), "number"),
                stepName,
                name,
                at.with(limit.target(), limit.uom(), "target"),
                range,
                reached.count(),
                reached.lowest(),
                reached.highest(),
                reached.outside(),
                reached.left()));
        if (!points.isEmpty())
            courses.add(new ProcessControls.Course(
                    Figure.said(ordinal + "." + (courses.size() + 1)), stepName, name, range, points));
    }

    /** The parameter of the step of the same number, in every batch. */
    private List<ProcessControls.Reached> reached(MasterParameter limit, String number, Reached reached) {
        var points = new ArrayList<ProcessControls.Reached>();
        for (var batch : batches.all())
            for (int i = 0; i < batch.record().steps().size(); i++) {
                var step = batch.record().steps().get(i);
                if (!key(number).equals(key(step.number()))) continue;
                for (int j = 0; j < step.parameters().size(); j++) {
                    var actual = step.parameters().get(j);
                    if (!key(limit.name()).equals(key(actual.name()))) continue;
                    var of = batches.cells(batch).at("steps", i, "parameters", j);
                    boolean same = key(limit.uom()).equals(key(actual.uom()));
                    var standing =
                            same ? Reached.stands(actual.actual(), limit.low(), limit.high()) : Reached.Standing.UNTOLD;
                    var figure = of.with(actual.actual(), actual.uom(), "actual");
                    reached.add(actual.actual(), figure, standing, same);
                    points.add(new ProcessControls.Reached(
                            batches.number(batch),
                            batches.productionDate(batch),
                            of.time(actual.at(), "at"),
                            figure,
                            of.limits(actual.low(), actual.high(), actual.uom(), "low", "high"),
                            same ? standing.figure() : standing.figure().with("other-unit"),
                            of.text(actual.eventId(), "eventId")));
                }
            }
        return points;
    }

    /** One in-process test in one batch. */
    private record Tested(Addressed<BatchRecord> batch, int index) {}

    private List<ProcessControls.Test> tests() {
        Map<List<String>, List<Tested>> sorts = new LinkedHashMap<>();
        for (var batch : batches.all())
            for (int i = 0; i < batch.record().inProcessTests().size(); i++) {
                var test = batch.record().inProcessTests().get(i);
                sorts.computeIfAbsent(List.of(key(test.test()), key(test.uom())), one -> new ArrayList<>())
                        .add(new Tested(batch, i));
            }
        var tests = new ArrayList<ProcessControls.Test>();
        for (var same : sorts.values()) tests.add(test(tests.size() + 1, same));
        return tests;
    }

    private ProcessControls.Test test(int ordinal, List<Tested> same) {
        var reached = new Reached();
        var results = new ArrayList<ProcessControls.Result>();
        for (var one : same) {
            var test = one.batch().record().inProcessTests().get(one.index());
            var of = batches.cells(one.batch()).at("inProcessTests", one.index());
            var standing = Reached.stands(test.result(), test.low(), test.high());
            var figure = of.with(test.result(), test.uom(), "result");
            reached.add(test.result(), figure, standing, true);
            results.add(new ProcessControls.Result(
                    batches.number(one.batch()),
                    of.text(test.stepNumber(), "stepNumber"),
                    of.time(test.at(), "at"),
                    of.text(test.method(), "method"),
                    figure,
                    of.limits(test.low(), test.high(), test.uom(), "low", "high"),
                    standing.figure(),
                    of.text(test.eventId(), "eventId")));
        }
        var first = same.get(0);
        var of = batches.cells(first.batch()).at("inProcessTests", first.index());
        return new ProcessControls.Test(
                Figure.said(Integer.toString(ordinal)),
                of.text(
                        first.batch()
                                .record()
                                .inProcessTests()
                                .get(first.index())
                                .test(),
                        "test"),
                reached.count(),
                reached.lowest(),
                reached.highest(),
                reached.outside(),
                reached.left(),
                results);
    }
}
