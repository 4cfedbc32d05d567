package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.BatchAnalyses;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ManufacturingReport;

/** Fills the manufacturing part of an annual report: the year up to a day. 21 CFR 312.33(b)(7); ICH E2F. */
final class PeriodMaker {
    private static final Set<String> DEVIATIONS = Set.of("deviation", "exception", "alarm");

    private final List<Addressed<ProductSpecification>> specifications;
    private final Editions editions;
    private final List<Addressed<MasterRecord>> masters;
    private final List<Addressed<ProductVersion>> versions;
    private final StudiedLots lots;
    private final ValidationStudies studies;
    private final TestedBatches batches;
    private final Map<String, Release> releases;
    private final LocalDate from;
    private final LocalDate day;

    PeriodMaker(
            List<Addressed<ProductSpecification>> specifications,
            List<Addressed<MasterRecord>> masters,
            List<Addressed<ProductVersion>> versions,
            List<Addressed<StabilityStudy>> stability,
            ValidationStudies studies,
            List<Addressed<BatchRecord>> batches,
            Map<String, Release> releases,
            LocalDate day) {
        this.day = day;
        this.from = day.minusYears(1).plusDays(1);
        this.specifications = specifications;
        this.editions = new Editions(specifications, day);
        this.masters = DevelopmentMaker.begun(masters, day);
        this.versions = versions;
        this.lots = new StudiedLots(stability, day);
        this.studies = studies;
        this.batches = new TestedBatches(batches.stream()
                .filter(one -> within(one.record().header().productionDate()))
                .toList());
        this.releases = releases;
    }

    private boolean within(LocalDate one) {
        return one != null && !one.isBefore(from) && !one.isAfter(day);
    }

    ManufacturingReport make(DocumentHead head) {
        var exceptions = exceptions(head);
        var failing = exceptions.stream()
                .filter(one -> one.result().words().contains(Figure.OUT_OF_SPECIFICATION))
                .map(one -> one.batch().address())
                .distinct()
                .count();
        return new ManufacturingReport(
                head,
                editions.product(),
                editions.day(),
                Figure.said(from.toString()),
                versions(),
                masters.stream()
                        .filter(one -> within(one.record().effectiveFrom()))
                        .map(PeriodMaker::master)
                        .toList(),
                editions.all().stream()
                        .filter(one -> within(one.record().effectiveFrom()))
                        .map(PeriodMaker::specification)
                        .toList(),
                new ManufacturingReport.Count(
                        said(batches.all().size()),
                        said(batches.all().stream().filter(this::released).count()),
                        said(failing),
                        said(batches.all().stream()
                                .mapToLong(PeriodMaker::deviations)
                                .sum())),
                batches.all().stream().map(this::batch).toList(),
                exceptions.stream()
                        .map(one -> new ManufacturingReport.Exceptional(
                                one.batch(), one.test(), one.testChinese(), one.criterion(), one.result()))
                        .toList(),
                stability(),
                RegionalMaker.told(studies.all().stream()
                        .filter(one -> within(one.record().startedOn())
                                || within(one.record().concludedOn()))
                        .toList()));
    }

    private List<BatchAnalyses.Exceptional> exceptions(DocumentHead head) {
        if (batches.all().isEmpty()) return List.of();
        var found = new LinkedHashSet<>(exceptions(head, specifications));
        // A result that fails the other half's specification counts as well; what that half does not test is not
        // missing.
        for (var half : Part.values())
            exceptions(head, half.of(specifications)).stream()
                    .filter(one -> one.result().words().contains(Figure.OUT_OF_SPECIFICATION))
                    .forEach(found::add);
        return List.copyOf(found);
    }

    private List<BatchAnalyses.Exceptional> exceptions(
            DocumentHead head, List<Addressed<ProductSpecification>> judging) {
        return new BatchAnalysesMaker(judging, releases)
                .make(head, batches.all()).exceptions().stream()
                        .flatMap(one -> one.entries().stream())
                        .toList();
    }

    private List<ManufacturingReport.Version> versions() {
        return versions.stream()
                .filter(one -> within(one.record().effectiveFrom()))
                .sorted(Comparator.comparing(
                                (Addressed<ProductVersion> one) -> one.record().effectiveFrom())
                        .thenComparing(one -> one.address().toString()))
                .map(one -> {
                    var of = Cells.plain(one.address());
                    return new ManufacturingReport.Version(
                            of.text(one.record().processCode(), "processCode"),
                            of.text(one.record().processVersion(), "processVersion"),
                            of.date(one.record().effectiveFrom(), "effectiveFrom"),
                            of.text(one.record().changeReference(), "changeReference"));
                })
                .toList();
    }

    private static ManufacturingReport.Master master(Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        return new ManufacturingReport.Master(
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                told.changes().isEmpty()
                        ? List.of(Figure.word("none-recorded", of.address("changes")))
                        : each(
                                told.changes().size(),
                                i -> of.text(told.changes().get(i).description(), "changes", i, "description")));
    }

    private static ManufacturingReport.Specification specification(Addressed<ProductSpecification> edition) {
        var told = edition.record();
        var of = Cells.plain(edition.address());
        return new ManufacturingReport.Specification(
                of.text(told.code(), "code"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                said(told.tests().size()),
                of.text(told.approvedBy(), "approvedBy"));
    }

    /** By the end of the period; a later release belongs to the next. */
    private boolean released(Addressed<BatchRecord> batch) {
        var release = releases.get(batch.address().number());
        return release != null && !release.day().isAfter(day);
    }

    private static long deviations(Addressed<BatchRecord> batch) {
        return batch.record().events().stream()
                .filter(event -> DEVIATIONS.contains(key(event.kind())))
                .count();
    }

    private ManufacturingReport.Batch batch(Addressed<BatchRecord> batch) {
        var header = batch.record().header();
        var of = batches.cells(batch).at("header");
        var release = releases.get(batch.address().number());
        return new ManufacturingReport.Batch(
                of.text(header.batchNumber(), "batchNumber"),
                of.date(header.productionDate(), "productionDate"),
                of.text(header.masterRecordVersion(), "masterRecordVersion"),
                of.text(header.batchType(), "batchType"),
                released(batch)
                        ? Figure.of(release.day().toString(), release.where())
                        : Figure.word("none-recorded", batches.cells(batch).address("signatures")),
                said(deviations(batch)));
    }

    /** Studies in which something was tested in the period, or that began in it. */
    private List<ManufacturingReport.Stability> stability() {
        var limits = new StabilityLimits(editions.inForce());
        return lots.all().stream()
                .map(study -> {
                    var found = lots.found(study).stream()
                            .filter(one -> one.result().testedAt() != null
                                    && within(one.result().testedAt().toLocalDate()))
                            .toList();
                    if (found.isEmpty() && !within(study.record().startedOn())) return null;
                    var of = StudiedLots.cells(study);
                    return new ManufacturingReport.Stability(
                            of.text(study.record().code(), "code"),
                            of.text(study.record().lot(), "lot"),
                            of.date(study.record().startedOn(), "startedOn"),
                            of.text(study.record().status(), "status"),
                            said(found.size()),
                            said(found.stream().filter(limits::outside).count()));
                })
                .filter(one -> one != null)
                .toList();
    }

    private static Figure said(long count) {
        return Figure.said(Long.toString(count));
    }
}
