package org.cellgmp.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the same measurement gave in one batch after the other: the same test of the laboratory, the same control at the
 * same step, the same parameter of the same step, in the same unit. Figures in another unit are not converted and stay out.
 */
public final class Trends {
    private Trends() {}

    /** One figure. @param cell where it stands; @param batch number that the maker gave the batch */
    public record Point(Address cell, String batch, RecordedNumber value) {}

    /**
     * @param batch the batch looked at, the last of each trend
     * @param earlier batches of the same product, oldest first
     * @return by JSON Pointer of the cell in {@code batch}, the figures up to it; a cell without a figure or without an
     *     earlier one is absent
     */
    public static Map<String, List<Point>> upTo(
            Addressed<BatchRecord> batch, Collection<Addressed<BatchRecord>> earlier) {
        var before = earlier.stream().map(Trends::figures).toList();
        var trends = new HashMap<String, List<Point>>();
        figures(batch).forEach((measurement, last) -> {
            var points = new ArrayList<Point>();
            before.forEach(
                    figures -> Optional.ofNullable(figures.get(measurement)).ifPresent(points::add));
            points.add(last);
            if (points.size() > 1) trends.put(last.cell().pointer(), List.copyOf(points));
        });
        return trends;
    }

    /** @param times how often the batch measured the same before: the third count is compared with the third count */
    private record Measurement(List<String> names, int times) {}

    private static Map<Measurement, Point> figures(Addressed<BatchRecord> batch) {
        var figures = new LinkedHashMap<Measurement, Point>();
        var record = batch.record();
        for (int i = 0; i < record.qcResults().size(); i++) {
            var result = record.qcResults().get(i);
            var at = batch.address().at("qcResults").at(i).at("result");
            put(figures, batch, at, result.result(), "qc", result.test(), result.uom());
        }
        for (int i = 0; i < record.inProcessTests().size(); i++) {
            var test = record.inProcessTests().get(i);
            var at = batch.address().at("inProcessTests").at(i).at("result");
            put(figures, batch, at, test.result(), "control", test.stepNumber(), test.test(), test.uom());
        }
        for (int i = 0; i < record.steps().size(); i++) {
            var step = record.steps().get(i);
            for (int j = 0; j < step.parameters().size(); j++) {
                var parameter = step.parameters().get(j);
                var at =
                        batch.address().at("steps").at(i).at("parameters").at(j).at("actual");
                put(figures, batch, at, parameter.actual(), "step", step.name(), parameter.name(), parameter.uom());
            }
        }
        return figures;
    }

    private static void put(
            Map<Measurement, Point> figures, Addressed<BatchRecord> batch, Address at, String value, String... names) {
        var number = RecordedNumber.parse(value);
        if (number.isEmpty()) return;
        var key = new ArrayList<String>();
        for (var name : names)
            key.add(Objects.requireNonNullElse(name, "").strip().toLowerCase(Locale.ROOT));
        int times = 0;
        while (figures.containsKey(new Measurement(key, times))) times++;
        figures.put(
                new Measurement(key, times),
                new Point(
                        at,
                        batch.record().header() == null ? null : batch.record().title(),
                        number.get()));
    }
}
