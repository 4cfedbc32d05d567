package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cellgmp.record.Trends.Point;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final String RESULT = "/qcResults/0/result";

    private int number;

    @Test
    void theSameTestIsFollowedFromBatchToBatchWithItsCells() {
        var trend = upTo(
                        batch("C", result("Viability", "88", "%")),
                        List.of(
                                batch("A", result("Sterility", "0", null), result("Viability", "90.5", "%")),
                                batch("B", result("viability ", "<70", "%"))))
                .get(RESULT);
        assertThat(trend).extracting(Point::batch).containsExactly("A", "B", "C");
        assertThat(trend).extracting(point -> point.value().toString()).containsExactly("90.5", "<70", "88");
        assertThat(trend.get(0).cell().pointer()).isEqualTo("/qcResults/1/result");
    }

    @Test
    void anotherUnitWordsAndAbsentFiguresStayOut() {
        var earlier = List.of(
                batch("A", result("Viability", "0.9", "1")),
                batch("B", result("Viability", "complies", "%")),
                batch("C", result("Viability", null, "%")),
                batch("D"));
        assertThat(upTo(batch("E", result("Viability", "88", "%")), earlier)).isEmpty();
        assertThat(upTo(batch("E", result("Viability", "pending", "%")), earlier))
                .isEmpty();
    }

    @Test
    void aSecondMeasurementIsComparedWithTheSecond() {
        var trends = upTo(
                batch("B", result("Viability", "88", "%"), result("Viability", "86", "%")),
                List.of(batch("A", result("Viability", "92", "%"), result("Viability", "91", "%"))));
        assertThat(trends.get("/qcResults/1/result"))
                .extracting(point -> point.value().toString())
                .containsExactly("91", "86");
    }

    @Test
    void parametersOfTheSameNameInOtherStepsAreOthers() {
        var trends = upTo(stepped("B", "Wash", "20.5"), List.of(stepped("A", "Thaw", "37.0")));
        assertThat(trends).isEmpty();
        trends = upTo(stepped("B", "Wash", "20.5"), List.of(stepped("A", "Wash", "20.1")));
        assertThat(trends).containsOnlyKeys("/steps/0/parameters/0/actual");
    }

    private static Map<String, List<Point>> upTo(Addressed<BatchRecord> batch, List<Addressed<BatchRecord>> earlier) {
        return Trends.upTo(
                Trends.figures(batch), earlier.stream().map(Trends::figures).toList());
    }

    @Test
    void acrossBatchesAMeasurementHasOneTokenAndItsFiguresInOrder() {
        var across = Trends.across(List.of(
                Trends.figures(batch("A", result("Viability", "90", "%"))),
                Trends.figures(batch("B", result("Sterility", "0", null))),
                Trends.figures(batch("C", result("VIABILITY", "88", "%")))));
        assertThat(across).hasSize(2);
        assertThat(across.values().iterator().next()).extracting(Point::batch).containsExactly("A", "C");
        assertThat(across.keySet())
                .extracting(Trends.Measurement::token)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("[0-9a-f]{16}"));
    }

    private static QcResult result(String test, String result, String uom) {
        return new QcResult(
                test, null, null, null, null, result, uom, "final", null, null, null, null, null, null, null, null);
    }

    private Addressed<BatchRecord> batch(String name, QcResult... results) {
        return kept(name, List.of(), List.of(results));
    }

    private Addressed<BatchRecord> stepped(String name, String step, String temperature) {
        var parameter = new ProcessParameter("Temperature", temperature, "Cel", null, null, null, null, null);
        var only = new Step(
                "1",
                step,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(parameter),
                null,
                null,
                null);
        return kept(name, List.of(only), List.of());
    }

    private Addressed<BatchRecord> kept(String name, List<Step> steps, List<QcResult> results) {
        var header =
                new BatchHeader(name, "P-1", null, null, null, null, null, null, null, null, null, null, null, null);
        var record = new BatchRecord(
                header, null, null, null, null, null, null, steps, null, results, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
        return new Addressed<>(Address.of("BR-2026-" + (1000 + number++), 1), record);
    }
}
