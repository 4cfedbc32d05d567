package org.cellgmp.document.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.template.Figure;

/** What batches reached in one parameter or control: how many numbers, the lowest, the highest, and how many lie outside. */
final class Reached {
    private final List<Figure> printed = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private int outside;
    private int left;

    /** How a result stands to limits as written; limits are included. */
    enum Standing {
        WITHIN("within-limits"),
        OUTSIDE(Figure.OUTSIDE_LIMITS),
        UNTOLD("not-judged");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        Figure figure() {
            return Figure.word(word, null);
        }
    }

    /** @param low null for none; @param high null for none. Untold if there is neither, or one of the three is no number */
    static Standing stands(String actual, String low, String high) {
        var reached = RecordedNumber.parse(actual);
        if (reached.isEmpty() || reached.get().censored() || low == null && high == null) return Standing.UNTOLD;
        var least = bound(low);
        var most = bound(high);
        if (low != null && least.isEmpty() || high != null && most.isEmpty()) return Standing.UNTOLD;
        var number = reached.get().number();
        boolean within = (low == null || number.compareTo(least.get()) >= 0)
                && (high == null || number.compareTo(most.get()) <= 0);
        return within ? Standing.WITHIN : Standing.OUTSIDE;
    }

    /** A limit with a sign of its own is not read: whether it is included depends on it. */
    private static Optional<BigDecimal> bound(String limit) {
        return RecordedNumber.parse(limit).filter(one -> !one.censored()).map(RecordedNumber::number);
    }

    /** @param comparable false for a result in another unit; it is left out like one that is no number */
    void add(String actual, Figure figure, Standing standing, boolean comparable) {
        var number = RecordedNumber.parse(actual).filter(one -> !one.censored());
        if (standing == Standing.OUTSIDE) outside++;
        if (number.isEmpty() || !comparable) {
            left++;
            return;
        }
        numbers.add(number.get().number());
        printed.add(figure);
    }

    Figure count() {
        return said(numbers.size());
    }

    Figure lowest() {
        return numbers.isEmpty() ? Figure.word("none", null) : printed.get(new Spread(numbers).lowest());
    }

    Figure highest() {
        return numbers.isEmpty() ? Figure.word("none", null) : printed.get(new Spread(numbers).highest());
    }

    Figure outside() {
        return said(outside);
    }

    Figure left() {
        return said(left);
    }

    private static Figure said(int count) {
        return Figure.said(Integer.toString(count));
    }
}
