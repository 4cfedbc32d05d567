package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ProcessDevelopment;
import org.cellgmp.template.data.SpecificationJustification;

/** Fills the development of the process: which batch followed which version, what changed, and what each version gave. ICH M4Q 3.2.S.2.6. */
final class DevelopmentMaker {
    private final List<Addressed<ProductSpecification>> specifications;
    private final Editions editions;
    private final List<Addressed<MasterRecord>> masters;
    private final ValidationStudies studies;
    private final Origins origins;
    private final TestedBatches batches;
    private final LocalDate day;
    private final Part part;

    /** @param masters of the product, whichever their day */
    DevelopmentMaker(
            List<Addressed<ProductSpecification>> specifications,
            List<Addressed<MasterRecord>> masters,
            ValidationStudies studies,
            Origins origins,
            List<Addressed<BatchRecord>> batches,
            LocalDate day,
            Part part) {
        this.specifications = specifications;
        this.editions = new Editions(specifications, day, part);
        this.masters = begun(masters, day);
        this.studies = studies;
        this.origins = origins;
        this.batches = new TestedBatches(batches);
        this.day = day;
        this.part = part;
    }

    /** Editions that had come into force by the day, each master record from its first to its last. */
    static List<Addressed<MasterRecord>> begun(List<Addressed<MasterRecord>> masters, LocalDate day) {
        return masters.stream()
                .filter(one -> one.record().effectiveFrom() != null
                        && !one.record().effectiveFrom().isAfter(day))
                .sorted(Comparator.comparing((Addressed<MasterRecord> one) ->
                                key(one.record().masterId()))
                        .thenComparing(one -> one.record().effectiveFrom())
                        .thenComparing(one -> one.address().toString()))
                .toList();
    }

    ProcessDevelopment make(DocumentHead head) {
        return new ProcessDevelopment(
                head,
                editions.product(),
                editions.day(),
                batches.all().stream().map(this::batch).toList(),
                batches.all().stream()
                        .flatMap(batch -> origins.of(batch, batches.number(batch)).stream())
                        .toList(),
                masters.stream().map(this::edition).toList(),
                courses(),
                panels(),
                studies.of(ValidationStudies.COMPARABILITY).stream()
                        .map(DevelopmentMaker::study)
                        .toList());
    }

    private ProcessDevelopment.Batch batch(Addressed<BatchRecord> batch) {
        var header = batch.record().header();
        var of = batches.cells(batch).at("header");
        return new ProcessDevelopment.Batch(
                of.text(header.batchNumber(), "batchNumber"),
                Figure.of(
                        batch.address().number(),
                        Address.of(batch.address().number(), batch.address().version())),
                of.date(header.productionDate(), "productionDate"),
                of.text(header.masterRecordVersion(), "masterRecordVersion"),
                of.text(header.batchType(), "batchType"),
                of.text(header.site(), "site"),
                of.quantity(header.plannedScale(), "plannedScale"));
    }

    private ProcessDevelopment.Edition edition(Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        var followed = batches.all().stream()
                .filter(batch -> MasterRecord.titlesMeant(
                                batch.record().header().masterRecordVersion())
                        .contains(told.title()))
                .count();
        var changes = each(
                told.changes().size(), i -> of.text(told.changes().get(i).description(), "changes", i, "description"));
        return new ProcessDevelopment.Edition(
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                Figure.said(Long.toString(followed)),
                changes.isEmpty() ? List.of(Figure.word("none-recorded", of.address("changes"))) : changes);
    }

    private List<ProcessDevelopment.Course> courses() {
        var courses = new ArrayList<ProcessDevelopment.Course>();
        for (int i = 1; i < masters.size(); i++) {
            var earlier = masters.get(i - 1);
            var later = masters.get(i);
            if (!key(earlier.record().masterId()).equals(key(later.record().masterId()))) continue;
            courses.add(new ProcessDevelopment.Course(
                    Figure.said(Integer.toString(courses.size() + 1)),
                    Masters.cells(later).text(later.record().masterId(), "masterId"),
                    Masters.cells(earlier).text(earlier.record().edition(), "edition"),
                    Masters.cells(later).text(later.record().edition(), "edition"),
                    new MasterChanges(earlier, later).changes()));
        }
        return courses;
    }

    /** Versions in the order of their first batch; each is summed up by the maker of the justification. */
    private List<ProcessDevelopment.Panel> panels() {
        Map<String, List<Addressed<BatchRecord>>> byVersion = new LinkedHashMap<>();
        for (var batch : batches.all())
            byVersion
                    .computeIfAbsent(key(batch.record().header().masterRecordVersion()), one -> new ArrayList<>())
                    .add(batch);
        var summed = new LinkedHashMap<Figure, SpecificationJustification>();
        for (var same : byVersion.values())
            summed.put(
                    batches.cells(same.get(0))
                            .text(same.get(0).record().header().masterRecordVersion(), "header", "masterRecordVersion"),
                    new JustificationMaker(specifications, same, day, part).make(null));
        return each(editions.inForce().size(), i -> panel(i, summed));
    }

    private ProcessDevelopment.Panel panel(int index, Map<Figure, SpecificationJustification> summed) {
        var edition = editions.inForce().get(index);
        var lines = new ArrayList<ProcessDevelopment.Line>();
        for (int i = 0; i < edition.record().tests().size(); i++) {
            var test = Cells.plain(edition.address())
                    .text(edition.record().tests().get(i).test(), "tests", i, "test");
            boolean numbered = summed.values().stream()
                    .anyMatch(one -> one.panels().get(index).summaries().stream()
                            .anyMatch(line -> line.test().equals(test)));
            if (numbered)
                summed.forEach((version, one) ->
                        lines.add(line(test, version, one.panels().get(index))));
        }
        var of = Cells.plain(edition.address());
        return new ProcessDevelopment.Panel(
                Figure.said(Integer.toString(index + 1)),
                of.text(edition.record().code(), "code"),
                of.text(edition.record().edition(), "edition"),
                lines);
    }

    private static ProcessDevelopment.Line line(Figure test, Figure version, SpecificationJustification.Panel panel) {
        for (var one : panel.summaries())
            if (one.test().equals(test))
                return new ProcessDevelopment.Line(
                        test,
                        one.testChinese(),
                        one.criterion(),
                        version,
                        one.count(),
                        one.lowest(),
                        one.highest(),
                        one.mean(),
                        one.outside());
        var none = Figure.word("none", null);
        var wordy = panel.wordy().stream()
                .flatMap(some -> some.tests().stream())
                .filter(one -> one.test().equals(test))
                .findFirst();
        return new ProcessDevelopment.Line(
                test,
                wordy.map(SpecificationJustification.Counted::testChinese).orElse(test),
                wordy.map(SpecificationJustification.Counted::criterion).orElse(none),
                version,
                Figure.said("0"),
                none,
                none,
                none,
                wordy.map(SpecificationJustification.Counted::outside).orElse(none));
    }

    static ProcessDevelopment.Study study(Addressed<ValidationStudy> study) {
        var told = study.record();
        var of = Cells.plain(study.address());
        return new ProcessDevelopment.Study(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.protocol(), "protocol"),
                of.text(told.report(), "report"),
                of.text(told.status(), "status"),
                of.text(told.conclusion(), "conclusion"));
    }
}
