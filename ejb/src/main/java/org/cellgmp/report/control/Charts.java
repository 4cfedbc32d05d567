package org.cellgmp.report.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.Trends;
import org.cellgmp.record.Trends.Measurement;
import org.cellgmp.record.Trends.Place;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.statistic.ControlChart;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Language;
import org.cellgmp.template.Picture;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.data.ProductReview;
import org.cellgmp.template.diagram.Drawing;
import org.cellgmp.template.diagram.FigureLine;

/** Results over batches with their statistics; limits and signals are those of {@link ControlChart}. */
record Charts(List<ProductReview.Result> results, List<ReviewFigures.Line> lines) {
    /** Most results that are charted; all are in the table. */
    private static final int MOST = 60;

    /** @param batches in the order of production */
    static Charts of(List<Addressed<BatchRecord>> batches) {
        var across = Trends.across(batches.stream().map(Trends::figures).toList());
        var results = new ArrayList<ProductReview.Result>();
        var lines = new ArrayList<ReviewFigures.Line>();
        across.forEach((measurement, points) -> {
            if (measurement.place() == Place.STEP) return;
            var exact = points.stream().filter(one -> !one.value().censored()).toList();
            var chart = ControlChart.of(exact.stream()
                    .map(one -> one.value().number().doubleValue())
                    .toList());
            var name = name(measurement, points.get(points.size() - 1));
            results.add(result(name, points, exact, chart));
            if (exact.size() > 1 && lines.size() < MOST) lines.add(line(name, exact));
        });
        return new Charts(results, lines);
    }

    private static String name(Measurement measurement, Point last) {
        return measurement.times() == 0 ? last.name() : last.name() + " (" + (measurement.times() + 1) + ")";
    }

    private static ProductReview.Result result(String name, List<Point> points, List<Point> exact, ControlChart chart) {
        var figures = chart.figures().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        long outside = points.stream().filter(Charts::outside).count();
        var uom = points.get(points.size() - 1).uom();
        boolean some = !exact.isEmpty();
        return new ProductReview.Result(
                Said.text(name),
                Said.text(uom == null ? null : ReadableUnit.of(uom), "none"),
                Said.number(points.size()),
                some ? Said.text(written(figures.getMin())) : Said.word("no-figure"),
                some ? Said.text(written(figures.getAverage())) : Said.word("no-figure"),
                some ? Said.text(written(figures.getMax())) : Said.word("no-figure"),
                exact.size() > 1 ? Said.text(written(spread(chart.figures()))) : Said.word("no-figure"),
                outside == 0 ? Said.number(0) : Said.both(Long.toString(outside), Figure.OUTSIDE_LIMITS),
                chart.limits() == null ? Said.word("no-figure") : Said.text(numbers(chart), "none"));
    }

    private static String numbers(ControlChart chart) {
        return chart.signals().stream()
                .map(signal -> Integer.toString(signal.rule().number()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Standard deviation of a sample. */
    static double spread(List<Double> figures) {
        double mean =
                figures.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = figures.stream()
                .mapToDouble(figure -> (figure - mean) * (figure - mean))
                .sum();
        return Math.sqrt(squares / (figures.size() - 1));
    }

    /** Beyond a limit that its own record states. */
    private static boolean outside(Point point) {
        var low = limit(point.low());
        var high = limit(point.high());
        var value = point.value().number();
        return low != null && value.compareTo(low) < 0 || high != null && value.compareTo(high) > 0;
    }

    private static BigDecimal limit(String recorded) {
        return RecordedNumber.parse(recorded).map(RecordedNumber::number).orElse(null);
    }

    private static ReviewFigures.Line line(String name, List<Point> exact) {
        var last = exact.get(exact.size() - 1);
        return new ReviewFigures.Line(
                name,
                last.low(),
                last.high(),
                exact.stream()
                        .map(one ->
                                new ReviewFigures.Spot(one.batch(), one.value().toString(), outside(one)))
                        .toList());
    }

    /** Drawn from what was kept. */
    static ProductReview.Chart chart(ReviewFigures.Line line) {
        var spots = line.spots();
        var chart = ControlChart.of(
                spots.stream().map(one -> limit(one.recorded()).doubleValue()).toList());
        var signals = chart.signals().stream()
                .map(signal -> Said.both(
                        spots.get(signal.from()).batch() + " - "
                                + spots.get(signal.to()).batch(),
                        "trend.rule-" + signal.rule()))
                .toList();
        return new ProductReview.Chart(
                Said.text(line.name()),
                new Picture(
                        drawing(line, chart, Language.ENGLISH),
                        drawing(line, chart, Language.CHINESE),
                        drawing(line, chart, Language.BOTH)),
                limits(chart),
                signals.isEmpty() ? List.of(Said.word("none")) : signals);
    }

    private static Figure limits(ControlChart chart) {
        int count = chart.figures().size();
        if (chart.limits() != null)
            return Said.both(
                    Integer.toString(count), chart.limits().provisional() ? "limits-provisional" : "limits-firm");
        return count < ControlChart.FEWEST_FOR_LIMITS
                ? Said.both(Integer.toString(ControlChart.FEWEST_FOR_LIMITS), "no-limits")
                : Said.word("limits-same");
    }

    private static Drawing drawing(ReviewFigures.Line line, ControlChart chart, Language language) {
        var levels = new ArrayList<FigureLine.Level>();
        var limits = chart.limits();
        if (limits != null) {
            levels.add(level(limits.upper(), "3 s", true));
            levels.add(level(limits.center(), word("mean", language), true));
            levels.add(level(limits.lower(), "-3 s", true));
        }
        var high = limit(line.high());
        var low = limit(line.low());
        if (high != null) levels.add(level(high.doubleValue(), word("upper", language), false));
        if (low != null) levels.add(level(low.doubleValue(), word("lower", language), false));
        var kept = line.spots();
        var spots = new ArrayList<FigureLine.Spot>();
        for (int i = 0; i < kept.size(); i++)
            spots.add(new FigureLine.Spot(
                    chart.figures().get(i), chart.signalled(i) || kept.get(i).outside()));
        var described =
                kept.stream().map(one -> one.batch() + " " + one.recorded()).collect(Collectors.joining("; "));
        return FigureLine.draw(line.name(), described, spots, levels);
    }

    private static FigureLine.Level level(double value, String name, boolean dashed) {
        return new FigureLine.Level(value, name + " " + written(value), dashed);
    }

    private static String word(String key, Language language) {
        Map<String, String> word = TemplateBook.shipped().all().get(0).words().get(key);
        return language == Language.BOTH ? word.get("en") + " / " + word.get("zh") : word.get(language.code());
    }

    /** Four digits: what is estimated has no more. */
    static String written(double value) {
        var rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return Math.abs(rounded.precision() - rounded.scale()) > 6
                ? rounded.toString().replace("E+", "E")
                : rounded.toPlainString();
    }
}
