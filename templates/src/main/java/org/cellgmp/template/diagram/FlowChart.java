package org.cellgmp.template.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Steps from top to bottom, joined by arrows; beside each what goes in and what is controlled. */
public final class FlowChart {
    /** Of an upright page, so that letters stand in their own size. */
    private static final double WIDTH = 580;
    /** Of a drawing that fits on one page. */
    private static final double MOST_HEIGHT = 820;

    private static final double LEFT = 196;
    private static final double RIGHT = 398;
    private static final double EDGE = 16;
    private static final double GAP = 26;
    private static final double NAME = 13;
    private static final double NOTE = 12;
    private static final int MOST_NOTES = 12;

    private static final String INK = "#1b1d20";
    private static final String QUIET = "#565b61";
    private static final String BLUE = "#14568a";
    private static final String PALE = "#eef3f8";

    private FlowChart() {}

    /**
     * @param key told apart by; @param name as printed in the box; @param after keys of the steps before it
     * @param inputs printed on the left; @param controls printed on the right
     */
    public record Step(String key, String name, List<String> after, List<String> inputs, List<String> controls) {}

    /** Steps of one height, and how much room they take. */
    private record Layer(List<Step> steps, double height) {}

    /** One drawing a page. @param steps at least one, in order; @param described the same in words */
    public static List<Drawing> draw(String title, String described, List<Step> steps) {
        var pages = new ArrayList<List<Layer>>();
        double used = 0;
        for (var layer : layers(inTurn(steps))) {
            if (pages.isEmpty() || used + layer.height() + GAP > MOST_HEIGHT) {
                pages.add(new ArrayList<>());
                used = 2 * EDGE;
            }
            pages.get(pages.size() - 1).add(layer);
            used += layer.height() + GAP;
        }
        var drawings = new ArrayList<Drawing>();
        for (int i = 0; i < pages.size(); i++) {
            var name = pages.size() == 1 ? title : title + " (" + (i + 1) + "/" + pages.size() + ")";
            drawings.add(page(name, described, pages.get(i), i + 1 < pages.size()));
        }
        return drawings;
    }

    /** Where nothing is said, each follows the last. */
    private static List<Step> inTurn(List<Step> steps) {
        if (steps.stream().anyMatch(step -> !step.after().isEmpty())) return steps;
        var chained = new ArrayList<Step>();
        for (var step : steps)
            chained.add(new Step(
                    step.key(),
                    step.name(),
                    chained.isEmpty()
                            ? List.of()
                            : List.of(chained.get(chained.size() - 1).key()),
                    step.inputs(),
                    step.controls()));
        return chained;
    }

    /** A step lies below every step that comes before it. */
    private static List<Layer> layers(List<Step> steps) {
        var depth = new HashMap<String, Integer>();
        var layers = new ArrayList<List<Step>>();
        for (var step : steps) {
            int at = 0;
            for (var before : step.after()) if (depth.containsKey(before)) at = Math.max(at, depth.get(before) + 1);
            depth.put(step.key(), at);
            while (layers.size() <= at) layers.add(new ArrayList<>());
            layers.get(at).add(step);
        }
        return layers.stream().map(layer -> new Layer(layer, height(layer))).toList();
    }

    private static double height(List<Step> steps) {
        double room = (RIGHT - LEFT) / steps.size() - 8;
        double high = 40;
        int inputs = 0;
        int controls = 0;
        for (var step : steps) {
            high = Math.max(
                    high, 20 + Wrapping.lines(step.name(), NAME, room - 16, 4).size() * 17);
            inputs += notes(step.inputs(), LEFT - 42).size();
            controls += notes(step.controls(), WIDTH - RIGHT - 32).size();
        }
        return Math.max(high, 8 + 14 * Math.min(MOST_NOTES, Math.max(inputs, controls)));
    }

    private static List<String> notes(List<String> texts, double room) {
        var lines = new ArrayList<String>();
        for (var text : texts) lines.addAll(Wrapping.lines(text, NOTE, room, 2));
        return lines;
    }

