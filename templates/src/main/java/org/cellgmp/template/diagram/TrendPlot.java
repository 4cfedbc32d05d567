package org.cellgmp.template.diagram;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Figures over time: a line with its own marks for each series, between limits, up to the ages that matter. */
public final class TrendPlot {
    /** More series in one drawing could not be told apart without colour. */
    public static final int MOST_SERIES = 6;

    private static final double WIDTH = 880;
    private static final double HEIGHT = 340;
    private static final double LEFT = 62;
    private static final double RIGHT = 690;
    private static final double TOP = 34;
    private static final double BOTTOM = 252;
    /** More numbers than these would print over each other. */
    private static final int MOST_NUMBERS = 40;

    private static final int LONGEST_NAME = 30;
    private static final int STEPS = 4;
    private static final double APART = 15;

    private static final String INK = "#1b1d20";
    private static final String QUIET = "#565b61";
    private static final String PALE = "#d7dade";
    private static final String SIGNAL = "#a1121d";
    private static final String BLUE = "#14568a";

    private TrendPlot() {}

    /** @param number in the table beside the drawing; @param marked true for one that a reader must look at */
    public record Spot(double age, double value, int number, boolean marked) {}

    /** @param spots at least one, by age */
    public record Series(String name, List<Spot> spots) {}

    /** An age with its label: a time point, or the end of a shelf life. */
    public record Age(double age, String label) {}

    /**
     * @param series at least one, at most {@value #MOST_SERIES}; @param points planned ages
     * @param ends ages at which a shelf life ends; @param described the same in words
     */
    public static Drawing draw(
            String title,
            String described,
            List<Series> series,
            List<FigureLine.Level> levels,
            List<Age> points,
            List<Age> ends) {
        var values = new ArrayList<Double>();
        var ages = new ArrayList<>(List.of(0d));
        for (var one : series)
            for (var spot : one.spots()) {
                values.add(spot.value());
                ages.add(spot.age());
            }
        levels.forEach(level -> values.add(level.value()));
        points.forEach(point -> ages.add(point.age()));
        ends.forEach(end -> ages.add(end.age()));
        var across = new Scale(Collections.min(ages), Collections.max(ages), LEFT, RIGHT);
        var upwards = upwards(Collections.min(values), Collections.max(values));
        var shapes = new ArrayList<Shape>();
        ground(upwards, shapes);
        points(points, across, shapes);
        ends(ends, across, shapes);
        levels(levels, upwards, shapes);
        int all = series.stream().mapToInt(one -> one.spots().size()).sum();
        int each = (all + MOST_NUMBERS - 1) / MOST_NUMBERS;
        for (int i = 0; i < series.size(); i++) {
            line(series.get(i), i, across, upwards, each, shapes);
            double x = LEFT + 14 + (i % 3) * 272;
            double y = HEIGHT - 36 + (i / 3) * 20;
            mark(i, x, y, false, shapes);
            shapes.add(new Shape.Words(x + 12, y + 4, shortened(series.get(i).name()), 12, false, false, INK));
        }
        return new Drawing(title, described, (int) WIDTH, (int) HEIGHT, shapes);
    }

    private record Scale(double low, double high, double from, double to) {
        double of(double value) {
            return high == low ? (from + to) / 2 : from + (to - from) * (value - low) / (high - low);
        }
    }

    /** With a little room at either end, so that no spot lies on the edge. */
    private static Scale upwards(double low, double high) {
        double room = high == low ? Math.max(Math.abs(high), 1) * 0.1 : (high - low) * 0.06;
        return new Scale(low - room, high + room, BOTTOM, TOP);
    }

    private static void ground(Scale upwards, List<Shape> shapes) {
        shapes.add(new Shape.Line(LEFT, BOTTOM, RIGHT, BOTTOM, QUIET, 0.8, false));
        shapes.add(new Shape.Line(LEFT, TOP, LEFT, BOTTOM, QUIET, 0.8, false));
        double step = step((upwards.high() - upwards.low()) / STEPS);
        for (double at = Math.ceil(upwards.low() / step) * step; at <= upwards.high(); at += step) {
            double y = upwards.of(at);
            shapes.add(new Shape.Line(LEFT, y, RIGHT, y, PALE, 0.6, false));
            var label = label(at, step);
            shapes.add(new Shape.Words(
                    Math.max(2, LEFT - 8 - Wrapping.width(label, 11)), y + 4, label, 11, false, false, QUIET));
        }
    }

