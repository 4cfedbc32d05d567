package org.cellgmp.document.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.template.Picture;
import org.cellgmp.template.diagram.Drawing;
import org.cellgmp.template.diagram.FigureLine;
import org.cellgmp.template.diagram.SpreadPlot;

/**
 * The results of one test between its limits, in the words of each language.
 *
 * @param marked true for a result outside the criterion
 * @param comparable false if criterion and results may be of different powers of ten; then no limit is drawn
 */
record SpreadDrawing(
        SpecifiedTest test, List<BigDecimal> numbers, List<Boolean> marked, Spread spread, boolean comparable) {

    Picture picture() {
        var chinese = test.testChinese() == null || test.testChinese().isBlank() ? test.test() : test.testChinese();
        return new Picture(
                draw(test.test(), "lower limit", "upper limit", "mean", english()),
                draw(chinese, "\u4e0b\u9650", "\u4e0a\u9650", "\u5e73\u5747\u503c", chinese()),
                draw(
                        test.test() + " / " + chinese,
                        "lower limit / \u4e0b\u9650",
                        "upper limit / \u4e0a\u9650",
                        "mean / \u5e73\u5747\u503c",
                        english() + " / " + chinese()));
    }

    private String english() {
        return "Results " + spread.count() + ", lowest " + lowest() + ", highest " + highest() + ", mean "
                + spread.mean() + "; criterion " + criterion() + ".";
    }

    private String chinese() {
        return "\u7ed3\u679c " + spread.count() + " \u4e2a\uff0c\u6700\u4f4e " + lowest() + "\uff0c\u6700\u9ad8 "
                + highest() + "\uff0c\u5e73\u5747\u503c " + spread.mean()
                + "\uff1b\u53ef\u63a5\u53d7\u6807\u51c6 " + criterion() + "\u3002";
    }

    private String lowest() {
        return Spread.text(numbers.get(spread.lowest()));
    }

    private String highest() {
        return Spread.text(numbers.get(spread.highest()));
    }

    private String criterion() {
        return test.criterion() == null ? "-" : ReadableUnit.with(test.criterion(), test.uom());
    }

    private Drawing draw(String title, String lower, String upper, String mean, String described) {
        var spots = new ArrayList<FigureLine.Spot>();
        for (int i = 0; i < numbers.size(); i++)
            spots.add(new FigureLine.Spot(numbers.get(i).doubleValue(), marked.get(i)));
        var levels = new ArrayList<FigureLine.Level>();
        var limits = test.criterion() == null ? null : AcceptanceCriterion.parse(test.criterion());
        if (limits != null && comparable) {
            if (limits.high() != null) levels.add(level(limits.high(), upper));
            if (limits.low() != null) levels.add(level(limits.low(), lower));
        }
        levels.add(new FigureLine.Level(spread.meanAsDrawn(), mean + " " + spread.mean(), true));
        return SpreadPlot.draw(title, described, spots, levels);
    }

    private static FigureLine.Level level(BigDecimal limit, String name) {
        return new FigureLine.Level(limit.doubleValue(), name + " " + Spread.text(limit), false);
    }
}
