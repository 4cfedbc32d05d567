package org.cellgmp.intake.control;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.MasterEquipment;
import org.cellgmp.record.MasterMaterial;
import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MasterStep;
import org.cellgmp.record.Quantity;

/** One general or site recipe while it is being read: what is made of what by which process stages, without equipment. */
final class GeneralRecipe {
    private final XmlNode node;
    private final Problems problems;
    private final XmlTimes times;
    private final Map<String, MasterMaterial> materials = new LinkedHashMap<>();
    private final List<MasterEquipment> equipment = new ArrayList<>();
    private final List<MasterStep> steps = new ArrayList<>();
    /** Number of the step by the id of its process element. */
    private final Map<String, String> numbers = new LinkedHashMap<>();
    /** What comes before: materials and process elements by the id they lead to. */
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    GeneralRecipe(XmlNode node, ZoneId siteZone, Problems problems) {
        this.node = node;
        this.problems = problems;
        this.times = new XmlTimes(siteZone, problems);
    }

    /** Null, and said, if it has no name. */
    MasterRecord record() {
        var id = node.take("ID");
        if (id == null) {
            problems.error(node.place(), "recipe.no-id");
            return null;
        }
        var header = node.child("Header") == null ? node : node.child("Header");
        for (var formula : node.children("Formula")) {
            for (var inputs : formula.children("ProcessInputs")) materials(inputs, "input");
            for (var between : formula.children("ProcessIntermediates")) materials(between, "intermediate");
            for (var outputs : formula.children("ProcessOutputs")) materials(outputs, "output");
        }
        for (var procedure : node.children("ProcessProcedure")) element(procedure, List.of(), true);
        if (steps.isEmpty()) problems.warning(node.place(), "recipe.no-steps");
        constraints(node, null);
        var parameters = new ArrayList<MasterParameter>();
        for (var parameter : node.all("Formula", "ProcessElementParameter")) parameter(parameter, "", parameters);
        var type = node.take("GRecipeType");
        var product = header.child("ProductID") == null ? null : header;
        for (var one : header.children("Product", "ProductInformation")) if (product == null) product = one;
        return new MasterRecord(
                id,
                node.take("Version"),
                null,
                node.takeLines("Description"),
                type == null ? "general" : type.toLowerCase(Locale.ROOT),
                node.take("LifeCycleState"),
                header.take("DerivedFromID"),
                product == null ? null : product.take("ProductID"),
                product == null ? null : product.take("ProductName"),
                null,
                null,
                product == null ? null : BatchmlBatch.value(product, "BatchSize"),
                null,
                null,
                times.day(header, "EffectiveDate"),
                times.day(header, "ExpirationDate"),
                null,
                null,
                linked(),
                equipment,
                ordered(),
                parameters,
                null,
                times.zone(),
                null);
    }

    private void materials(XmlNode list, String role) {
        list.use("MaterialsType");
        for (var material : list.children("Material")) {
            var read = material(material, role);
            materials.putIfAbsent(read.sourceId() == null ? material.path() : read.sourceId(), read);
        }
    }

    private static MasterMaterial material(XmlNode material, String role) {
        return new MasterMaterial(
                role,
                null,
                material.take("MaterialID"),
                material.takeLines("Description"),
                amount(material),
                null,
                material.take("Order"),
                material.take("ID"));
    }

    private static Quantity amount(XmlNode material) {
        var amount = BatchmlBatch.value(material, "Amount");
        return amount == null ? BatchmlBatch.value(material, "Quantity") : amount;
    }

    /** Materials that a process element repeats from the formula say nothing new; others join the formula. */
    private void repeated(XmlNode element) {
        for (var list : element.children("Materials")) {
            var type = list.child("MaterialsType");
            var role =
                    type == null || type.look() == null ? "input" : type.take().toLowerCase(Locale.ROOT);
            for (var material : list.children("Material")) {
                var id = material.child("ID");
                var known = id == null ? null : materials.get(id.look());
                if (known == null) {
                    var read = material(material, role);
                    materials.put(read.sourceId() == null ? material.path() : read.sourceId(), read);
                } else if (same(material, known)) material(material, role);
                if (id != null) repeats(list, id.look(), known);
            }
        }
    }

    private static boolean same(XmlNode material, MasterMaterial known) {
        var amount = material.child("Amount");
        var figure = amount == null ? null : amount.child("QuantityString");
        var code = material.child("MaterialID");
        var name = material.child("Description");
        return (figure == null
                        || known.amount() != null
                                && String.valueOf(figure.look())
                                        .equals(known.amount().value()))
                && (code == null || String.valueOf(code.look()).equals(known.materialCode()))
                && (name == null || String.valueOf(name.look()).equals(known.name()));
    }

