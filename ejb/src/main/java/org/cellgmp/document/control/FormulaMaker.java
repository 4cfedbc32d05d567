package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.BatchFormula;
import org.cellgmp.template.data.DocumentHead;

/** Fills the batch formula: components of the master record, and what batches were charged with. ICH M4Q 3.2.P.3.2. */
final class FormulaMaker {
    private final Editions editions;
    private final Masters masters;
    private final TestedBatches batches;

    FormulaMaker(
            List<Addressed<ProductSpecification>> editions,
            Masters masters,
            List<Addressed<BatchRecord>> batches,
            LocalDate day) {
        this.editions = new Editions(editions, day);
        this.masters = masters;
        this.batches = new TestedBatches(batches);
    }

    BatchFormula make(DocumentHead head) {
        var panels = new ArrayList<BatchFormula.Panel>();
        for (var master : masters.inForce()) panels.add(panel(panels.size() + 1, master));
        return new BatchFormula(head, editions.product(), editions.day(), sizes(), panels, batches.told(), charges());
    }

    private List<BatchFormula.Size> sizes() {
        var sizes = new ArrayList<BatchFormula.Size>();
        for (var version : masters.versions())
            for (int i = 0; i < version.record().sizes().size(); i++) {
                var size = version.record().sizes().get(i);
                var of = Cells.plain(version.address()).at("sizes", i);
                sizes.add(new BatchFormula.Size(
                        of.text(size.name(), "name"),
                        of.quantity(size.lowest(), "lowest"),
                        of.quantity(size.highest(), "highest"),
                        of.text(size.containers(), "containers")));
            }
        return sizes;
    }

    private static BatchFormula.Panel panel(int ordinal, Addressed<MasterRecord> master) {
        var told = master.record();
        var of = Masters.cells(master);
        return new BatchFormula.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.masterId(), "masterId"),
                of.text(told.edition(), "edition"),
                of.text(told.status(), "status"),
                of.date(told.effectiveFrom(), "effectiveFrom"),
                Masters.until(told, of),
                of.text(told.strength(), "strength"),
                of.quantity(told.batchSize(), "batchSize"),
                of.quantity(told.smallestSize(), "smallestSize"),
                of.quantity(told.largestSize(), "largestSize"),
                each(told.materials().size(), i -> line(master, i)));
    }

    private static BatchFormula.Line line(Addressed<MasterRecord> master, int index) {
        var material = master.record().materials().get(index);
        var of = Masters.cells(master).at("materials", index);
        return new BatchFormula.Line(
                of.text(material.role(), "role"),
                of.text(material.materialCode(), "materialCode"),
                of.text(material.name(), "name"),
                of.quantity(material.amount(), "amount"),
                of.text(
                        material.tolerancePercent() == null ? null : material.tolerancePercent() + " %",
                        "tolerancePercent"),
                of.text(material.stepNumber(), "stepNumber"),
                Masters.stepName(master, material.stepNumber()));
    }

    private List<BatchFormula.Charges> charges() {
        var charges = new ArrayList<BatchFormula.Charges>();
        var all = batches.all();
        for (int from = 0; from < all.size(); from += BatchFormula.BATCHES_ABREAST) {
            var abreast = all.subList(from, Math.min(all.size(), from + BatchFormula.BATCHES_ABREAST));
            charges.add(new BatchFormula.Charges(
                    Figure.said(Integer.toString(charges.size() + 1)),
                    abreast.stream()
                            .map(batch -> new BatchFormula.Head(batches.number(batch)))
                            .toList(),
                    rows(abreast)));
        }
        return charges;
    }

    /** Materials in the order in which the batches were charged with them, each once. */
    private List<BatchFormula.Row> rows(List<Addressed<BatchRecord>> abreast) {
        var named = new LinkedHashMap<String, Figure[]>();
        for (var batch : abreast)
            for (int i = 0; i < batch.record().materials().size(); i++) {
                var use = batch.record().materials().get(i);
                var of = batches.cells(batch).at("materials", i);
                named.putIfAbsent(
                        material(use),
                        new Figure[] {of.text(use.materialCode(), "materialCode"), of.text(use.name(), "name")});
            }
        var rows = new ArrayList<BatchFormula.Row>();
        named.forEach((material, said) -> rows.add(new BatchFormula.Row(
                said[0],
                said[1],
                abreast.stream().map(batch -> cell(batch, material)).toList())));
        return rows;
    }

    private static String material(MaterialUse use) {
        return key(use.materialCode() == null ? use.name() : use.materialCode());
    }

    private BatchFormula.Cell cell(Addressed<BatchRecord> batch, String material) {
        var amounts = new ArrayList<Figure>();
        for (int i = 0; i < batch.record().materials().size(); i++) {
            var use = batch.record().materials().get(i);
            if (!material(use).equals(material)) continue;
            var charged = batches.cells(batch).at("materials", i).quantity(use.actual(), "actual");
            amounts.add(departs(use) ? charged.with("outside-tolerance") : charged);
        }
        return new BatchFormula.Cell(
                amounts.isEmpty()
                        ? List.of(
                                Figure.word("not-charged", batches.cells(batch).address("materials")))
                        : amounts);
    }

    /** Actual from planned by more percent than the record allows; false where one of the three is no number. */
    private static boolean departs(MaterialUse use) {
        var planned = number(use.planned());
        var actual = number(use.actual());
        var allowed = RecordedNumber.parse(use.tolerancePercent()).filter(one -> !one.censored());
        if (planned.isEmpty()
                || actual.isEmpty()
                || allowed.isEmpty()
                || !key(use.planned().uom()).equals(key(use.actual().uom()))) return false;
        var hundredfold = actual.get().subtract(planned.get()).abs().multiply(BigDecimal.valueOf(100));
        return hundredfold.compareTo(
                        allowed.get().number().multiply(planned.get().abs()))
                > 0;
    }

    private static Optional<BigDecimal> number(Quantity quantity) {
        return quantity == null
                ? Optional.empty()
                : RecordedNumber.parse(quantity.value())
                        .filter(one -> !one.censored())
                        .map(RecordedNumber::number);
    }
}
