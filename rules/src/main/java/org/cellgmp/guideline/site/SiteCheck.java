package org.cellgmp.guideline.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.RecordedNumber.Censoring;

/**
 * The comparisons of the vocabulary. Each says true, false, or null where it cannot be told: nothing recorded, no number, another
 * unit, or a bound that may lie on either side.
 */
public final class SiteCheck {
    private SiteCheck() {}

    /** True if it holds for sure. */
    public static boolean met(Boolean held) {
        return Boolean.TRUE.equals(held);
    }

    /** True if one of them fails for sure. */
    public static boolean broken(Boolean... held) {
        for (var one : held) if (Boolean.FALSE.equals(one)) return true;
        return false;
    }

    /** Signs of different width and case are alike. */
    public static Boolean text(SiteOperator operator, Object value, String... wanted) {
        if (value == null || value.toString().isBlank()) return null;
        var plain = SiteVocabulary.plain(value.toString());
        boolean among = Arrays.stream(wanted).map(SiteVocabulary::plain).anyMatch(plain::equals);
        return switch (operator) {
            case IS, ONE_OF -> among;
            case IS_NOT, NONE_OF -> !among;
            case CONTAINS -> Arrays.stream(wanted).map(SiteVocabulary::plain).anyMatch(plain::contains);
            default -> throw new IllegalArgumentException(operator + " on a text");
        };
    }

    public static Boolean yes(Boolean value, boolean wanted) {
        return value == null ? null : value == wanted;
    }

    public static Boolean present(Object value, boolean wanted) {
        return (value != null && !value.toString().isBlank()) == wanted;
    }

    public static Boolean day(SiteOperator operator, LocalDate value, LocalDate... wanted) {
        if (value == null) return null;
        int first = value.compareTo(wanted[0]);
        return switch (operator) {
            case IS -> first == 0;
            case IS_NOT -> first != 0;
            case AT_LEAST -> first >= 0;
            case AT_MOST -> first <= 0;
            case ABOVE -> first > 0;
            case BELOW -> first < 0;
            case BETWEEN -> first >= 0 && value.compareTo(wanted[1]) <= 0;
            default -> throw new IllegalArgumentException(operator + " on a day");
        };
    }

    public static Boolean number(SiteOperator operator, BigDecimal value, BigDecimal... wanted) {
        return value == null ? null : compare(operator, value, value, false, false, wanted);
    }

    /** @param value digits as recorded, perhaps a bound; @param uom recorded with it; @param unit of the wanted figures */
    public static Boolean recorded(SiteOperator operator, String value, String uom, String unit, BigDecimal... wanted) {
        var number = RecordedNumber.parse(value).orElse(null);
        if (number == null || !sameUnit(uom, unit)) return null;
        var figure = number.number();
        var side = number.censoring();
        boolean open = side == Censoring.BELOW || side == Censoring.ABOVE;
        return switch (side) {
            case NONE -> compare(operator, figure, figure, false, false, wanted);
            case BELOW, AT_MOST -> compare(operator, null, figure, false, open, wanted);
            case ABOVE, AT_LEAST -> compare(operator, figure, null, open, false, wanted);
        };
    }

    private static boolean sameUnit(String uom, String unit) {
        var recorded = uom == null || uom.isBlank() ? "1" : uom.strip();
        return recorded.equals(unit == null ? "1" : unit);
    }

    /** The true value lies from {@code low} to {@code high}, null for without end; an open end is not reached. */
    private static Boolean compare(
            SiteOperator operator,
            BigDecimal low,
            BigDecimal high,
            boolean openLow,
            boolean openHigh,
            BigDecimal... wanted) {
        var limit = wanted[0];
        return switch (operator) {
            case AT_LEAST -> atLeast(low, high, openHigh, limit);
            case BELOW -> not(atLeast(low, high, openHigh, limit));
            case AT_MOST -> atMost(low, high, openLow, limit);
            case ABOVE -> not(atMost(low, high, openLow, limit));
            case BETWEEN -> both(atLeast(low, high, openHigh, limit), atMost(low, high, openLow, wanted[1]));
            case IS -> both(atLeast(low, high, openHigh, limit), atMost(low, high, openLow, limit));
            case IS_NOT -> not(both(atLeast(low, high, openHigh, limit), atMost(low, high, openLow, limit)));
            default -> throw new IllegalArgumentException(operator + " on a number");
        };
    }

    private static Boolean atLeast(BigDecimal low, BigDecimal high, boolean openHigh, BigDecimal limit) {
        if (low != null && low.compareTo(limit) >= 0) return true;
        if (high == null) return null;
        int side = high.compareTo(limit);
        return side < 0 || side == 0 && openHigh ? Boolean.FALSE : null;
    }

    private static Boolean atMost(BigDecimal low, BigDecimal high, boolean openLow, BigDecimal limit) {
        if (high != null && high.compareTo(limit) <= 0) return true;
        if (low == null) return null;
        int side = low.compareTo(limit);
        return side > 0 || side == 0 && openLow ? Boolean.FALSE : null;
    }

    private static Boolean not(Boolean held) {
        return held == null ? null : !held;
    }

    private static Boolean both(Boolean one, Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) return false;
        return one == null || other == null ? null : Boolean.TRUE;
    }
}
