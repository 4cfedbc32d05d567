package org.cellgmp.web.recordkeeping;

import java.util.List;
import java.util.Map;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.Trends.Measurement;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.statistic.ControlChart;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.PageContext;

/**
 * One measurement in the list.
 *
 * @param state whether its chart shows a signal, or why it can not say
 * @param signalled true if it shows one
 */
public record TrendLine(
        String place,
        String name,
        String unit,
        int figures,
        String least,
        String most,
        String last,
        String state,
        boolean signalled,
        Trend trend,
        String href) {

    /** Measurements with a signal first, then in the order of the records. */
    static List<TrendLine> of(PageContext page, String product, Map<Measurement, List<Point>> all) {
        return all.entrySet().stream()
                .map(entry -> of(page, product, entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Boolean.compare(other.signalled(), one.signalled()))
                .toList();
    }

    private static TrendLine of(PageContext page, String product, Measurement measurement, List<Point> points) {
        var chart = TrendChart.chart(points);
        var last = points.get(points.size() - 1);
        var sorted = points.stream()
                .sorted((one, other) ->
                        one.value().number().compareTo(other.value().number()))
                .toList();
        return new TrendLine(
                page.text("trend.place-" + measurement.place().name()),
                TrendChart.name(measurement, last),
                last.uom() == null ? "" : ReadableUnit.of(last.uom()),
                points.size(),
                sorted.get(0).value().toString(),
                sorted.get(sorted.size() - 1).value().toString(),
                last.value().toString(),
                state(page, chart),
                !chart.signals().isEmpty(),
                points.size() < 2
                        ? null
                        : Trend.of(page, points, TrendChart.number(last.low()), TrendChart.number(last.high())),
                "/trends?product=" + Addresses.encoded(product) + "&measure=" + measurement.token());
    }

    static String state(PageContext page, ControlChart chart) {
        if (chart.figures().size() < ControlChart.FEWEST_FOR_LIMITS)
            return page.text("trend.too-few", chart.figures().size(), ControlChart.FEWEST_FOR_LIMITS);
        if (chart.limits() == null) return page.text("trend.no-spread");
        var count = chart.signals().size();
        var provisional = chart.limits().provisional();
        if (count == 0) return page.text(provisional ? "trend.calm-provisional" : "trend.calm");
        return page.text(provisional ? "trend.signals-provisional" : "trend.signals", count);
    }
}
