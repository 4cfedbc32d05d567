package org.cellgmp.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.statistic.ControlChart;

/**
 * A control chart as a picture: places in units of a drawing of {@link #WIDTH} by {@link #HEIGHT}, y downwards.
 *
 * @param line corners of the line through all figures
 * @param levels horizontal lines: centre, control limits, limits of the record
 */
public record ControlPicture(String line, List<Spot> spots, List<Level> levels) {
    public static final int WIDTH = 760;
    public static final int HEIGHT = 260;

    private static final int LEFT = 12;
    private static final int RIGHT = 132;
    private static final int EDGE = 22;
    /** Labels nearer than this would print over each other. */
    private static final int LABEL = 13;

    /** @param says what stands there, in words; @param signal numbers of Nelson's rules it belongs to; blank for none */
    public record Spot(String x, String y, String says, String signal, String href) {}

    /** @param kind style class: center, control or limit; @param labelled height of its label, moved clear of the others */
    public record Level(String y, String kind, String label, String labelled) {}

    /** @param name e.g. "upper limit"; @param kind style class */
    public record Mark(double value, String kind, String name) {}

    /**
     * @param labels batch of each figure; @param hrefs cell of each figure, null where it leads nowhere
     * @param marks lines to draw beside the figures
     */
    public static ControlPicture of(
            ControlChart chart, List<String> labels, List<String> values, List<String> hrefs, List<Mark> marks) {
        var figures = chart.figures();
        double low = figures.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = figures.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        for (var mark : marks) {
            low = Math.min(low, mark.value());
            high = Math.max(high, mark.value());
        }
        var line = new StringBuilder();
        var spots = new ArrayList<Spot>();
        for (int i = 0; i < figures.size(); i++) {
            var x = written(LEFT + (WIDTH - LEFT - RIGHT) * (figures.size() == 1 ? 0.5 : i / (figures.size() - 1.0)));
            var y = written(height(figures.get(i), low, high));
            line.append(i == 0 ? "" : " ").append(x).append(',').append(y);
            spots.add(new Spot(x, y, labels.get(i) + ": " + values.get(i), signals(chart, i), hrefs.get(i)));
        }
        return new ControlPicture(line.toString(), spots, levels(marks, low, high));
    }

    private static List<Level> levels(List<Mark> marks, double low, double high) {
        var ordered = marks.stream()
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .toList();
        var levels = new ArrayList<Level>();
        double free = 0;
        for (var mark : ordered) {
            double y = height(mark.value(), low, high);
            double labelled = Math.max(y + 4, free);
            free = labelled + LABEL;
            levels.add(new Level(written(y), mark.kind(), mark.name(), written(labelled)));
        }
        return levels;
    }

    private static String signals(ControlChart chart, int index) {
        var numbers = chart.signals().stream()
                .filter(signal -> signal.from() <= index && index <= signal.to())
                .map(signal -> Integer.toString(signal.rule().number()))
                .distinct()
                .toList();
        return String.join(" ", numbers);
    }

    private static double height(double value, double low, double high) {
        double part = high == low ? 0.5 : (value - low) / (high - low);
        return HEIGHT - EDGE - part * (HEIGHT - 2 * EDGE);
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