    /** The next 1, 2 or 5 with zeros. */
    private static double step(double least) {
        double ten = Math.pow(10, Math.floor(Math.log10(least)));
        double share = least / ten;
        return ten * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    private static String label(double value, double step) {
        if (Math.abs(value) < step / 2) return "0";
        var figure = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        boolean plain = figure.precision() - figure.scale() <= 6 && figure.scale() <= 5;
        return plain ? figure.toPlainString() : figure.toString();
    }

    private static void points(List<Age> points, Scale across, List<Shape> shapes) {
        double free = 0;
        for (var point : points) {
            double x = across.of(point.age());
            shapes.add(new Shape.Line(x, BOTTOM, x, BOTTOM + 5, QUIET, 0.8, false));
            double half = Wrapping.width(point.label(), 11) / 2;
            if (x - half < free) continue;
            shapes.add(new Shape.Words(x, BOTTOM + 19, point.label(), 11, false, true, INK));
            free = x + half + 6;
        }
    }

    private static void ends(List<Age> ends, Scale across, List<Shape> shapes) {
        double y = 12;
        for (var end : ends) {
            double x = across.of(end.age());
            shapes.add(new Shape.Line(x, TOP - 6, x, BOTTOM, INK, 1.2, true));
            double half = Wrapping.width(end.label(), 12) / 2;
            shapes.add(new Shape.Words(
                    Math.max(half + 2, Math.min(x, WIDTH - half - 2)), y, end.label(), 12, false, true, INK));
            y = y > 12 ? 12 : 25;
        }
    }

    private static void levels(List<FigureLine.Level> levels, Scale upwards, List<Shape> shapes) {
        var ordered = levels.stream()
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .toList();
        double last = -APART;
        for (var level : ordered) {
            double y = upwards.of(level.value());
            shapes.add(new Shape.Line(LEFT, y, RIGHT + 6, y, level.dashed() ? QUIET : SIGNAL, 1.4, level.dashed()));
            last = Math.max(y + 4, last + APART);
            shapes.add(new Shape.Words(RIGHT + 12, last, level.name(), 12, false, false, INK));
        }
    }

    private static void line(Series series, int look, Scale across, Scale upwards, int each, List<Shape> shapes) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < series.spots().size(); i++) {
            var spot = series.spots().get(i);
            double nextX = across.of(spot.age());
            double nextY = upwards.of(spot.value());
            if (i > 0) shapes.add(new Shape.Line(x, y, nextX, nextY, BLUE, 1.3, false));
            x = nextX;
            y = nextY;
        }
        for (var spot : series.spots()) {
            x = across.of(spot.age());
            y = upwards.of(spot.value());
            mark(look, x, y, spot.marked(), shapes);
            if (spot.number() % each == 0)
                shapes.add(new Shape.Words(
                        x + 7, y - 6, Integer.toString(spot.number()), 10.5, spot.marked(), false, INK));
        }
    }

    /** Forms, not colours, tell series apart. */
    private static void mark(int look, double x, double y, boolean marked, List<Shape> shapes) {
        var colour = marked ? SIGNAL : BLUE;
        var inside = marked ? SIGNAL : "#ffffff";
        switch (look) {
            case 0 -> shapes.add(new Shape.Disc(x, y, 4, inside, colour, false));
            case 1 -> shapes.add(new Shape.Box(x - 4, y - 4, 8, 8, 0, inside, colour, 1.6, false));
            case 2 -> shapes.add(new Shape.Area(List.of(x, y - 6, x + 6, y + 5, x - 6, y + 5), colour));
            case 3 -> shapes.add(new Shape.Area(List.of(x, y - 7, x + 6, y, x, y + 7, x - 6, y), colour));
            case 4 -> shapes.add(new Shape.Disc(x, y, 4, colour, colour, false));
            default -> shapes.add(new Shape.Box(x - 4, y - 4, 8, 8, 0, colour, colour, 1.6, false));
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
    }
}
