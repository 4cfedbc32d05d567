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

    /** Where in a batch a measurement is made. */
    public enum Place {
        LABORATORY,
        CONTROL,
        STEP
    }

    /**
     * What is measured, the same in every batch.
     *
     * @param names without regard to case and surrounding blanks; @param times how often the batch measured the same
     *     before: the third count is compared with the third count
     */
    public record Measurement(Place place, List<String> names, int times) {
        public Measurement {
            names = List.copyOf(names);
        }

        /** Names it in an address: the first 16 digits of its digest. */
        public String token() {
            return CanonicalJson.digest(List.of(place.name(), names, Integer.toString(times)))
                    .substring(0, 16);
        }
    }

    /**
     * One figure.
     *
     * @param cell where it stands; @param batch number that the maker gave the batch
     * @param name of the measurement as recorded, with its step where it has one; @param uom null without one
     * @param low limit that the record itself states, included; null without one; @param high likewise
     */
    public record Point(
            Address cell, String batch, RecordedNumber value, String name, String uom, String low, String high) {}

    /**
     * @param last figures of the batch looked at, the last of each trend
     * @param earlier figures of batches of the same product, oldest first
     * @return by JSON Pointer of the cell in the batch looked at, the figures up to it; a cell without an earlier one is
     *     absent
     */
    public static Map<String, List<Point>> upTo(
            Map<Measurement, Point> last, Collection<Map<Measurement, Point>> earlier) {
        var trends = new HashMap<String, List<Point>>();
        last.forEach((measurement, figure) -> {
            var points = new ArrayList<Point>();
            earlier.forEach(
                    figures -> Optional.ofNullable(figures.get(measurement)).ifPresent(points::add));
            points.add(figure);
            if (points.size() > 1) trends.put(figure.cell().pointer(), List.copyOf(points));
        });
        return trends;
    }

    /** @param batches figures of one product's batches, oldest first @return in the order in which the batches tell of them */
    public static Map<Measurement, List<Point>> across(Collection<Map<Measurement, Point>> batches) {
        var all = new LinkedHashMap<Measurement, List<Point>>();
        for (var batch : batches)
            batch.forEach((measurement, point) ->
                    all.computeIfAbsent(measurement, each -> new ArrayList<>()).add(point));
        return all;
    }

    /** Every figure that the batch tells of, in its order. */
    public static Map<Measurement, Point> figures(Addressed<BatchRecord> batch) {
        var figures = new LinkedHashMap<Measurement, Point>();
        var record = batch.record();
        for (int i = 0; i < record.qcResults().size(); i++) {
            var result = record.qcResults().get(i);
            var at = batch.address().at("qcResults").at(i).at("result");
            put(
                    figures,
                    Place.LABORATORY,
                    List.of(known(result.test())),
                    point(batch, at, result.result(), result.test(), result.uom(), result.low(), result.high()));
        }
        for (int i = 0; i < record.inProcessTests().size(); i++) {
            var test = record.inProcessTests().get(i);
            var at = batch.address().at("inProcessTests").at(i).at("result");
            put(
                    figures,
                    Place.CONTROL,
                    List.of(known(test.stepNumber()), known(test.test())),
                    point(
                            batch,
                            at,
                            test.result(),
                            name(test.stepNumber(), test.test()),
                            test.uom(),
                            test.low(),
                            test.high()));
        }
        for (int i = 0; i < record.steps().size(); i++) {
            var step = record.steps().get(i);
            for (int j = 0; j < step.parameters().size(); j++) {
                var parameter = step.parameters().get(j);
                var at =
                        batch.address().at("steps").at(i).at("parameters").at(j).at("actual");
                put(
                        figures,
                        Place.STEP,
                        List.of(known(step.name()), known(parameter.name())),
                        point(
                                batch,
                                at,
                                parameter.actual(),
                                name(step.name(), parameter.name()),
                                parameter.uom(),
                                parameter.low(),
                                parameter.high()));
            }
        }
        return figures;
    }

    private static Optional<Point> point(
            Addressed<BatchRecord> batch, Address at, String value, String name, String uom, String low, String high) {
        return RecordedNumber.parse(value)
                .map(number -> new Point(at, batch.record().title(), number, name, uom, low, high));
    }

    private static void put(Map<Measurement, Point> figures, Place place, List<String> names, Optional<Point> figure) {
        if (figure.isEmpty()) return;
        var key = new ArrayList<>(names);
        key.add(known(figure.get().uom()));
        int times = 0;
        while (figures.containsKey(new Measurement(place, key, times))) times++;
        figures.put(new Measurement(place, key, times), figure.get());
    }

    private static String known(String name) {
        return Objects.requireNonNullElse(name, "").strip().toLowerCase(Locale.ROOT);
    }

    private static String name(String step, String name) {
        return step == null || step.isBlank() ? name : step.strip() + " \u00b7 " + name;
    }
}
