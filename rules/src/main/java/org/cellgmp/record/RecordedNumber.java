package org.cellgmp.record;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number in the digits that were recorded, possibly censored: {@code 26.0}, {@code <0.5}, {@code >=100}.
 * The number keeps its scale; a censored value is a bound, never a value.
 */
public record RecordedNumber(Censoring censoring, BigDecimal number) {
    /** Which side of the written figure the true value lies on. */
    public enum Censoring {
        NONE(""),
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String sign;

        Censoring(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    private static final Pattern FORM = Pattern.compile(
            "\\s*(<=|>=|<|>|\u2264|\u2265|\uFF1C|\uFF1E)?\\s*([+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?)\\s*");

    /** Empty if the text is not one number; digits beyond 30 before or after the point are not read as a number. */
    public static Optional<RecordedNumber> parse(String text) {
        if (text == null) return Optional.empty();
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        var censoring = switch (matcher.group(1) == null ? "" : matcher.group(1)) {
            case "<", "\uFF1C" -> Censoring.BELOW;
            case "<=", "\u2264" -> Censoring.AT_MOST;
            case ">", "\uFF1E" -> Censoring.ABOVE;
            case ">=", "\u2265" -> Censoring.AT_LEAST;
            default -> Censoring.NONE;
        };
        return Optional.of(new RecordedNumber(censoring, new BigDecimal(matcher.group(2))));
    }

    public boolean censored() {
        return censoring != Censoring.NONE;
    }

    @Override
    public String toString() {
        return censoring.sign() + number.toPlainString();
    }
}
