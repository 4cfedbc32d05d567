package org.cellgmp.document.control;

import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ContainerClosure;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ContainerSystem;
import org.cellgmp.template.data.DocumentHead;

/** Fills the container closure system. ICH M4Q 3.2.P.7. */
final class ContainersMaker {
    private final Editions editions;
    private final List<Addressed<ContainerClosure>> parts;
    private final List<Addressed<ProductVersion>> versions;

    ContainersMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<ContainerClosure>> parts,
            List<Addressed<ProductVersion>> versions,
            LocalDate day,
            Part part) {
        this.editions = new Editions(editions, day);
        this.parts = part.of(parts).stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing((Addressed<ContainerClosure> one) ->
                                BatchAnalysesMaker.key(one.record().code()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.versions = Masters.versionsOn(versions, day);
    }

    ContainerSystem make(DocumentHead head) {
        return new ContainerSystem(
                head,
                editions.product(),
                editions.day(),
                parts.stream().map(ContainersMaker::part).toList(),
                versions.stream().map(ContainersMaker::named).toList(),
                parts.stream()
                        .flatMap(one -> each(one.record().studies().size(), i -> study(one, i)).stream())
                        .toList());
    }

    private static ContainerSystem.Part part(Addressed<ContainerClosure> part) {
        var told = part.record();
        var of = Cells.plain(part.address());
        return new ContainerSystem.Part(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.component(), "component"),
                of.text(told.level(), "level"),
                of.text(told.material(), "material"),
                of.quantity(told.volume(), "volume"),
                of.text(told.supplier(), "supplier"),
                of.text(told.supplierCode(), "supplierCode"),
                of.text(told.specification(), "specification"),
                of.text(told.compliance(), "compliance"),
                of.text(told.sterilisation(), "sterilisation"),
                of.text(told.sterilisedBy(), "sterilisedBy"),
                of.date(told.usedFrom(), "usedFrom"),
                told.usedUntil() == null
                        ? Figure.word("no-end", of.address("usedUntil"))
                        : of.date(told.usedUntil(), "usedUntil"),
                of.text(told.status(), "status"));
    }

    private static ContainerSystem.Named named(Addressed<ProductVersion> version) {
        var told = version.record();
        var of = Cells.plain(version.address());
        return new ContainerSystem.Named(
                of.text(told.processCode(), "processCode"),
                of.text(told.processVersion(), "processVersion"),
                of.text(told.containerClosure(), "containerClosure"),
                of.text(told.storage(), "storage"),
                of.quantity(told.shelfLife(), "shelfLife"));
    }

    private static ContainerSystem.Study study(Addressed<ContainerClosure> part, int index) {
        var study = part.record().studies().get(index);
        var of = Cells.plain(part.address()).at("studies", index);
        return new ContainerSystem.Study(
                Cells.plain(part.address()).text(part.record().code(), "code"),
                of.text(study.kind(), "kind"),
                of.text(study.test(), "test"),
                of.text(study.method(), "method"),
                of.text(study.condition(), "condition"),
                of.with(study.criterion(), study.uom(), "criterion"),
                of.with(study.result(), study.uom(), "result"),
                LotTests.standing(study.criterion(), study.result(), study.uom()),
                of.date(study.performedOn(), "performedOn"),
                of.text(study.laboratory(), "laboratory"),
                of.text(study.report(), "report"),
                of.text(study.conclusion(), "conclusion"));
    }
}
