package org.cellgmp.web.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.capa.CapaFigures;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.EventFigures;
import org.cellgmp.deviation.EventFigures.Closed;
import org.cellgmp.deviation.EventFigures.Month;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {
    private static final LocalDate FROM = LocalDate.of(2026, 2, 10);
    private static final LocalDate TO = LocalDate.of(2026, 3, 9);

    private static final CapaFigures CAPAS =
            new CapaFigures(4, 1, 2, 3, 2, 1, List.of(new CapaFigures.Closed("CA-2026-0001", 40)));

    private static EventFigures figures(List<Closed> days) {
        return new EventFigures(
                7,
                2,
                5,
                days.size(),
                1,
                2,
                days,
                List.of(new Month(YearMonth.of(2026, 2), 3, 0), new Month(YearMonth.of(2026, 3), 2, days.size())),
                Map.of(DeviationKind.DEVIATION, 4L, DeviationKind.NONCONFORMANCE, 1L),
                Map.of(Classification.MAJOR, 3L),
                Map.of("cn-gmp-2010/175/1", 3L, "<i>x", 1L));
    }

    private static List<Closed> days(int... days) {
        var closed = new ArrayList<Closed>();
        for (int each : days) closed.add(new Closed("DV-2026-%04d".formatted(closed.size() + 1), each));
        return closed;
    }

    private static Board board(Language language, int... days) {
        return Board.of(Rendering.as(language), FROM, TO, figures(days(days)), CAPAS);
    }

    private static Board.Line cycle(int... days) {
        var lines = board(Language.ENGLISH, days).lines();
        return lines.get(lines.size() - 1);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(cycle(4, 1, 2, 30).number()).isEqualTo("3");
        assertThat(cycle(4, 1, 30).number()).isEqualTo("4");
        assertThat(cycle(1, 2).number()).isEqualTo("1.5");
    }

    @Test
    void nineOfTenIsTheNinthOfTen() {
        assertThat(cycle(1, 2, 3, 4, 5, 6, 7, 8, 9, 100).means()).contains(" 9 ");
        assertThat(cycle(5).means()).contains(" 5 ");
    }

    @Test
    void withoutAClosedEventNothingIsDividedByNothing() {
        assertThat(cycle().number()).isEqualTo("\u2013");
        assertThat(board(Language.ENGLISH).cycle()).isNull();
    }

    @Test
    void aMonthThatIsCutIsListedAsItIsCounted() {
        assertThat(board(Language.ENGLISH, 1).months().get(0).openedHref())
                .contains("opened-from=2026-02-10&opened-to=2026-02-28");
        assertThat(board(Language.ENGLISH, 1).months().get(1).openedHref())
                .contains("opened-from=2026-03-01&opened-to=2026-03-09");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isShownInBothLanguages(Language language) {
        var html = Rendering.html(
                View.of("deviation/board").with("board", board(language, 3, 9, 4, 2, 8, 5, 7, 6, 40)),
                Rendering.as(language));
        assertThat(html)
                .contains("overdue=yes", "rule=%3Ci%3Ex", "&lt;i&gt;x", "class=\"control\"")
                .contains(
                        "/capas?state=all&amp;closed-from=2026-02-10&amp;closed-to=2026-03-09&amp;effective=no", "67 %")
                .doesNotContain("\u2308", "<i>x");
    }
}
