package org.cellgmp.statistic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart of individuals with moving range: one figure per batch, in the order of the batches.
 *
 * <p>Limits are set from the mean moving range of two neighbours (divided by d2 = 1.128) and therefore do not swell with a
 * shift. Few figures make vague limits: below {@link #FEWEST_FOR_LIMITS} there are none, below {@link #FEWEST_FOR_FIRM_LIMITS}
 * they are provisional and only the signals that need no width of a zone are read, beside a figure beyond the limits.
 *
 * @param figures in order
 * @param limits null with too few figures, or where all are the same
 * @param signals in the order of Nelson's numbers
 */
public record ControlChart(List<Double> figures, Limits limits, List<Signal> signals) {
    /** With 8 figures the width of the limits is known to about a third either way. */
    public static final int FEWEST_FOR_LIMITS = 8;
    /** Twenty and more are what ISO 7870-2 sets limits from; the width is then known to about a fifth. */
    public static final int FEWEST_FOR_FIRM_LIMITS = 20;

    private static final double D2_OF_TWO = 1.128;
    private static final double D4_OF_TWO = 3.267;
    /** Degrees of freedom that a mean moving range of two keeps of each figure. */
    private static final double EFFICIENCY = 0.62;

    public ControlChart {
        figures = List.copyOf(figures);
        signals = List.copyOf(signals);
    }

    /**
     * @param center mean of the figures; @param deviation standard deviation by the moving range
     * @param range upper limit of the moving range
     * @param vagueness relative standard error of {@code deviation}, e.g. 0.34
     * @param provisional true with fewer than {@link #FEWEST_FOR_FIRM_LIMITS} figures
     */
    public record Limits(double center, double deviation, double range, double vagueness, boolean provisional) {
        public double lower() {
            return center - 3 * deviation;
        }

        public double upper() {
            return center + 3 * deviation;
        }
    }

    /** @param from index of the first figure of the pattern; @param to index of the last */
    public record Signal(NelsonRule rule, int from, int to) {}

    public static ControlChart of(List<Double> figures) {
        var limits = limits(figures);
        return new ControlChart(figures, limits, limits == null ? List.of() : NelsonRule.read(figures, limits));
    }

    /** True if the figure belongs to a pattern that a rule names. */
    public boolean signalled(int index) {
        return signals.stream().anyMatch(signal -> signal.from() <= index && index <= signal.to());
    }

    private static Limits limits(List<Double> figures) {
        int count = figures.size();
        if (count < FEWEST_FOR_LIMITS) return null;
        double center =
                figures.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double range = IntStream.range(1, count)
                .mapToDouble(i -> Math.abs(figures.get(i) - figures.get(i - 1)))
                .average()
                .orElseThrow();
        if (range == 0) return null;
        return new Limits(
                center,
                range / D2_OF_TWO,
                range * D4_OF_TWO,
                1 / Math.sqrt(2 * EFFICIENCY * (count - 1)),
                count < FEWEST_FOR_FIRM_LIMITS);
    }
}
