package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.Step;

/** Steps from recipe elements: phases, or whatever stands lowest where a document has no phases. */
final class BatchmlSteps {
    /** Entries of a vendor's bean that name its class or repeat its value as a caption: listed, not parameters. */
    private static final Set<String> CAPTIONS = Set.of("class", "infocolumn", "caption", "label", "icon");

    private static final Set<String> LOW =
            Set.of("lowerlimit", "lowlimit", "low", "minimum", "min", "lowervalue", "minvalue");
    private static final Set<String> HIGH =
            Set.of("upperlimit", "highlimit", "high", "maximum", "max", "uppervalue", "maxvalue");
    private static final Set<String> ACTUAL = Set.of("actualvalue", "actual");

    private BatchmlSteps() {}

    /** What was executed: runtime elements of V0401, performances of V0600 and later. */
    static void executed(XmlNode record, BatchmlBatch batch) {
        for (var recipe : record.all("ExecutedControlRecipes", "ExecutedControlRecipe")) {
            recipe.use("ObjectType");
            for (var element : recipe.children("RuntimeRecipeElement")) element(element, List.of(), batch);
        }
        for (var element : record.children("RuntimeRecipeElement")) element(element, List.of(), batch);
        BatchmlPerformance.read(record, batch);
    }

    /** Where a document tells no execution apart from its recipe: the elements of the recipe that ran. */
    static void planned(XmlNode record, BatchmlBatch batch) {
        for (var element : record.all("RecipeElements", "RecipeElementRecord", "RecipeElementType"))
            element(element, List.of(), batch);
        if (!batch.steps.isEmpty()) return;
        for (var name : new String[] {"ControlRecipes", "ExecutedControlRecipes"})
            for (var list : record.children(name))
                for (var holder : list.children) {
                    var recipe = holder.name.equals("ControlRecipeRecord") ? holder.child("ControlRecipe") : holder;
                    if (recipe != null)
                        for (var element : recipe.children("RecipeElement")) element(element, List.of(), batch);
                }
    }

    private static void element(XmlNode element, List<String> above, BatchmlBatch batch) {
        var inner = element.children("RuntimeRecipeElement", "RecipeElement");
        var type = element.take("RecipeElementType");
        element.use("ObjectType");
        if (inner.isEmpty() || "Phase".equals(type)) step(element, type, above, batch);
        if (inner.isEmpty()) return;
        var id = element.take("ID");
        var path = new ArrayList<>(above);
        if (id != null) path.add(id);
        for (var one : inner) element(one, path, batch);
    }

    private static void step(XmlNode element, String type, List<String> above, BatchmlBatch batch) {
        // Begin and end marks of a recipe are not work.
        if ("Begin".equals(type) || "End".equals(type)) return;
        var id = element.take("ID");
        var number = Integer.toString(batch.steps.size() + 1);
        for (var equipment : element.children("ActualEquipmentID"))
            if (equipment.look() != null)
                batch.equipment.add(new EquipmentUse(number, equipment.take(), null, null, null, null, null, null));
        batch.steps.add(new Step(
                number,
                name(element, id),
                type == null ? null : type.toLowerCase(Locale.ROOT),
                null,
                null,
                batch.time(element, "StartTime", "ActualStartTime"),
                batch.time(element, "CompletionTime", "EndTime", "ActualEndTime"),
                element.take("Performer"),
                null,
                null,
                null,
                null,
                null,
                parameters(element),
                path(above, id)));
    }

    private static String name(XmlNode element, String id) {
        var description = element.takeLines("Description");
        if (description != null) return description;
        return id == null ? null : id.substring(id.lastIndexOf('|') + 1);
    }

    /** The id itself where it holds the path already, as in {@code batch|procedure|unit|operation|phase}. */
    private static String path(List<String> above, String id) {
        if (above.isEmpty() || id == null) return id;
        var nearest = above.get(above.size() - 1);
        return id.startsWith(nearest) ? id : String.join("|", above) + "|" + id;
    }

