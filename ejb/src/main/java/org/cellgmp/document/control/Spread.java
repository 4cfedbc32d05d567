package org.cellgmp.document.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How recorded figures spread. Computed from their digits without rounding in between; rounded once, half up (USP General
 * Notices 7.20), to one decimal place more than the finest of them, which is a rule of this house.
 */
final class Spread {
    /** With two figures a standard deviation says no more than their difference. */
    static final int FEWEST_FOR_DEVIATION = 3;

    /** More digits than any recorded figure has (at most 30 on either side of the point). */
    private static final MathContext WIDE = new MathContext(80);

    private final List<BigDecimal> figures;
    private final List<Integer> ascending;

    /** @param figures at least one, with the scale of their digits */
    Spread(List<BigDecimal> figures) {
        this.figures = figures;
        ascending = IntStream.range(0, figures.size())
                .boxed()
                .sorted(Comparator.comparing(figures::get))
                .toList();
    }

    int count() {
        return figures.size();
    }

    /** Index of the lowest figure, the first of equal ones. */
    int lowest() {
        return ascending.get(0);
    }

    /** Index of the highest figure, the first of equal ones. */
    int highest() {
        var high = figures.get(ascending.get(count() - 1));
        return ascending.stream()
                .filter(i -> figures.get(i).compareTo(high) == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Index of the figure in the middle, or -1 where two are. */
    int middle() {
        return count() % 2 == 1 ? ascending.get(count() / 2) : -1;
    }

    /** Of an even count, the mean of the two in the middle. */
    String median() {
        var lower = figures.get(ascending.get((count() - 1) / 2));
        var upper = figures.get(ascending.get(count() / 2));
        return rounded(lower.add(upper).divide(BigDecimal.valueOf(2)));
    }

    String mean() {
        return written(sum().divide(BigDecimal.valueOf(count()), places(), RoundingMode.HALF_UP));
    }

    double meanAsDrawn() {
        return sum().divide(BigDecimal.valueOf(count()), WIDE).doubleValue();
    }

    /** Of a sample: divisor count less one. Null for fewer than {@link #FEWEST_FOR_DEVIATION}. */
    String deviation() {
        if (count() < FEWEST_FOR_DEVIATION) return null;
        var n = BigDecimal.valueOf(count());
        var squares = figures.stream().map(one -> one.multiply(one)).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Exact until the division: n times the sum of squares less the square of the sum.
        var above = n.multiply(squares).subtract(sum().multiply(sum()));
        var variance = above.divide(n.multiply(n.subtract(BigDecimal.ONE)), WIDE);
        return rounded(variance.sqrt(WIDE));
    }

    private BigDecimal sum() {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int places() {
        return figures.stream().mapToInt(BigDecimal::scale).max().orElseThrow() + 1;
    }

    private String rounded(BigDecimal exact) {
        return written(exact.setScale(places(), RoundingMode.HALF_UP));
    }

    /** Where the figures themselves were recorded with a power of ten, with that of the largest of them. */
    private String written(BigDecimal figure) {
        if (places() > 0) return figure.toPlainString();
        int power = figures.stream().mapToInt(Spread::power).max().orElseThrow();
        return figure.scaleByPowerOfTen(-power).toPlainString() + " x 10^" + power;
    }

    /** A recorded figure as records write it. */
    static String text(BigDecimal figure) {
        if (figure.scale() >= 0) return figure.toPlainString();
        return figure.scaleByPowerOfTen(-power(figure)).toPlainString() + " x 10^" + power(figure);
    }

    private static int power(BigDecimal figure) {
        return figure.precision() - figure.scale() - 1;
    }
}
