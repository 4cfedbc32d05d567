package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.Trends.Measurement;
import org.cellgmp.record.Trends.Place;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.web.page.ControlPicture;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;

class TrendChartTest {
    private static final PageContext PAGE = Rendering.as(Language.ENGLISH);
    private static final Measurement VIABILITY = new Measurement(Place.LABORATORY, List.of("viability", "%"), 0);

    private static List<Point> points(String... values) {
        var points = new ArrayList<Point>();
        for (var value : values)
            points.add(new Point(
                    Address.of("BR-2026-%04d".formatted(points.size() + 1), 1)
                            .at("qcResults")
                            .at(0)
                            .at("result"),
                    "B-" + (points.size() + 1),
                    RecordedNumber.parse(value).orElseThrow(),
                    "Viability",
                    "%",
                    "70",
                    null));
        return points;
    }

    private static String[] calm(int count) {
        var values = new String[count];
        for (int i = 0; i < count; i++) values[i] = Integer.toString(90 + (i * 7) % 4);
        return values;
    }

    @Test
    void sevenFiguresAreShownWithoutLimitsAndSaySo() {
        var chart = TrendChart.of(PAGE, VIABILITY, points(calm(7)));
        assertThat(chart.limits()).isNull();
        assertThat(chart.state()).contains("7").contains("8");
        assertThat(chart.picture().levels())
                .extracting(ControlPicture.Level::kind)
                .containsExactly("limit");
    }

    @Test
    void limitsOfEightFiguresSayHowVagueTheyAre() {
        var chart = TrendChart.of(PAGE, VIABILITY, points(calm(8)));
        assertThat(chart.limits()).contains("34");
    }

    @Test
    void aFigureBeyondTheLimitsCarriesItsRuleInChartTableAndWords() {
        var values = calm(25);
        values[24] = "60";
        var chart = TrendChart.of(PAGE, VIABILITY, points(values));
        assertThat(chart.rows().get(24).signal()).isEqualTo("1");
        assertThat(chart.picture().spots().get(24).signal()).isEqualTo("1");
        assertThat(chart.signals()).extracting(TrendChart.Said::from).contains("B-25");
        assertThat(Rendering.html(
                        View.of("recordkeeping/trend").with("product", "P-1").with("chart", chart), PAGE))
                .contains("class=\"signal\"")
                .contains("Nelson rule 1");
    }

    @Test
    void censoredFiguresStandInTheTableOnly() {
        var chart = TrendChart.of(PAGE, VIABILITY, points("<70", "90", "91"));
        assertThat(chart.censored()).isEqualTo(1);
        assertThat(chart.picture().spots()).hasSize(2);
        assertThat(chart.rows()).extracting(TrendChart.Row::value).containsExactly("<70", "90", "91");
    }

    @Test
    void measurementsWithASignalStandFirst() {
        var values = calm(25);
        values[24] = "60";
        var other = new Measurement(Place.STEP, List.of("wash", "volume"), 0);
        var lines = TrendLine.of(
                PAGE, "P-1", new LinkedHashMap<>(Map.of(other, points(calm(2)), VIABILITY, points(values))));
        assertThat(lines.get(0).signalled()).isTrue();
        assertThat(lines.get(1).signalled()).isFalse();
    }
}
