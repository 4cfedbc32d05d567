package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cellgmp.document.control.StudiedLots.Found;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.StabilityData;
import org.cellgmp.template.diagram.TrendPlot;

/** How the numbers of a test run with age, lot by lot. */
final class StabilityTrends {
    private final StudiedLots lots;
    private final StabilityLimits limits;
    private final List<Addressed<ProductVersion>> versions;

    StabilityTrends(StudiedLots lots, StabilityLimits limits, List<Addressed<ProductVersion>> versions) {
        this.lots = lots;
        this.limits = limits;
        this.versions = versions;
    }

    List<StabilityData.Trend> make() {
        var trends = new ArrayList<StabilityData.Trend>();
        for (var same : lots.sorts()) {
            var unit = unit(same);
            var running = lots.all().stream()
                    .filter(study -> of(study, same).stream()
                                    .filter(found -> left(found, unit) == null)
                                    .map(Found::age)
                                    .distinct()
                                    .count()
                            > 1)
                    .toList();
            for (int from = 0; from < running.size(); from += TrendPlot.MOST_SERIES)
                trends.add(trend(
                        trends.size() + 1,
                        unit,
                        running.subList(from, Math.min(running.size(), from + TrendPlot.MOST_SERIES)),
                        same));
        }
        return trends;
    }

    private static List<Found> of(Addressed<StabilityStudy> study, List<Found> same) {
        return same.stream().filter(found -> found.study().equals(study)).toList();
    }

    /** That of the first result with a number. */
    private static String unit(List<Found> same) {
        return same.stream()
                .filter(found -> RecordedNumber.parse(found.result().result()).isPresent())
                .findFirst()
                .map(found -> key(found.result().uom()))
                .orElse("");
    }

    /** Word for why a result is not drawn; null if it is. */
    private static String left(Found found, String unit) {
        var number = RecordedNumber.parse(found.result().result());
        if (number.isEmpty()) return "in-words";
        if (number.get().censored()) return "bounded";
        if (!key(found.result().uom()).equals(unit)) return "other-unit";
        return found.age() == null ? "no-age" : null;
    }

    private StabilityData.Trend trend(
            int ordinal, String unit, List<Addressed<StabilityStudy>> studies, List<Found> same) {
        var points = new ArrayList<StabilityData.Point>();
        var series = new ArrayList<TrendPlot.Series>();
        var ages = new ArrayList<Found>();
        int number = 0;
        for (var study : studies) {
            var spots = new ArrayList<TrendPlot.Spot>();
            for (var found : of(study, same)) {
                var left = left(found, unit);
                if (left == null) {
                    spots.add(new TrendPlot.Spot(
                            found.age().doubleValue(),
                            RecordedNumber.parse(found.result().result())
                                    .orElseThrow()
                                    .number()
                                    .doubleValue(),
                            ++number,
                            limits.outside(found)));
                    ages.add(found);
                }
                points.add(point(found, left, number));
            }
            series.add(new TrendPlot.Series(name(study), spots));
        }
        var first = same.get(0);
        var test = first.cells().text(first.result().test(), "test");
        var chinese = limits.chinese(first, test);
        return new StabilityData.Trend(
                Figure.said(Integer.toString(ordinal)),
                test,
                chinese,
                first.cells().text(first.result().condition(), "condition"),
                limits.inForce(first),
                new TrendDrawing(
                                test.text(),
                                chinese.text(),
                                first.result().uom(),
                                series,
                                limits.drawn(ages.get(0)),
                                StudiedLots.points(ages),
                                new LinkedHashSet<>(studies),
                                versions)
                        .picture(),
                points);
    }

    private static String name(Addressed<StabilityStudy> study) {
        var told = study.record();
        return told.lot() == null || told.lot().isBlank() ? String.valueOf(told.code()) : told.lot();
    }

    private StabilityData.Point point(Found found, String left, int number) {
        var result = found.result();
        var of = found.cells();
        var study = StudiedLots.cells(found.study());
        var standing = limits.standing(found);
        return new StabilityData.Point(
                left == null ? Figure.said(Integer.toString(number)) : Figure.word("not-drawn", null),
                study.text(found.study().record().lot(), "lot"),
                study.text(found.study().record().code(), "code"),
                of.quantity(result.timePoint(), "timePoint"),
                of.date(result.pulledAt() == null ? null : result.pulledAt().toLocalDate(), "pulledAt"),
                of.date(result.testedAt() == null ? null : result.testedAt().toLocalDate(), "testedAt"),
                of.text(result.method(), "method"),
                found.text(),
                left == null ? standing : standing.with(left));
    }
}
