package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ContainerClosure;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ProductDescription;

/** Fills the description and composition of the product. ICH M4Q 3.2.P.1. */
final class DescriptionMaker {
    private final Editions editions;
    private final Masters masters;
    private final List<Addressed<ContainerClosure>> parts;

    DescriptionMaker(
            List<Addressed<ProductSpecification>> editions,
            Masters masters,
            List<Addressed<ContainerClosure>> parts,
            LocalDate day) {
        this.editions = new Editions(editions, day, Part.PRODUCT);
        this.masters = masters;
        this.parts = inUse(parts, day);
    }

    static List<Addressed<ContainerClosure>> inUse(List<Addressed<ContainerClosure>> parts, LocalDate day) {
        return Part.PRODUCT.of(parts).stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing((Addressed<ContainerClosure> one) ->
                                key(one.record().code()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
    }

    ProductDescription make(DocumentHead head) {
        return new ProductDescription(
                head,
                editions.product(),
                editions.day(),
                masters.versions().stream().map(DescriptionMaker::version).toList(),
                masters.versions().stream()
                        .flatMap(one -> each(one.record().sizes().size(), i -> size(one, i)).stream())
                        .toList(),
                doses(),
                each(
                        masters.inForce().size(),
                        i -> panel(i + 1, masters.inForce().get(i))),
                parts.stream().map(DescriptionMaker::part).toList());
    }

    static ProductDescription.Version version(Addressed<ProductVersion> version) {
        var told = version.record();
        var of = Cells.plain(version.address());
        return new ProductDescription.Version(
                of.text(told.processCode(), "processCode"),
                of.text(told.processVersion(), "processVersion"),
                of.text(told.productType(), "productType"),
                of.text(told.dosageForm(), "dosageForm"),
                of.text(told.strength(), "strength"),
                of.text(told.route(), "route"),
                of.text(told.indication(), "indication"),
                of.text(told.formulation(), "formulation"),
                of.text(told.containerClosure(), "containerClosure"),
                of.text(told.storage(), "storage"),
                of.quantity(told.shelfLife(), "shelfLife"),
                of.quantity(told.inUseLimit(), "inUseLimit"));
    }

    private static ProductDescription.Size size(Addressed<ProductVersion> version, int index) {
        var size = version.record().sizes().get(index);
        var of = Cells.plain(version.address()).at("sizes", index);
        return new ProductDescription.Size(
                of.text(size.name(), "name"),
                of.quantity(size.lowest(), "lowest"),
                of.quantity(size.highest(), "highest"),
                of.text(size.containers(), "containers"));
    }

    private List<ProductDescription.Dose> doses() {
        var doses = new ArrayList<ProductDescription.Dose>();
        for (var edition : editions.inForce())
            for (int i = 0; i < edition.record().tests().size(); i++) {
                var test = edition.record().tests().get(i);
                if (!"dose".equals(key(test.category()))) continue;
                var of = Cells.plain(edition.address());
                doses.add(new ProductDescription.Dose(
                        of.text(edition.record().code(), "code"),
                        of.text(edition.record().edition(), "edition"),
                        of.text(test.test(), "tests", i, "test"),
                        Editions.criterion(edition, i)));
            }
        return doses;
    }

    private static ProductDescription.Panel panel(int ordinal, Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        return new ProductDescription.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                of.quantity(told.batchSize(), "batchSize"),
                each(told.materials().size(), i -> line(master, i)));
    }

    private static ProductDescription.Line line(Addressed<MasterRecord> master, int index) {
        var material = master.record().materials().get(index);
        var of = Masters.cells(master).at("materials", index);
        return new ProductDescription.Line(
                of.text(material.role(), "role"),
                of.text(material.materialCode(), "materialCode"),
                of.text(material.name(), "name"),
                of.quantity(material.amount(), "amount"),
                of.text(material.stepNumber(), "stepNumber"),
                Masters.stepName(master, material.stepNumber()));
    }

    private static ProductDescription.Part part(Addressed<ContainerClosure> part) {
        var told = part.record();
        var of = Cells.plain(part.address());
        return new ProductDescription.Part(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.component(), "component"),
                of.text(told.level(), "level"),
                of.text(told.material(), "material"),
                of.quantity(told.volume(), "volume"));
    }
}
