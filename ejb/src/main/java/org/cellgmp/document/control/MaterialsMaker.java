package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ControlOfMaterials;
import org.cellgmp.template.data.DocumentHead;

/** Fills the control of materials: what master records ask for, which lots were here, and what went into the batches. ICH M4Q 3.2.S.2.3. */
final class MaterialsMaker {
    private static final Set<String> LIVING = Set.of("human", "animal");

    private final Editions editions;
    private final Masters masters;
    private final List<Addressed<MaterialLot>> lots;
    private final CellSources cells;
    private final TestedBatches batches;

    MaterialsMaker(
            List<Addressed<ProductSpecification>> editions,
            Masters masters,
            List<Addressed<MaterialLot>> lots,
            CellSources cells,
            List<Addressed<BatchRecord>> batches,
            LocalDate day) {
        this.editions = new Editions(editions, day);
        this.masters = masters;
        this.lots = lots.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(
                                (Addressed<MaterialLot> one) -> key(one.record().materialCode()))
                        .thenComparing(one -> key(one.record().lot()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.cells = cells;
        this.batches = new TestedBatches(batches);
    }

    ControlOfMaterials make(DocumentHead head) {
        return new ControlOfMaterials(
                head,
                editions.product(),
                editions.day(),
                each(
                        masters.inForce().size(),
                        i -> panel(i + 1, masters.inForce().get(i))),
                lots.stream().map(MaterialsMaker::lot).toList(),
                lots.stream()
                        .flatMap(one -> new LotTests(one.record().tests(), number(one), of(one)).lines().stream())
                        .toList(),
                lots.stream()
                        .filter(one -> living(one.record()))
                        .map(MaterialsMaker::biological)
                        .toList(),
                cells.donations(),
                cells.donorTests(),
                cells.banks(),
                cells.bankTests(),
                cells.vectors(),
                cells.vectorMaterials(),
                cells.vectorTests(),
                uses());
    }

    private static Cells of(Addressed<MaterialLot> lot) {
        return Cells.plain(lot.address());
    }

    private static Figure number(Addressed<MaterialLot> lot) {
        return of(lot).text(lot.record().lot(), "lot");
    }

    private static boolean living(MaterialLot lot) {
        return lot.species() != null
                || lot.origin() != null && LIVING.contains(lot.origin().strip().toLowerCase(Locale.ROOT));
    }

    private ControlOfMaterials.Panel panel(int ordinal, Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        return new ControlOfMaterials.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                each(told.materials().size(), i -> line(master, i)));
    }

    private ControlOfMaterials.Line line(Addressed<MasterRecord> master, int index) {
        var material = master.record().materials().get(index);
        var of = Masters.cells(master).at("materials", index);
        var kept = kept(material.materialCode()).size();
        return new ControlOfMaterials.Line(
                of.text(material.role(), "role"),
                of.text(material.materialCode(), "materialCode"),
                of.text(material.name(), "name"),
                of.quantity(material.amount(), "amount"),
                of.text(material.stepNumber(), "stepNumber"),
                Masters.stepName(master, material.stepNumber()),
                Figure.said(Integer.toString(kept)));
    }

    /** Numbers of the lots of a material that are told of, each once: a vector may be kept as a material as well. */
    private Set<String> kept(String code) {
        var kept = new LinkedHashSet<String>();
        for (var lot : lots)
            if (key(lot.record().materialCode()).equals(key(code)))
                kept.add(key(lot.record().lot()));
        for (VectorLot lot : cells.vectorLots()) if (key(lot.vectorCode()).equals(key(code))) kept.add(key(lot.lot()));
        return kept;
    }

    private static ControlOfMaterials.Lot lot(Addressed<MaterialLot> lot) {
        var told = lot.record();
        var of = of(lot);
        return new ControlOfMaterials.Lot(
                of.text(told.materialCode(), "materialCode"),
                of.text(told.name(), "name"),
                number(lot),
                of.text(told.supplier(), "supplier"),
                of.text(told.manufacturer(), "manufacturer"),
                of.text(told.grade(), "grade"),
                of.text(told.origin(), "origin"),
                of.text(told.certificate(), "certificate"),
                of.date(told.expires(), "expires"),
                of.date(told.retestOn(), "retestOn"),
                of.text(told.status(), "status"),
                of.text(told.storage(), "storage"));
    }

    private static ControlOfMaterials.Biological biological(Addressed<MaterialLot> lot) {
        var told = lot.record();
        var of = of(lot);
        return new ControlOfMaterials.Biological(
                of.text(told.materialCode(), "materialCode"),
                of.text(told.name(), "name"),
                number(lot),
                of.text(told.origin(), "origin"),
                of.text(told.species(), "species"),
                of.text(told.countryOfOrigin(), "countryOfOrigin"),
                of.text(told.virusSafety(), "virusSafety"),
                of.text(told.certificate(), "certificate"));
    }

    /** Each lot once, in the order in which the batches were charged with it. */
    private List<ControlOfMaterials.Use> uses() {
        var uses = new LinkedHashMap<List<String>, ControlOfMaterials.Use>();
        for (var batch : batches.all())
            for (int i = 0; i < batch.record().materials().size(); i++) {
                var use = batch.record().materials().get(i);
                var of = batches.cells(batch).at("materials", i);
                var known = uses.computeIfAbsent(
                        List.of(key(use.materialCode()), key(use.name()), key(use.lot())),
                        one -> new ControlOfMaterials.Use(
                                of.text(use.materialCode(), "materialCode"),
                                of.text(use.name(), "name"),
                                of.text(use.lot(), "lot"),
                                new ArrayList<>(),
                                new ArrayList<>(),
                                standing(use.materialCode(), use.lot())));
                add(known.batches(), batches.number(batch));
                add(known.status(), of.text(use.status(), "status"));
            }
        return List.copyOf(uses.values());
    }

    /** What is printed twice in one cell says nothing more. */
    private static void add(List<Figure> figures, Figure one) {
        if (figures.stream().noneMatch(known -> String.valueOf(known.text()).equals(String.valueOf(one.text()))))
            figures.add(one);
    }

    private Figure standing(String code, String lot) {
        return Figure.word(
                lot == null ? "not-judged" : kept(code).contains(key(lot)) ? "lot-told" : "lot-not-told", null);
    }
}
