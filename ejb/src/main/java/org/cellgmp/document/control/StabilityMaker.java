package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.document.control.StudiedLots.Found;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.StabilityData;

/** Fills the tables of stability studies and leaves their drawings to {@link StabilityTrends}. ICH M4Q 3.2.P.8.3. */
final class StabilityMaker {
    private final Editions editions;
    private final StudiedLots lots;
    private final List<Addressed<ProductVersion>> versions;
    private final StabilityLimits limits;

    /** @param versions of the product, whichever their day */
    StabilityMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<StabilityStudy>> studies,
            List<Addressed<ProductVersion>> versions,
            LocalDate day,
            Part part) {
        this.editions = new Editions(editions, day, part);
        this.lots = new StudiedLots(part.of(studies), day);
        this.versions = Masters.versionsOn(versions, day);
        limits = new StabilityLimits(this.editions.inForce());
    }

    StabilityData make(DocumentHead head) {
        var panels = new ArrayList<StabilityData.Panel>();
        for (var study : lots.all()) panels.add(panel(panels.size() + 1, study));
        return new StabilityData(
                head,
                editions.product(),
                editions.day(),
                versions.stream().map(StabilityMaker::version).toList(),
                editions.inForce().stream().map(StabilityMaker::edition).toList(),
                each(lots.all().size(), i -> study(i + 1, lots.all().get(i))),
                panels,
                new StabilityTrends(lots, limits, versions).make());
    }

    private static StabilityData.Version version(Addressed<ProductVersion> version) {
        var told = version.record();
        var of = Cells.plain(version.address());
        return new StabilityData.Version(
                of.text(told.processCode(), "processCode"),
                of.text(told.processVersion(), "processVersion"),
                of.text(told.containerClosure(), "containerClosure"),
                of.text(told.storage(), "storage"),
                of.quantity(told.shelfLife(), "shelfLife"));
    }

    private static StabilityData.Edition edition(Addressed<ProductSpecification> edition) {
        var of = Cells.plain(edition.address());
        return new StabilityData.Edition(
                of.text(edition.record().code(), "code"),
                of.text(edition.record().edition(), "edition"),
                of.date(edition.record().effectiveFrom(), "effectiveFrom"),
                Editions.until(edition.record(), of));
    }

    private static StabilityData.Study study(int ordinal, Addressed<StabilityStudy> study) {
        var told = study.record();
        var of = StudiedLots.cells(study);
        return new StabilityData.Study(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.code(), "code"),
                of.text(told.purpose(), "purpose"),
                of.text(told.material(), "material"),
                of.text(told.lot(), "lot"),
                of.text(told.container(), "container"),
                of.date(told.startedOn(), "startedOn"),
                told.endedOn() == null
                        ? Figure.word("no-end", of.address("endedOn"))
                        : of.date(told.endedOn(), "endedOn"),
                of.quantity(told.proposedShelfLife(), "proposedShelfLife"),
                of.text(told.status(), "status"));
    }

    private StabilityData.Panel panel(int ordinal, Addressed<StabilityStudy> study) {
        var told = study.record();
        var of = StudiedLots.cells(study);
        return new StabilityData.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.code(), "code"),
                of.text(told.lot(), "lot"),
                of.text(told.protocol(), "protocol"),
                of.text(told.edition(), "edition"),
                of.text(told.specification(), "specification"),
                of.text(told.formulation(), "formulation"),
                of.text(told.conclusion(), "conclusion"),
                of.text(told.concludedBy(), "concludedBy"),
                of.date(told.concludedOn(), "concludedOn"),
                each(told.conditions().size(), i -> condition(study, i)),
                courses(study));
    }

    private static StabilityData.Condition condition(Addressed<StabilityStudy> study, int index) {
        var told = study.record().conditions().get(index);
        var of = StudiedLots.cells(study).at("conditions", index);
        return new StabilityData.Condition(
                of.text(told.name(), "name"),
                of.text(told.kind(), "kind"),
                of.quantity(told.temperature(), "temperature"),
                of.limits(
                        told.low(),
                        told.high(),
                        told.temperature() == null ? null : told.temperature().uom(),
                        "low",
                        "high"),
                of.text(told.humidity(), "humidity"),
                of.text(told.equipmentId(), "equipmentId"));
    }

    private List<StabilityData.Course> courses(Addressed<StabilityStudy> study) {
        var byCondition = new LinkedHashMap<String, List<Found>>();
        for (var found : lots.found(study))
            byCondition
                    .computeIfAbsent(key(found.result().condition()), one -> new ArrayList<>())
                    .add(found);
        var courses = new ArrayList<StabilityData.Course>();
        for (var results : byCondition.values()) {
            var points = StudiedLots.points(results);
            for (int from = 0; from < points.size(); from += StabilityData.POINTS_ABREAST)
                courses.add(course(
                        results, points.subList(from, Math.min(points.size(), from + StabilityData.POINTS_ABREAST))));
        }
        return courses;
    }

    private StabilityData.Course course(List<Found> results, List<Found> points) {
        var byTest = new LinkedHashMap<String, List<Found>>();
        for (var found : results)
            byTest.computeIfAbsent(key(found.result().test()), one -> new ArrayList<>())
                    .add(found);
        var first = results.get(0);
        return new StabilityData.Course(
                first.cells().text(first.result().condition(), "condition"),
                points.stream()
                        .map(point -> new StabilityData.Head(
                                point.cells().quantity(point.result().timePoint(), "timePoint")))
                        .toList(),
                byTest.values().stream().map(same -> row(same, points)).toList());
    }

    private StabilityData.Row row(List<Found> same, List<Found> points) {
        var first = same.get(0);
        var test = first.cells().text(first.result().test(), "test");
        var cells = new ArrayList<StabilityData.Cell>();
        for (var point : points) {
            var here = same.stream()
                    .filter(found -> StudiedLots.samePoint(found, point))
                    .map(limits::judged)
                    .toList();
            cells.add(new StabilityData.Cell(here.isEmpty() ? List.of(Figure.word("not-planned", null)) : here));
        }
        return new StabilityData.Row(
                test, limits.chinese(first, test), limits.ofStudy(same), limits.inForce(first), cells);
    }
}
