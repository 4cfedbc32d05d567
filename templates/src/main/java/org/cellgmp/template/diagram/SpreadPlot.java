package org.cellgmp.template.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * How figures spread: each as a numbered spot at its height, and beside them how many lie in each band of equal height, all
 * crossed by the limits.
 */
public final class SpreadPlot {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 280;
    private static final double LEFT = 20;
    /** Where the spots end, where the bars begin and where they end. */
    private static final double SPOTS_END = 500;

    private static final double BARS = 530;
    private static final double BARS_END = 650;
    private static final double TOP = 20;
    private static final double BOTTOM = 40;
    private static final int MOST_BANDS = 12;
    /** More numbers than these would print over each other. */
    private static final int MOST_NUMBERS = 30;

    private static final String INK = "#1b1d20";
    private static final String QUIET = "#565b61";
    private static final String SIGNAL = "#a1121d";
    private static final String BLUE = "#14568a";
    private static final String PALE = "#c9dbea";
    /** Labels nearer than this would print over each other. */
    private static final double APART = 15;

    private SpreadPlot() {}

    /** @param spots at least one, in order, the first has the number 1; @param described the same in words */
    public static Drawing draw(
            String title, String described, List<FigureLine.Spot> spots, List<FigureLine.Level> levels) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (var spot : spots) {
            low = Math.min(low, spot.value());
            high = Math.max(high, spot.value());
        }
        double lowest = low;
        double highest = high;
        for (var level : levels) {
            low = Math.min(low, level.value());
            high = Math.max(high, level.value());
        }
        var scale = new Scale(low, high);
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Line(LEFT - 8, HEIGHT - BOTTOM + 8, BARS_END, HEIGHT - BOTTOM + 8, QUIET, 0.8, false));
        var counts = new ArrayList<Shape>();
        bars(spots, lowest, highest, scale, shapes, counts);
        levels(levels, scale, shapes);
        shapes.addAll(counts);
        spots(spots, scale, shapes);
        return new Drawing(title, described, (int) WIDTH, (int) HEIGHT, shapes);
    }

    private record Scale(double low, double high) {
        double of(double value) {
            if (high == low) return (TOP + HEIGHT - BOTTOM) / 2;
            return TOP + (HEIGHT - BOTTOM - TOP) * (high - value) / (high - low);
        }
    }

    private static void spots(List<FigureLine.Spot> spots, Scale scale, List<Shape> shapes) {
        int each = (spots.size() + MOST_NUMBERS - 1) / MOST_NUMBERS;
        for (int i = 0; i < spots.size(); i++) {
            double x = LEFT + (SPOTS_END - LEFT) * (i + 0.5) / spots.size();
            double y = scale.of(spots.get(i).value());
            var marked = spots.get(i).marked();
            shapes.add(
                    new Shape.Disc(x, y, marked ? 5 : 4, marked ? SIGNAL : "#ffffff", marked ? SIGNAL : BLUE, false));
            if (i % each == 0)
                shapes.add(new Shape.Words(x, HEIGHT - BOTTOM + 24, Integer.toString(i + 1), 11, false, true, INK));
        }
    }

    /** About as many bands as the root of the count: fewer hide the shape, more show gaps. */
    private static void bars(
            List<FigureLine.Spot> spots,
            double lowest,
            double highest,
            Scale scale,
            List<Shape> shapes,
            List<Shape> told) {
        int bands = highest == lowest ? 1 : (int) Math.min(MOST_BANDS, Math.ceil(Math.sqrt(spots.size())));
        var counts = new int[bands];
        for (var spot : spots) {
            int band = highest == lowest ? 0 : (int) ((spot.value() - lowest) / (highest - lowest) * bands);
            counts[Math.min(bands - 1, band)]++;
        }
        int most = 1;
        for (int count : counts) most = Math.max(most, count);
        for (int band = 0; band < bands; band++) {
            if (counts[band] == 0) continue;
            double from = scale.of(lowest + (highest - lowest) * band / bands);
            double to = scale.of(lowest + (highest - lowest) * (band + 1) / bands);
            if (from - to < 6) {
                double middle = (from + to) / 2;
                from = middle + 3;
                to = middle - 3;
            }
            double wide = (BARS_END - BARS - 24) * counts[band] / most;
            shapes.add(new Shape.Box(BARS, to, wide, from - to, 0, PALE, BLUE, 0.8, false));
            // On white, so that a limit does not strike the count through.
            told.add(new Shape.Box(BARS + wide + 3, (from + to) / 2 - 6, 18, 12, 0, "#ffffff", "#ffffff", 0.5, false));
            told.add(new Shape.Words(
                    BARS + wide + 5, (from + to) / 2 + 4, Integer.toString(counts[band]), 11, false, false, INK));
        }
    }

    private static void levels(List<FigureLine.Level> levels, Scale scale, List<Shape> shapes) {
        var ordered = levels.stream()
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .toList();
        double last = -APART;
        for (var level : ordered) {
            double y = scale.of(level.value());
            shapes.add(new Shape.Line(LEFT - 8, y, BARS_END, y, level.dashed() ? QUIET : SIGNAL, 1.2, level.dashed()));
            last = Math.max(y + 4, last + APART);
            shapes.add(new Shape.Words(BARS_END + 8, last, level.name(), 12, false, false, INK));
        }
    }
}
