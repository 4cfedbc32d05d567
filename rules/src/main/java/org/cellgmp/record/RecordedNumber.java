package org.cellgmp.record;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number in the digits that were recorded, possibly censored: {@code 26.0}, {@code <0.5}, {@code >=100},
 * {@code 1.20 x 10^8}. The number keeps its scale; a censored value is a bound, never a value.
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

    /** An uncensored figure: at most 30 digits on either side of the point, a power of ten as E5, x 10^5 or with raised digits. */
    static final String FIGURE = "[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?"
            + "(?:[eE][+-]?[0-9]{1,3}|\\s*[x\u00d7*\u00b7]\\s*10(?:\\^\\s*[+-]?[0-9]{1,3}|[\u207b]?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}))?";

    private static final Pattern FORM = Pattern.compile(
            "\\s*(<=|>=|<|>|\u2264|\u2265|\u2266|\u2267|\u2a7d|\u2a7e|\uff1c\uff1d|\uff1e\uff1d|\uff1c|\uff1e)?\\s*("
                    + FIGURE + ")\\s*");
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** Empty if the text is not one number; a grouped number such as 1,000 is not read, because a comma may be a point. */
    public static Optional<RecordedNumber> parse(String text) {
        if (text == null) return Optional.empty();
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        var censoring = switch (matcher.group(1) == null ? "" : matcher.group(1)) {
            case "<", "\uff1c" -> Censoring.BELOW;
            case "<=", "\u2264", "\u2266", "\u2a7d", "\uff1c\uff1d" -> Censoring.AT_MOST;
            case ">", "\uff1e" -> Censoring.ABOVE;
            case ">=", "\u2265", "\u2267", "\u2a7e", "\uff1e\uff1d" -> Censoring.AT_LEAST;
            default -> Censoring.NONE;
        };
        return Optional.of(new RecordedNumber(censoring, figure(matcher.group(2))));
    }

    /** The value of a text of the form {@link #FIGURE}, with the scale of its digits. */
    static BigDecimal figure(String text) {
        int times = -1;
        for (int i = 0; i < text.length() && times < 0; i++)
            if ("x\u00d7*\u00b7".indexOf(text.charAt(i)) >= 0) times = i;
        if (times < 0) return new BigDecimal(text);
        var power = text.substring(times + 1).strip().substring(2);
        return new BigDecimal(text.substring(0, times).strip()).scaleByPowerOfTen(exponent(power));
    }

    private static int exponent(String power) {
        if (power.startsWith("^")) return Integer.parseInt(power.substring(1).strip());
        var digits = new StringBuilder();
        for (char c : power.toCharArray()) digits.append(c == '\u207b' ? '-' : (char) ('0' + RAISED.indexOf(c)));
        return Integer.parseInt(digits.toString());
    }

    public boolean censored() {
        return censoring != Censoring.NONE;
    }

    @Override
    public String toString() {
        return censoring.sign() + number.toPlainString();
    }
}