    /** The name of a list that only repeats the one material in it. */
    private static void repeats(XmlNode list, String id, MasterMaterial known) {
        for (var own : list.children("ID")) if (id != null && id.equals(own.look())) own.use();
        for (var own : list.children("Description"))
            if (known != null && own.look() != null && own.look().equals(known.name())) own.use();
    }

    private void element(XmlNode element, List<String> above, boolean top) {
        repeated(element);
        for (var link : element.children("DirectedLink")) {
            var from = link.take("FromID");
            var to = link.take("ToID");
            if (from == null || to == null) continue;
            link.use("ID");
            before.computeIfAbsent(to, any -> new LinkedHashSet<>()).add(from);
        }
        var inner = element.children("ProcessElement");
        var parameters = element.children("ProcessElementParameter");
        var id = element.child("ID");
        var path = new ArrayList<>(above);
        if (!top && id != null && id.look() != null) path.add(id.look());
        boolean work = !parameters.isEmpty() || inner.isEmpty() && !top;
        if (work) step(element, parameters, path);
        else constraints(element, null);
        for (var one : inner) element(one, path, false);
    }

    private void step(XmlNode element, List<XmlNode> given, List<String> path) {
        var number = Integer.toString(steps.size() + 1);
        var id = element.take("ID");
        if (id != null) numbers.putIfAbsent(id, number);
        var description = element.takeLines("Description");
        var type = element.take("ProcessElementType");
        var parameters = new ArrayList<MasterParameter>();
        for (var parameter : given) parameter(parameter, "", parameters);
        constraints(element, number);
        steps.add(new MasterStep(
                number,
                description == null ? id : description,
                type == null ? null : type.toLowerCase(Locale.ROOT),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                parameters,
                path.isEmpty() ? id : String.join("|", path)));
    }

    private static void parameter(XmlNode parameter, String above, List<MasterParameter> to) {
        var id = parameter.take("ID");
        var name = RecipeValue.name(parameter, id, above);
        var inner = parameter.children("ProcessElementParameter");
        if (!parameter.children("Value").isEmpty() || inner.isEmpty())
            to.add(RecipeValue.parameter(parameter, name, id));
        for (var one : inner) parameter(one, name + " / ", to);
    }

    /** What whatever carries the step out has to be able to. */
    private void constraints(XmlNode holder, String step) {
        for (var constraint : holder.children("ResourceConstraint")) {
            var id = constraint.take("ConstraintID");
            var description = constraint.takeLines("Description");
            var ranges = constraint.children("Range");
            if (ranges.isEmpty()) equipment.add(new MasterEquipment(step, null, null, description, id));
            for (var range : ranges) {
                var text = range.take("ValueString");
                var unit = range.take("UnitOfMeasure");
                equipment.add(new MasterEquipment(
                        step, null, text == null ? unit : unit == null ? text : text + " " + unit, description, id));
            }
        }
    }

    /** The formula, each line with the step that uses or makes it where exactly one does. */
    private List<MasterMaterial> linked() {
        return materials.entrySet().stream()
                .map(entry -> {
                    var m = entry.getValue();
                    var users = new LinkedHashSet<String>();
                    if (m.role().equals("input"))
                        before.forEach((to, from) -> {
                            if (from.contains(entry.getKey()) && numbers.containsKey(to)) users.add(numbers.get(to));
                        });
                    else
                        for (var from : before.getOrDefault(entry.getKey(), Set.of()))
                            if (numbers.containsKey(from)) users.add(numbers.get(from));
                    return users.size() != 1
                            ? m
                            : new MasterMaterial(
                                    m.role(),
                                    users.iterator().next(),
                                    m.materialCode(),
                                    m.name(),
                                    m.amount(),
                                    m.tolerancePercent(),
                                    m.order(),
                                    m.sourceId());
                })
                .toList();
    }

    /** The steps, each with those before it, directly or over an intermediate. */
    private List<MasterStep> ordered() {
        return steps.stream()
                .map(s -> {
                    var after = new LinkedHashSet<String>();
                    numbers.forEach((id, number) -> {
                        if (number.equals(s.number())) earlier(id, after, new LinkedHashSet<>());
                    });
                    return new MasterStep(
                            s.number(),
                            s.name(),
                            s.type(),
                            s.instruction(),
                            List.copyOf(after),
                            s.startCondition(),
                            s.openness(),
                            s.roomGrade(),
                            s.verification(),
                            s.holdLimit(),
                            s.longestDuration(),
                            s.parameters(),
                            s.sourceId());
                })
                .toList();
    }

    private void earlier(String first, Set<String> after, Set<String> seen) {
        var waiting = new ArrayList<String>(List.of(first));
        while (!waiting.isEmpty())
            for (var from : before.getOrDefault(waiting.remove(waiting.size() - 1), Set.of())) {
                if (!seen.add(from)) continue;
                if (numbers.containsKey(from)) after.add(numbers.get(from));
                else waiting.add(from);
            }
    }
}
