package org.cellgmp.web.recordkeeping;

import java.math.BigDecimal;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.web.page.PageContext;

/**
 * How far a recorded value stands outside its limits: what a reader would otherwise work out in the head.
 *
 * @param below true if the value is under the lower limit
 * @param figure the difference, above zero, with the digits that subtraction gives; zero where the limit itself is excluded
 * @param atLeast true for a censored value, of which only a bound is known
 */
record Distance(boolean below, BigDecimal figure, boolean atLeast) {
    /** Null if the value lies inside, or if that cannot be told: no number, no limit, or a censored value that allows both. */
    static Distance of(String value, BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {
        var recorded = RecordedNumber.parse(value).orElse(null);
        if (recorded == null) return null;
        var number = recorded.number();
        boolean mayBeLower = recorded.censoring() == RecordedNumber.Censoring.BELOW
                || recorded.censoring() == RecordedNumber.Censoring.AT_MOST;
        boolean mayBeHigher = recorded.censored() && !mayBeLower;
        boolean strictly = recorded.censoring() == RecordedNumber.Censoring.BELOW
                || recorded.censoring() == RecordedNumber.Censoring.ABOVE;
        if (low != null && !mayBeHigher && outside(number.compareTo(low), lowIncluded && !(mayBeLower && strictly)))
            return new Distance(true, low.subtract(number), recorded.censored());
        if (high != null && !mayBeLower && outside(high.compareTo(number), highIncluded && !(mayBeHigher && strictly)))
            return new Distance(false, number.subtract(high), recorded.censored());
        return null;
    }

    /** Limits as recorded, both included; a limit that is no plain number counts as absent. */
    static Distance of(String value, String low, String high) {
        return of(value, plain(low), true, plain(high), true);
    }

    private static boolean outside(int compared, boolean included) {
        return compared < 0 || compared == 0 && !included;
    }

    /** Null unless it is one uncensored number. */
    static BigDecimal plain(String limit) {
        return RecordedNumber.parse(limit)
                .filter(number -> !number.censored())
                .map(RecordedNumber::number)
                .orElse(null);
    }

    /** "0.8 below", "at least 2 above". */
    String words(PageContext page) {
        var shown = figure.toPlainString();
        if (figure.signum() == 0) return page.text(below ? "distance.at-lower-limit" : "distance.at-upper-limit");
        if (atLeast) return page.text(below ? "distance.at-least-below" : "distance.at-least-above", shown);
        return page.text(below ? "distance.below" : "distance.above", shown);
    }
}
