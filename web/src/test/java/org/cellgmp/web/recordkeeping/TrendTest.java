package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static Point point(int number, String value) {
        return new Point(
                Address.of("BR-2026-000" + number, 1).at("qcResults").at(0).at("result"),
                "B-" + number,
                RecordedNumber.parse(value).orElseThrow(),
                "Viability",
                "%",
                null,
                null);
    }

    private static Trend trend(String low, String high, Point... points) {
        return Trend.of(
                Rendering.as(Language.ENGLISH),
                List.of(points),
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high));
    }

    @Test
    void theLineGoesFromTheFirstToTheLastBatchWithinThePicture() {
        var trend = trend(null, null, point(1, "80"), point(2, "90"), point(3, "85"));
        assertThat(trend.line()).isEqualTo("3.0,15.0 42.0,3.0 81.0,9.0");
        assertThat(trend.last()).isEqualTo(new Trend.Spot("81.0", "9.0"));
    }

    @Test
    void limitsBelongToTheScale() {
        var trend = trend("70", "100", point(1, "80"), point(2, "90"));
        assertThat(trend.low()).isEqualTo("15.0");
        assertThat(trend.high()).isEqualTo("3.0");
        assertThat(trend.line()).isEqualTo("3.0,11.0 81.0,7.0");
    }

    @Test
    void figuresThatDoNotDifferStandInTheMiddle() {
        assertThat(trend(null, null, point(1, "5"), point(2, "5.0")).line()).isEqualTo("3.0,9.0 81.0,9.0");
    }

    @Test
    void figuresOfVeryDifferentSizeStayInside() {
        var trend = trend(null, null, point(1, "1E-30"), point(2, ">= 1E30"));
        assertThat(trend.line()).isEqualTo("3.0,15.0 81.0,3.0");
        assertThat(trend.words()).contains("2", ">=");
    }

    @Test
    void eachFigureLeadsToItsCellButTheOneThatIsRead() {
        var points = trend(null, null, point(1, "80"), point(2, "<90")).points();
        assertThat(points.get(0).href()).contains("BR-2026-0001").contains("/qcResults/0/result");
        assertThat(points.get(1).href()).isNull();
        assertThat(points.get(1).value()).isEqualTo("<90");
    }
}
