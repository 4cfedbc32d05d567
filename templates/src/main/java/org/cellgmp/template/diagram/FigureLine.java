package org.cellgmp.template.diagram;

import java.util.ArrayList;
import java.util.List;

/** Figures in their order as a line with its spots, between horizontal lines such as limits. */
public final class FigureLine {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 250;
    private static final double LEFT = 14;
    private static final double RIGHT = 190;
    private static final double EDGE = 22;
    private static final String INK = "#1b1d20";
    private static final String SIGNAL = "#a1121d";
    /** Labels nearer than this would print over each other. */
    private static final double APART = 14;

    /** @param marked true for one that a reader must look at */
    public record Spot(double value, boolean marked) {}

    /** @param name with its value; @param dashed for what the figures themselves give, solid for what is demanded */
    public record Level(double value, String name, boolean dashed) {}

    private FigureLine() {}

    /** @param spots at least one, in order; @param described the same in words */
    public static Drawing draw(String title, String described, List<Spot> spots, List<Level> levels) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (var spot : spots) {
            low = Math.min(low, spot.value());
            high = Math.max(high, spot.value());
        }
        for (var level : levels) {
            low = Math.min(low, level.value());
            high = Math.max(high, level.value());
        }
        var shapes = new ArrayList<Shape>();
        levels(levels, low, high, shapes);
        double x = 0;
        double y = 0;
        for (int i = 0; i < spots.size(); i++) {
            double share = spots.size() == 1 ? 0.5 : i / (spots.size() - 1.0);
            double nextX = LEFT + (WIDTH - LEFT - RIGHT) * share;
            double nextY = height(spots.get(i).value(), low, high);
            if (i > 0) shapes.add(new Shape.Line(x, y, nextX, nextY, "#14568a", 1.4, false));
            x = nextX;
            y = nextY;
            var marked = spots.get(i).marked();
            shapes.add(new Shape.Disc(
                    x, y, marked ? 5 : 3, marked ? SIGNAL : "#ffffff", marked ? SIGNAL : "#14568a", false));
        }
        return new Drawing(title, described, (int) WIDTH, (int) HEIGHT, shapes);
    }

    private static void levels(List<Level> levels, double low, double high, List<Shape> shapes) {
        var ordered = levels.stream()
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .toList();
        double last = -APART;
        for (var level : ordered) {
            double y = height(level.value(), low, high);
            shapes.add(new Shape.Line(
                    LEFT, y, WIDTH - RIGHT + 8, y, level.dashed() ? "#565b61" : SIGNAL, 1.2, level.dashed()));
            last = Math.max(y + 4, last + APART);
            shapes.add(new Shape.Words(WIDTH - RIGHT + 14, last, level.name(), 12, false, false, INK));
        }
    }

    private static double height(double value, double low, double high) {
        if (high == low) return HEIGHT / 2;
        return EDGE + (HEIGHT - 2 * EDGE) * (high - value) / (high - low);
    }
}
