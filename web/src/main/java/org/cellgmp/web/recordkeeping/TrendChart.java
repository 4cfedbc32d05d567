package org.cellgmp.web.recordkeeping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.Trends.Measurement;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.statistic.ControlChart;
import org.cellgmp.web.page.ControlPicture;
import org.cellgmp.web.page.ControlPicture.Mark;
import org.cellgmp.web.page.PageContext;

/**
 * One measurement over batches, charted.
 *
 * @param limits how the limits were set and how vague they are; why there are none
 * @param censored how many figures are only known as above or below; they are in the table and not in the chart
 */
public record TrendChart(
        String name,
        String unit,
        String state,
        String limits,
        long censored,
        ControlPicture picture,
        List<Said> signals,
        List<Row> rows) {

    /** @param rule what the pattern is, in words */
    public record Said(int number, String rule, String from, String to) {}

    /** @param signal numbers of the rules; blank for none */
    public record Row(String batch, String value, String low, String high, String signal, String href) {}

    static TrendChart of(PageContext page, Measurement measurement, List<Point> points) {
        var chart = chart(points);
        var exact = exact(points);
        var last = points.get(points.size() - 1);
        var picture = ControlPicture.of(
                chart,
                exact.stream().map(Point::batch).toList(),
                exact.stream().map(point -> point.value().toString()).toList(),
                exact.stream().map(point -> page.href(point.cell().toString())).toList(),
                marks(page, chart, last));
        return new TrendChart(
                name(measurement, last),
                last.uom() == null ? "" : ReadableUnit.of(last.uom()),
                TrendLine.state(page, chart),
                limits(page, chart),
                points.size() - (long) exact.size(),
                picture,
                chart.signals().stream()
                        .map(signal -> new Said(
                                signal.rule().number(),
                                page.text("trend.rule-" + signal.rule().name()),
                                exact.get(signal.from()).batch(),
                                exact.get(signal.to()).batch()))
                        .toList(),
                rows(page, points, exact, picture));
    }

    /** A figure that is only known as above or below something has no place on a scale. */
    private static List<Point> exact(List<Point> points) {
        return points.stream().filter(point -> !point.value().censored()).toList();
    }

    static ControlChart chart(List<Point> points) {
        return ControlChart.of(exact(points).stream()
                .map(point -> point.value().number().doubleValue())
                .toList());
    }

    static String name(Measurement measurement, Point last) {
        return measurement.times() == 0 ? last.name() : last.name() + " (" + (measurement.times() + 1) + ")";
    }

    static BigDecimal number(String limit) {
        return RecordedNumber.parse(limit).map(RecordedNumber::number).orElse(null);
    }

    private static List<Mark> marks(PageContext page, ControlChart chart, Point last) {
        var marks = new ArrayList<Mark>();
        var limits = chart.limits();
        if (limits != null) {
            marks.add(new Mark(limits.upper(), "control", page.text("trend.upper", written(limits.upper()))));
            marks.add(new Mark(limits.center(), "center", page.text("trend.center", written(limits.center()))));
            marks.add(new Mark(limits.lower(), "control", page.text("trend.lower", written(limits.lower()))));
        }
        var low = number(last.low());
        var high = number(last.high());
        if (high != null)
            marks.add(new Mark(high.doubleValue(), "limit", page.text("trend.high", high.toPlainString())));
        if (low != null) marks.add(new Mark(low.doubleValue(), "limit", page.text("trend.low", low.toPlainString())));
        return marks;
    }

    private static String limits(PageContext page, ControlChart chart) {
        var limits = chart.limits();
        if (limits == null) return null;
        return page.text(
                limits.provisional() ? "trend.limits-provisional" : "trend.limits-firm",
                chart.figures().size(),
                Math.round(limits.vagueness() * 100),
                ControlChart.FEWEST_FOR_FIRM_LIMITS);
    }

    private static List<Row> rows(PageContext page, List<Point> points, List<Point> exact, ControlPicture picture) {
        var rows = new ArrayList<Row>();
        int charted = 0;
        for (var point : points) {
            var drawn = charted < exact.size() && exact.get(charted) == point;
            rows.add(new Row(
                    point.batch(),
                    point.value().toString(),
                    point.low(),
                    point.high(),
                    drawn ? picture.spots().get(charted++).signal() : "",
                    page.href(point.cell().toString())));
        }
        return rows;
    }

    /** Four digits: limits are estimates. */
    private static String written(double value) {
        return new BigDecimal(value).round(new MathContext(4)).toString().replace("E+", "E");
    }
}
