package org.cellgmp.intake.control;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.Amendment;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RecordSignature;
import org.cellgmp.record.Step;
import org.cellgmp.record.YieldFigure;

/** One batch production record while it is being read: what has been gathered so far, and how times are understood. */
final class BatchmlBatch {
    private final XmlNode node;
    private final XmlNode outermost;
    private final Set<XmlNode> others;
    private final XmlTimes times;
    private final Problems problems;

    final List<MaterialUse> materials = new ArrayList<>();
    final List<EquipmentUse> equipment = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final List<InProcessTest> tests = new ArrayList<>();
    final List<QcResult> results = new ArrayList<>();
    final List<YieldFigure> yields = new ArrayList<>();
    final List<BatchEvent> events = new ArrayList<>();
    final List<Amendment> amendments = new ArrayList<>();
    final List<RecordSignature> signatures = new ArrayList<>();

    /** @param outermost element below which everything that stays unused is listed; @param others records of their own below it */
    BatchmlBatch(XmlNode node, XmlNode outermost, Set<XmlNode> others, ZoneId siteZone, Problems problems) {
        this.node = node;
        this.outermost = outermost;
        this.others = others;
        this.times = new XmlTimes(siteZone, problems);
        this.problems = problems;
    }

    BatchRecord read() {
        var parts = parts(node);
        var named = header(parts);
        for (var part : parts) BatchmlSteps.executed(part, this);
        if (steps.isEmpty()) for (var part : parts) BatchmlSteps.planned(part, this);
        for (var part : parts) BatchmlEvents.read(part, this);
        for (var part : parts) BatchmlSamples.read(part, this);
        if (named != null && steps.isEmpty()) problems.warning(node.place(), "batchml.no-steps");
        var own = BatchmlOwn.take(node, problems);
        // Last, when it is known whether any time had to be read in the zone of the site.
        var read = new BatchRecord(
                named == null ? null : zoned(named),
                null,
                null,
                null,
                materials,
                equipment,
                null,
                steps,
                tests,
                results,
                yields,
                null,
                BatchmlSteps.resolved(events, steps),
                amendments,
                signatures,
                Leftovers.of(outermost, others, problems));
        return own == null || named == null ? read : own.complete(read, problems);
    }

    /** The record and the records inside it, which are parts of the same batch. */
    private static List<XmlNode> parts(XmlNode record) {
        var parts = new ArrayList<XmlNode>();
        parts.add(record);
        record.use("ObjectType", "EntryID");
        for (var inner : record.children(BatchmlReader.ROOT)) parts.addAll(parts(inner));
        for (var list : record.children(BatchmlReader.ROOT + "s"))
            for (var inner : list.children(BatchmlReader.ROOT)) parts.addAll(parts(inner));
        return parts;
    }

    private BatchHeader header(List<XmlNode> parts) {
        var recipes = new ArrayList<XmlNode>();
        for (var part : parts) {
            recipes.addAll(part.all("ExecutedControlRecipes", "ExecutedControlRecipe"));
            recipes.addAll(part.all("ControlRecipes", "ControlRecipeRecord", "ControlRecipe"));
        }
        var speakers = new ArrayList<XmlNode>(recipes);
        for (var part : parts) {
            speakers.addAll(part.children("Header"));
            speakers.add(part);
        }
        for (var recipe : recipes) speakers.addAll(0, recipe.children("Header"));
        var masters = parts.stream()
                .flatMap(part -> part.all("MasterRecipes", "MasterRecipeRecord", "MasterRecipe").stream())
                .toList();
        for (var master : masters) speakers.addAll(master.children("Header"));

        var batchNumbers = said(speakers, "BatchID");
        if (batchNumbers.isEmpty()) batchNumbers = said(speakers, "LotID");
        if (batchNumbers.isEmpty()) {
            problems.error(node.place(), "batchml.no-batch-number");
            return null;
        }
        if (batchNumbers.size() > 1) {
            problems.error(node.place(), "batchml.several-batches", String.join(", ", batchNumbers));
            return null;
        }
        return new BatchHeader(
                batchNumbers.iterator().next(),
                first(speakers, "ProductID", "MaterialDefinitionID"),
                first(speakers, "ProductName"),
                null,
                masterVersion(recipes, masters),
                null,
                null,
                plannedScale(speakers),
                null,
                null,
                first(speakers, "EquipmentScope"),
                null,
                null);
    }

    /** All different answers of the speakers, all of them used. */
    private static LinkedHashSet<String> said(List<XmlNode> speakers, String name) {
        var answers = new LinkedHashSet<String>();
        for (var speaker : speakers)
            for (var child : speaker.children(name)) if (child.look() != null) answers.add(child.take());
        return answers;
    }

    /** The first answer; the same answer again is used too, another one stays to be listed. */
    private String first(List<XmlNode> speakers, String... names) {
        String answer = null;
        for (var speaker : speakers)
            for (var child : speaker.children(names)) {
                if (child.look() == null) continue;
                if (answer == null) answer = child.take();
                else if (answer.equals(child.look())) child.use();
                else problems.warning(child.place(), "batchml.other-answer", child.label(), child.look(), answer);
            }
        return answer;
    }

    private static String masterVersion(List<XmlNode> recipes, List<XmlNode> masters) {
        for (var master : masters) {
            var id = master.take("ID");
            var version = master.take("Version");
            if (id != null || version != null) return id == null ? version : version == null ? id : id + " " + version;
        }
        for (var recipe : recipes) {
            var version = recipe.take("Version");
            if (version != null) return version;
        }
        return null;
    }

    private static Quantity plannedScale(List<XmlNode> speakers) {
        for (var speaker : speakers)
            for (var size : speaker.children("BatchSize")) {
                var figure = size.child("Nominal");
                if (figure == null || figure.look() == null) continue;
                var unit = figure.takeAttribute("unitCode");
                return new Quantity(figure.take(), unit == null ? size.take("UnitOfMeasure") : unit);
            }
        return null;
    }

    private BatchHeader zoned(BatchHeader h) {
        return times.zone() != null
                ? new BatchHeader(
                        h.batchNumber(),
                        h.productCode(),
                        h.productName(),
                        h.strength(),
                        h.masterRecordVersion(),
                        h.processRegistration(),
                        h.batchType(),
                        h.plannedScale(),
                        h.productionDate(),
                        h.shelfLifeEnds(),
                        h.site(),
                        h.specification(),
                        times.zone())
                : h;
    }

    OffsetDateTime time(XmlNode holder, String... names) {
        return times.time(holder, names);
    }

    Problems problems() {
        return problems;
    }

    /** Text and unit of a value or quantity; null if there is none. What only says that it is a constant is used too. */
    static Quantity value(XmlNode holder, String... names) {
        for (var value : holder.children(names)) {
            var text = value.take("ValueString", "QuantityString");
            if (text == null) continue;
            for (var form : value.children("DataInterpretation", "DataType")) {
                var word = form.look();
                if (word == null || word.equals("Constant") || word.equals("Other") || word.equalsIgnoreCase("string"))
                    form.useAll();
            }
            return new Quantity(text, value.take("UnitOfMeasure"));
        }
        return null;
    }
}
