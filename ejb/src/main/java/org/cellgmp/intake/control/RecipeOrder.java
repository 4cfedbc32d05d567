package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.MasterStep;

/** Which steps of a recipe come before which, and on what condition, from its procedure logic. ISA-88.00.02, procedure function charts. */
final class RecipeOrder {
    /** Marks that take no part, number by the id of their element: a step, or null for a begin or end mark. */
    private final Map<String, String> numbers = new HashMap<>();

    private final Set<String> marks = new HashSet<>();
    private final List<Logic> charts = new ArrayList<>();

    /** One chart. @param elements recipe element by step of the chart; @param back what comes before each place of it */
    private record Logic(Map<String, XmlNode> steps, Map<String, List<String>> back, Map<String, XmlNode> conditions) {
        /** The recipe element that a step of the chart stands for; null if the place is no step. */
        String element(String place) {
            var step = steps.get(place);
            if (step == null) return null;
            var element = step.child("RecipeElementID");
            return element == null || element.look() == null ? place : element.look();
        }
    }

    /** Reads the charts of a recipe or of an element of it. */
    void read(XmlNode holder) {
        for (var logic : holder.children("ProcedureLogic")) {
            var chart = new Logic(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
            for (var step : logic.children("Step")) {
                var id = step.child("ID");
                if (id != null && id.look() != null) chart.steps().put(id.look(), step);
            }
            for (var transition : logic.children("Transition")) {
                var id = transition.child("ID");
                var condition = transition.child("Condition");
                if (id == null || id.look() == null) continue;
                if (condition != null) chart.conditions().put(id.look(), condition);
                id.use();
            }
            for (var link : logic.children("Link")) link(link, chart);
            charts.add(chart);
        }
    }

    private static void link(XmlNode link, Logic chart) {
        var from = end(link.child("FromID"), "FromIDValue", "FromType");
        var to = end(link.child("ToID"), "ToIDValue", "ToType");
        if (from == null || to == null) return;
        link.use("ID");
        for (var type : link.children("LinkType")) if ("ControlLink".equals(type.look())) type.use();
        chart.back().computeIfAbsent(to, any -> new ArrayList<>()).add(from);
    }

    private static String end(XmlNode end, String value, String type) {
        if (end == null) return null;
        var id = end.take(value);
        if (id == null) return end.take();
        end.use(type);
        return id;
    }

    void step(String element, String number) {
        if (element != null) numbers.putIfAbsent(element, number);
    }

    /** A begin or end mark. */
    void mark(String element) {
        if (element != null) marks.add(element);
    }

    List<MasterStep> ordered(List<MasterStep> steps) {
        var after = new HashMap<String, LinkedHashSet<String>>();
        var conditions = new HashMap<String, LinkedHashSet<String>>();
        for (var chart : charts)
            chart.steps().forEach((place, step) -> {
                var element = chart.element(place);
                var number = numbers.get(element);
                if (number != null || marks.contains(element)) told(step, element);
                if (number == null) return;
                var before = after.computeIfAbsent(number, any -> new LinkedHashSet<>());
                var words = conditions.computeIfAbsent(number, any -> new LinkedHashSet<>());
                back(chart, place, before, words, new HashSet<>());
            });
        return steps.stream()
                .map(step -> new MasterStep(
                        step.number(),
                        step.name(),
                        step.type(),
                        step.instruction(),
                        List.copyOf(after.getOrDefault(step.number(), new LinkedHashSet<>())),
                        line(conditions.get(step.number())),
                        step.openness(),
                        step.roomGrade(),
                        step.verification(),
                        step.holdLimit(),
                        step.longestDuration(),
                        step.parameters(),
                        step.sourceId()))
                .toList();
    }

    /** A step of a chart that says which element it is, and nothing else that is new. */
    private static void told(XmlNode step, String element) {
        step.use("ID", "RecipeElementID");
        for (var description : step.children("Description")) if (element.equals(description.look())) description.use();
    }

    /** The elements that the charts name and that the recipe does not hold, in order; begin and end left out. */
    List<XmlNode> unheld() {
        return charts.stream()
                .flatMap(chart -> chart.steps().entrySet().stream()
                        .filter(step -> !numbers.containsKey(chart.element(step.getKey()))
                                && !marks.contains(chart.element(step.getKey())))
                        .map(Map.Entry::getValue))
                .toList();
    }

    private static String line(Set<String> words) {
        return words == null || words.isEmpty() ? null : String.join("; ", words);
    }

    /** Walks back over transitions to the steps before; a chart that runs in a circle is walked once. */
    private void back(Logic chart, String first, Set<String> before, Set<String> words, Set<String> seen) {
        var waiting = new ArrayList<String>(List.of(first));
        while (!waiting.isEmpty()) {
            var place = waiting.remove(waiting.size() - 1);
            for (var earlier : chart.back().getOrDefault(place, List.of())) {
                if (!seen.add(earlier)) continue;
                var element = chart.element(earlier);
                var number = element == null ? null : numbers.get(element);
                if (number != null) before.add(number);
                else if (element != null && !marks.contains(element)) before.add(element);
                else if (element == null) {
                    condition(chart.conditions().get(earlier), words);
                    waiting.add(earlier);
                }
            }
        }
    }

    private static void condition(XmlNode condition, Set<String> words) {
        var text = condition == null ? null : condition.take();
        if (text != null && !text.equalsIgnoreCase("true")) words.add(text);
    }
}