    private static Drawing page(String title, String described, List<Layer> layers, boolean goesOn) {
        var shapes = new ArrayList<Shape>();
        var boxes = new ArrayList<Shape>();
        var middles = new HashMap<String, double[]>();
        double y = EDGE;
        for (var layer : layers) {
            double wide = (RIGHT - LEFT) / layer.steps().size();
            var inputs = new ArrayList<String>();
            var controls = new ArrayList<String>();
            for (int i = 0; i < layer.steps().size(); i++) {
                var step = layer.steps().get(i);
                double x = LEFT + wide * i + 4;
                box(step, x, y, wide - 8, layer.height(), boxes);
                double middle = x + (wide - 8) / 2;
                arrows(step, middle, y, middles, shapes);
                middles.put(step.key(), new double[] {middle, y + layer.height()});
                inputs.addAll(notes(step.inputs(), LEFT - 42));
                controls.addAll(notes(step.controls(), WIDTH - RIGHT - 32));
            }
            beside(inputs, 4, y, layer.height(), shapes);
            if (!inputs.isEmpty()) arrow(LEFT - 32, y + layer.height() / 2, LEFT + 2, y + layer.height() / 2, shapes);
            if (!controls.isEmpty())
                shapes.add(new Shape.Line(
                        RIGHT - 4, y + layer.height() / 2, RIGHT + 20, y + layer.height() / 2, QUIET, 0.8, true));
            beside(controls, RIGHT + 26, y, layer.height(), shapes);
            y += layer.height() + GAP;
        }
        if (goesOn) arrow((LEFT + RIGHT) / 2, y - GAP, (LEFT + RIGHT) / 2, y - 4, shapes);
        shapes.addAll(boxes);
        return new Drawing(title, described, (int) WIDTH, (int) Math.ceil(y - GAP + (goesOn ? GAP : EDGE)), shapes);
    }

    private static void box(Step step, double x, double y, double wide, double high, List<Shape> shapes) {
        shapes.add(new Shape.Box(x, y, wide, high, 4, PALE, BLUE, 1.2, false));
        var lines = Wrapping.lines(step.name(), NAME, wide - 16, 4);
        double at = y + high / 2 - lines.size() * 17 / 2.0 + 13;
        for (var line : lines) {
            shapes.add(new Shape.Words(x + wide / 2, at, line, NAME, true, true, INK));
            at += 17;
        }
    }

    private static void beside(List<String> lines, double x, double y, double high, List<Shape> shapes) {
        int shown = Math.min(lines.size(), MOST_NOTES);
        double at = y + high / 2 - shown * 14 / 2.0 + 11;
        for (int i = 0; i < shown; i++) {
            var line = i == MOST_NOTES - 1 && lines.size() > MOST_NOTES ? "\u2026" : lines.get(i);
            shapes.add(new Shape.Words(x, at, line, NOTE, false, false, INK));
            at += 14;
        }
    }

    /** From the steps before it on this page; one that has none here comes from the page before or begins the process. */
    private static void arrows(Step step, double x, double y, Map<String, double[]> middles, List<Shape> shapes) {
        boolean joined = false;
        for (var before : step.after()) {
            var from = middles.get(before);
            if (from == null) continue;
            arrow(from[0], from[1], x, y, shapes);
            joined = true;
        }
        if (!joined && middles.isEmpty() && !step.after().isEmpty()) arrow(x, 0, x, y, shapes);
    }

    private static void arrow(double x1, double y1, double x2, double y2, List<Shape> shapes) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length == 0) return;
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        shapes.add(new Shape.Line(x1, y1, x2 - dx * 6, y2 - dy * 6, INK, 1.2, false));
        shapes.add(new Shape.Area(
                List.of(x2, y2, x2 - dx * 8 + dy * 4, y2 - dy * 8 - dx * 4, x2 - dx * 8 - dy * 4, y2 - dy * 8 + dx * 4),
                INK));
    }
}
