package org.cellgmp.web.recordkeeping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.web.page.PageContext;

/**
 * The figures of a measurement in one batch after the other, as a line small enough to stand beside the last of them.
 *
 * @param line corners of the line, in units of the picture
 * @param low height of the lower limit in the picture, null without one; @param high of the upper limit
 * @param last place of the last figure
 * @param words what the line says, for who does not see it
 * @param points every figure with the cell it stands in, oldest first
 */
public record Trend(String line, String low, String high, Spot last, String words, List<Figure> points) {
    static final int WIDTH = 84;
    static final int HEIGHT = 18;
    /** Free around the line, so that the last figure and a limit at the edge are seen. */
    private static final int MARGIN = 3;

    /** @param x to the right; @param y downwards */
    public record Spot(String x, String y) {}

    /** @param href of the cell; null for the batch that is read */
    public record Figure(String batch, String value, String href) {}

    /** @param points two or more; @param low lower limit of the last figure, null for none; @param high upper limit */
    static Trend of(PageContext page, List<Point> points, BigDecimal low, BigDecimal high) {
        var numbers = new ArrayList<>(
                points.stream().map(point -> point.value().number()).toList());
        int figures = numbers.size();
        if (low != null) numbers.add(low);
        if (high != null) numbers.add(high);
        var least = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        var most = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        var line = new StringBuilder();
        Spot last = null;
        for (int i = 0; i < figures; i++) {
            last = new Spot(across(i, figures), height(numbers.get(i), least, most));
            line.append(i == 0 ? "" : " ").append(last.x()).append(',').append(last.y());
        }
        var all = new ArrayList<Figure>();
        for (int i = 0; i < figures; i++) {
            var point = points.get(i);
            all.add(new Figure(
                    point.batch(),
                    point.value().toString(),
                    i == figures - 1 ? null : page.href(point.cell().toString())));
        }
        return new Trend(
                line.toString(),
                low == null ? null : height(low, least, most),
                high == null ? null : height(high, least, most),
                last,
                words(page, points),
                all);
    }

    private static String words(PageContext page, List<Point> points) {
        var sorted = points.stream()
                .sorted((one, other) ->
                        one.value().number().compareTo(other.value().number()))
                .toList();
        return page.text(
                "trend.says",
                points.size(),
                sorted.get(0).value(),
                sorted.get(sorted.size() - 1).value());
    }

    private static String across(int at, int figures) {
        return scaled(BigDecimal.valueOf(at), BigDecimal.ZERO, BigDecimal.valueOf(figures - 1L), WIDTH - 2 * MARGIN)
                .add(BigDecimal.valueOf(MARGIN))
                .toPlainString();
    }

    private static String height(BigDecimal number, BigDecimal least, BigDecimal most) {
        return BigDecimal.valueOf(HEIGHT - MARGIN)
                .subtract(scaled(number, least, most, HEIGHT - 2 * MARGIN))
                .toPlainString();
    }

    /** In the middle if there is nothing to spread. */
    private static BigDecimal scaled(BigDecimal number, BigDecimal least, BigDecimal most, int length) {
        var range = most.subtract(least);
        var part = range.signum() == 0
                ? new BigDecimal("0.5")
                : number.subtract(least).divide(range, 6, RoundingMode.HALF_EVEN);
        return part.multiply(BigDecimal.valueOf(length)).setScale(1, RoundingMode.HALF_EVEN);
    }
}
