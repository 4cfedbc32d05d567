package org.cellgmp.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.cellgmp.statistic.ControlChart.Limits;
import org.cellgmp.statistic.ControlChart.Signal;

/** Patterns that chance alone seldom makes, in Nelson's order. Each is read over a window of neighbours. */
public enum NelsonRule {
    /** One figure beyond three standard deviations. */
    BEYOND_LIMITS(1, 1, true),
    /** Nine in a row on one side of the centre. */
    ONE_SIDE(9, 9, true),
    /** Six in a row rising, or six falling. */
    TREND(6, 6, true),
    /** Fourteen in a row going up and down in turn. */
    ALTERNATING(14, 14, true),
    /** Two of three in a row beyond two standard deviations on one side. */
    TWO_OF_THREE(3, 2, false),
    /** Four of five in a row beyond one standard deviation on one side. */
    FOUR_OF_FIVE(5, 4, false),
    /** Fifteen in a row within one standard deviation of the centre. */
    HUGGING(15, 15, false),
    /** Eight in a row with none within one standard deviation, on either side. */
    AVOIDING(8, 8, false);

    private final int window;
    private final int hits;
    private final boolean readEarly;

    NelsonRule(int window, int hits, boolean readEarly) {
        this.window = window;
        this.hits = hits;
        this.readEarly = readEarly;
    }

    /** 1 to 8, as the source counts them. */
    public int number() {
        return ordinal() + 1;
    }

    /** How many neighbours the pattern takes. */
    public int window() {
        return window;
    }

    static List<Signal> read(List<Double> figures, Limits limits) {
        var signals = new ArrayList<Signal>();
        for (var rule : values())
            if (rule.readEarly || !limits.provisional()) signals.addAll(rule.found(figures, limits));
        return signals;
    }

    /** Windows that overlap are one signal. */
    private List<Signal> found(List<Double> figures, Limits limits) {
        var found = new ArrayList<Signal>();
        for (int from = 0; from + window <= figures.size(); from++) {
            if (!shows(figures.subList(from, from + window), limits)) continue;
            int to = from + window - 1;
            var last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && last.to() >= from) found.set(found.size() - 1, new Signal(this, last.from(), to));
            else found.add(new Signal(this, from, to));
        }
        return found;
    }

    private boolean shows(List<Double> part, Limits limits) {
        double center = limits.center();
        double one = limits.deviation();
        return switch (this) {
            case BEYOND_LIMITS -> any(part, figure -> Math.abs(figure - center) > 3 * one);
            case ONE_SIDE -> all(part, figure -> figure > center) || all(part, figure -> figure < center);
            case TREND -> moves(part, true) || moves(part, false);
            case ALTERNATING -> alternates(part);
            case TWO_OF_THREE -> sided(part, center, 2 * one);
            case FOUR_OF_FIVE -> sided(part, center, one);
            case HUGGING -> all(part, figure -> Math.abs(figure - center) < one);
            case AVOIDING -> all(part, figure -> Math.abs(figure - center) > one);
        };
    }

    /** As many as the rule wants beyond the distance on one side, the last of the window among them. */
    private boolean sided(List<Double> part, double center, double distance) {
        DoublePredicate above = figure -> figure > center + distance;
        DoublePredicate below = figure -> figure < center - distance;
        double last = part.get(part.size() - 1);
        return above.test(last) && count(part, above) >= hits || below.test(last) && count(part, below) >= hits;
    }

    private static boolean moves(List<Double> part, boolean up) {
        for (int i = 1; i < part.size(); i++)
            if (up ? part.get(i) <= part.get(i - 1) : part.get(i) >= part.get(i - 1)) return false;
        return true;
    }

    private static boolean alternates(List<Double> part) {
        for (int i = 2; i < part.size(); i++)
            if ((part.get(i) - part.get(i - 1)) * (part.get(i - 1) - part.get(i - 2)) >= 0) return false;
        return true;
    }

    private static boolean any(List<Double> part, DoublePredicate wanted) {
        return count(part, wanted) > 0;
    }

    private static boolean all(List<Double> part, DoublePredicate wanted) {
        return count(part, wanted) == part.size();
    }

    private static long count(List<Double> part, DoublePredicate wanted) {
        return part.stream().mapToDouble(Double::doubleValue).filter(wanted).count();
    }
}