    private static List<ProcessParameter> parameters(XmlNode element) {
        var parameters = new ArrayList<ProcessParameter>();
        var bean = new HashMap<String, Quantity>();
        for (var entry : element.children("OtherInformation")) {
            var key = key(entry);
            if (CAPTIONS.contains(key)) continue;
            if (LOW.contains(key) || HIGH.contains(key)) {
                var limit = BatchmlBatch.value(entry, "Value");
                if (limit != null && bean.putIfAbsent(LOW.contains(key) ? "low" : "high", limit) == null) named(entry);
                continue;
            }
            var value = BatchmlBatch.value(entry, "Value");
            if (value != null) parameters.add(parameter(named(entry), value));
        }
        for (var parameter : element.children("Parameter")) nested(parameter, "", parameters);
        return limited(parameters, bean);
    }

    /** Limits that stand beside one actual value belong to it. */
    private static List<ProcessParameter> limited(List<ProcessParameter> parameters, Map<String, Quantity> bean) {
        if (bean.isEmpty()) return parameters;
        var low = bean.containsKey("low") ? bean.get("low").value() : null;
        var high = bean.containsKey("high") ? bean.get("high").value() : null;
        for (int i = 0; i < parameters.size(); i++) {
            var p = parameters.get(i);
            if (!ACTUAL.contains(p.name().toLowerCase(Locale.ROOT))) continue;
            parameters.set(
                    i,
                    new ProcessParameter(p.name(), p.actual(), p.uom(), low, high, p.critical(), p.at(), p.eventId()));
            return parameters;
        }
        bean.forEach((side, limit) -> parameters.add(parameter(side, limit)));
        return parameters;
    }

    private static void nested(XmlNode node, String above, List<ProcessParameter> parameters) {
        var name = above + named(node);
        var value = BatchmlBatch.value(node, "Value");
        if (value != null) parameters.add(parameter(name, value));
        for (var inner : node.children("Parameter")) nested(inner, name + " / ", parameters);
    }

    static ProcessParameter parameter(String name, Quantity value) {
        return new ProcessParameter(name, value.value(), value.uom(), null, null, null, null, null);
    }

    private static String key(XmlNode entry) {
        var id = entry.child("ID");
        return id == null || id.look() == null ? "" : id.look().toLowerCase(Locale.ROOT);
    }

    /** The id of an entry, or its description where it has no id; a description that repeats the id is used with it. */
    static String named(XmlNode entry) {
        var id = entry.take("ID");
        for (var description : entry.children("Description"))
            if (id == null) id = description.take();
            else if (id.equals(description.look())) description.use();
        return id == null ? entry.label() : id;
    }

    /** Events whose reference is the bare id of exactly one step, pointing to that step's full source id. */
    static List<BatchEvent> resolved(List<BatchEvent> events, List<Step> steps) {
        var full = new HashSet<String>();
        var bare = new HashMap<String, List<String>>();
        for (var step : steps) {
            if (step.sourceId() == null) continue;
            full.add(step.sourceId());
            var id = step.sourceId().substring(step.sourceId().lastIndexOf('|') + 1);
            bare.computeIfAbsent(id, one -> new ArrayList<>()).add(step.sourceId());
        }
        return events.stream()
                .map(event -> {
                    var ids = event.reference() == null || full.contains(event.reference())
                            ? null
                            : bare.get(event.reference());
                    return ids == null || ids.size() != 1 ? event : referring(event, ids.get(0));
                })
                .toList();
    }

    private static BatchEvent referring(BatchEvent e, String reference) {
        return new BatchEvent(
                e.id(),
                e.kind(),
                e.category(),
                e.at(),
                e.text(),
                e.risk(),
                e.status(),
                e.persons(),
                reference,
                e.deviationNumber(),
                e.sourceSystem());
    }
}
