package org.cellgmp.intake.control;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.MasterApproval;
import org.cellgmp.record.MasterChange;
import org.cellgmp.record.MasterEquipment;
import org.cellgmp.record.MasterMaterial;
import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MasterStep;
import org.cellgmp.record.Quantity;

/** One master recipe while it is being read. */
final class MasterRecipe {
    private final XmlNode node;
    private final Problems problems;
    private final XmlTimes times;
    private final List<MasterMaterial> materials = new ArrayList<>();
    private final List<MasterEquipment> equipment = new ArrayList<>();
    private final List<MasterStep> steps = new ArrayList<>();
    private final RecipeOrder order = new RecipeOrder();
    private final Map<String, XmlNode> formula = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    MasterRecipe(XmlNode node, ZoneId siteZone, Problems problems) {
        this.node = node;
        this.problems = problems;
        this.times = new XmlTimes(siteZone, problems);
    }

    XmlNode node() {
        return node;
    }

    /** Null, and said, if it has no name. */
    MasterRecord record() {
        var id = node.take("ID");
        if (id == null) {
            problems.error(node.place(), "recipe.no-id");
            return null;
        }
        var header = node.child("Header") == null ? node : node.child("Header");
        for (var parameter : node.all("Formula", "Parameter")) {
            var name = parameter.child("ID");
            if (name != null && name.look() != null) formula.putIfAbsent(name.look(), parameter);
        }
        requirements(node, null);
        order.read(node);
        for (var element : node.children("RecipeElement")) element(element, List.of());
        if (steps.isEmpty()) for (var step : order.unheld()) charted(step);
        if (steps.isEmpty()) problems.warning(node.place(), "recipe.no-steps");
        var parameters = formula();
        var size = header.child("BatchSize");
        return new MasterRecord(
                id,
                node.take("Version"),
                times.time(node, "VersionDate"),
                node.takeLines("Description"),
                "master",
                header.take("Status"),
                null,
                header.take("ProductID"),
                header.take("ProductName"),
                null,
                null,
                size(size, "Nominal"),
                size(size, "Min"),
                size(size, "Max"),
                times.day(header, "EffectiveDate"),
                times.day(header, "ExpirationDate"),
                null,
                approvals(header),
                materials,
                equipment,
                order.ordered(steps),
                parameters,
                changes(header),
                times.zone(),
                null);
    }

    private static Quantity size(XmlNode size, String name) {
        var figure = size == null ? null : size.child(name);
        if (figure == null || figure.look() == null) return null;
        var unit = figure.takeAttribute("unitCode");
        return new Quantity(figure.take(), unit == null ? size.take("UnitOfMeasure") : unit);
    }

    private List<MasterApproval> approvals(XmlNode header) {
        var approvals = new ArrayList<MasterApproval>();
        for (var history : header.children("ApprovalHistory")) {
            for (var one : history.children("IndividualApproval"))
                approvals.add(new MasterApproval(
                        one.take("ApprovedBy"), null, times.time(one, "ApprovalDate"), one.takeLines("Description")));
            var at = times.time(history, "FinalApprovalDate");
            if (at != null) approvals.add(new MasterApproval(null, null, at, "final approval"));
        }
        return approvals;
    }

    private List<MasterChange> changes(XmlNode header) {
        var changes = new ArrayList<MasterChange>();
        for (var log : header.children("ModificationLog"))
            changes.add(new MasterChange(
                    times.time(log, "ModifiedDate"), log.take("Author"), log.takeLines("Description")));
        return changes;
    }

    private void element(XmlNode element, List<String> above) {
        var inner = element.children("RecipeElement");
        var type = element.take("RecipeElementType");
        var id = element.take("ID");
        var path = new ArrayList<>(above);
        if (id != null) path.add(id);
        order.read(element);
        // Begin and end marks of a recipe are not work.
        if ("Begin".equals(type) || "End".equals(type)) {
            order.mark(id);
            for (var description : element.children("Description"))
                if (type.equals(description.look())) description.use();
            return;
        }
        if (inner.isEmpty() || "Phase".equals(type)) step(element, id, type, path);
        for (var one : inner) element(one, path);
    }

    private void step(XmlNode element, String id, String type, List<String> path) {
        var number = Integer.toString(steps.size() + 1);
        order.step(id, number);
        var description = element.takeLines("Description");
        for (var actual : element.children("ActualEquipmentID"))
            if (actual.look() != null) equipment.add(new MasterEquipment(number, actual.take(), null, null, null));
        requirements(element, number);
        var parameters = new ArrayList<MasterParameter>();
        for (var parameter : element.children("Parameter")) parameter(parameter, "", number, parameters);
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
                path.isEmpty() ? null : String.join("|", path)));
    }

    /** A step of which a recipe without elements of its own says only what it is called: they stand in a library. */
    private void charted(XmlNode step) {
        var element = step.child("RecipeElementID");
        var id = element == null || element.look() == null ? step.take("ID") : element.take();
        if (id == null || id.matches("(?i)begin|init|start|end")) return;
        step(step, id, null, List.of(id));
    }

    private void requirements(XmlNode holder, String step) {
        for (var requirement : holder.children("EquipmentRequirement")) {
            var id = requirement.take("ID");
            var description = requirement.takeLines("Description");
            var constraints = requirement.children("Constraint");
            if (constraints.isEmpty()) equipment.add(new MasterEquipment(step, null, null, description, id));
            for (var constraint : constraints)
                equipment.add(new MasterEquipment(step, null, constraint.take("Condition"), description, id));
        }
    }

    /** A parameter of a step; one that only names a parameter of the formula is that one. */
    private void parameter(XmlNode parameter, String above, String step, List<MasterParameter> to) {
        var id = parameter.take("ID");
        var from = parameter.children("Value").isEmpty() && id != null && formula.containsKey(id)
                ? formula.get(id)
                : parameter;
        if (from != parameter) {
            taken.add(id);
            from.use("ID");
            parameter.use("ParameterType");
        }
        var type = from.child("ParameterType");
        var role = role(type);
        if (role != null) {
            type.use();
            material(from, id, role, step);
            return;
        }
        if (type != null && "ProcessParameter".equals(type.look())) type.use();
        var name = RecipeValue.name(from, id, above);
        if (!from.children("Value").isEmpty() || from.children("Parameter").isEmpty())
            to.add(RecipeValue.parameter(from, name, id));
        for (var inner : from.children("Parameter")) parameter(inner, name + " / ", step, to);
    }

    /** Parameters of the formula that no step names. */
    private List<MasterParameter> formula() {
        var parameters = new ArrayList<MasterParameter>();
        for (var parameter : node.all("Formula", "Parameter")) {
            var name = parameter.child("ID");
            if (name == null || !taken.contains(name.look())) parameter(parameter, "", null, parameters);
        }
        return parameters;
    }

    private static String role(XmlNode type) {
        if (type == null || type.look() == null) return null;
        return switch (type.look()) {
            case "ProcessInput" -> "input";
            case "ProcessOutput" -> "output";
            default -> null;
        };
    }

    private void material(XmlNode parameter, String id, String role, String step) {
        var name = parameter.takeLines("Description");
        materials.add(
                new MasterMaterial(role, step, id, name, BatchmlBatch.value(parameter, "Value"), null, null, null));
    }
}
