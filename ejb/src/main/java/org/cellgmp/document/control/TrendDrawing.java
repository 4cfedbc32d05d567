package org.cellgmp.document.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.document.control.StudiedLots.Found;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.template.Picture;
import org.cellgmp.template.diagram.Drawing;
import org.cellgmp.template.diagram.FigureLine;
import org.cellgmp.template.diagram.TrendPlot;

/**
 * The trend of one test at one condition, in the words of each language.
 *
 * @param limits of the editions in force; @param points one result of each planned age
 * @param versions of the product in force, for the shelf life that is
 */
record TrendDrawing(
        String test,
        String testChinese,
        String uom,
        List<TrendPlot.Series> series,
        List<AcceptanceCriterion> limits,
        List<Found> points,
        Set<Addressed<StabilityStudy>> studies,
        List<Addressed<ProductVersion>> versions) {
    private static final Words ENGLISH =
            new Words("lower limit", "upper limit", "shelf life in force", "shelf life supported");
    private static final Words CHINESE = new Words(
            "\u4e0b\u9650", "\u4e0a\u9650", "\u73b0\u884c\u6709\u6548\u671f", "\u652f\u6301\u7684\u6709\u6548\u671f");

    private record Words(String lower, String upper, String inForce, String supported) {
        Words beside(Words other) {
            return new Words(
                    lower + " / " + other.lower,
                    upper + " / " + other.upper,
                    inForce + " / " + other.inForce,
                    supported + " / " + other.supported);
        }
    }

    Picture picture() {
        var unit = ReadableUnit.of(uom);
        var measured = unit == null || unit.isBlank() ? "" : " [" + unit + "]";
        return new Picture(
                draw(test + measured, ENGLISH, english()),
                draw(testChinese + measured, CHINESE, chinese()),
                draw(
                        (test.equals(testChinese) ? test : test + " / " + testChinese) + measured,
                        ENGLISH.beside(CHINESE),
                        english() + " / " + chinese()));
    }

    private int count() {
        return series.stream().mapToInt(one -> one.spots().size()).sum();
    }

    private String ages() {
        return label(points.get(0)) + " - " + label(points.get(points.size() - 1));
    }

    private String english() {
        return count() + " results of " + series.size() + " lots, " + ages() + outsideOf(" outside limits: ") + ".";
    }

    private String chinese() {
        return series.size() + " \u6279\u5171 " + count() + " \u4e2a\u7ed3\u679c\uff0c" + ages()
                + outsideOf("\uff1b\u8d85\u51fa\u9650\u5ea6\uff1a") + "\u3002";
    }

    private String outsideOf(String words) {
        long marked = series.stream()
                .flatMap(one -> one.spots().stream())
                .filter(TrendPlot.Spot::marked)
                .count();
        return marked == 0 ? "" : (words.startsWith(" ") ? ";" : "") + words + marked;
    }

    private Drawing draw(String title, Words words, String described) {
        var levels = new LinkedHashMap<String, FigureLine.Level>();
        for (var limit : limits) {
            if (limit.high() != null) level(limit.high(), words.upper(), levels);
            if (limit.low() != null) level(limit.low(), words.lower(), levels);
        }
        var ends = new LinkedHashMap<String, TrendPlot.Age>();
        for (var version : versions) end(version.record().shelfLife(), words.inForce(), ends);
        for (var study : studies) end(study.record().proposedShelfLife(), words.supported(), ends);
        var ticks = new ArrayList<TrendPlot.Age>();
        for (var point : points) ticks.add(new TrendPlot.Age(point.age().doubleValue(), label(point)));
        return TrendPlot.draw(
                title, described, series, List.copyOf(levels.values()), ticks, List.copyOf(ends.values()));
    }

    private static String label(Found point) {
        return ReadableUnit.with(
                point.result().timePoint().value(), point.result().timePoint().uom());
    }

    private static void level(BigDecimal limit, String name, Map<String, FigureLine.Level> levels) {
        var words = name + " " + Spread.text(limit);
        levels.put(words, new FigureLine.Level(limit.doubleValue(), words, false));
    }

    private static void end(Quantity shelfLife, String name, Map<String, TrendPlot.Age> ends) {
        Age.days(shelfLife).ifPresent(days -> {
            var words = name + " " + ReadableUnit.with(shelfLife.value(), shelfLife.uom());
            ends.put(words, new TrendPlot.Age(days.doubleValue(), words));
        });
    }
}
