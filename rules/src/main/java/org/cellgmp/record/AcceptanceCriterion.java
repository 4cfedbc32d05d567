package org.cellgmp.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a result is judged by, as written in a specification: {@code >= 20}, {@code < 70}, {@code 70 - 130},
 * or a word such as {@code absent}. Text behind the bound, e.g. a remark in brackets, is not part of the bound.
 */
public record AcceptanceCriterion(
        String text, BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded, String expected) {
    /** How a result stands to a criterion. CANNOT_TELL never reads as conforming. */
    public enum Verdict {
        CONFORMS,
        FAILS,
        CANNOT_TELL
    }

    private static final String NUMBER = "([+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?)";
    private static final Pattern BOUND =
            Pattern.compile("\\s*(<=|>=|<|>|\u2264|\u2265)\\s*" + NUMBER + "(?![0-9.]).*", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile("\\s*" + NUMBER + "\\s*(?:-|\u2013|to|~)\\s*" + NUMBER + "\\s*%?\\s*");

    public static AcceptanceCriterion parse(String text) {
        var range = RANGE.matcher(text);
        if (range.matches())
            return new AcceptanceCriterion(
                    text, new BigDecimal(range.group(1)), true, new BigDecimal(range.group(2)), true, null);
        var bound = BOUND.matcher(text);
        if (bound.matches()) {
            var figure = new BigDecimal(bound.group(2));
            return switch (bound.group(1)) {
                case ">" -> new AcceptanceCriterion(text, figure, false, null, false, null);
                case ">=", "\u2265" -> new AcceptanceCriterion(text, figure, true, null, false, null);
                case "<" -> new AcceptanceCriterion(text, null, false, figure, false, null);
                default -> new AcceptanceCriterion(text, null, false, figure, true, null);
            };
        }
        return new AcceptanceCriterion(text, null, false, null, false, text.strip());
    }

    public boolean numeric() {
        return low != null || high != null;
    }

    /**
     * Judges a result as recorded. A censored result conforms only if every value it allows conforms, fails only if
     * every value it allows fails, and otherwise cannot be told. Words are compared without regard to case.
     */
    public Verdict judge(String result) {
        if (result == null || result.isBlank()) return Verdict.CANNOT_TELL;
        if (!numeric())
            return result.strip().toLowerCase(Locale.ROOT).equals(expected.toLowerCase(Locale.ROOT))
                    ? Verdict.CONFORMS
                    : Verdict.FAILS;
        var recorded = RecordedNumber.parse(result);
        if (recorded.isEmpty()) return Verdict.CANNOT_TELL;
        var figure = recorded.get().number();
        return switch (recorded.get().censoring()) {
            case NONE -> aboveLow(figure) && belowHigh(figure) ? Verdict.CONFORMS : Verdict.FAILS;
            case BELOW, AT_MOST -> upTo(figure, recorded.get().censoring() == RecordedNumber.Censoring.AT_MOST);
            case ABOVE, AT_LEAST -> from(figure, recorded.get().censoring() == RecordedNumber.Censoring.AT_LEAST);
        };
    }

    private Verdict upTo(BigDecimal figure, boolean included) {
        if (low != null) {
            int toLow = figure.compareTo(low);
            boolean allBelow = toLow < 0 || toLow == 0 && !(included && lowIncluded);
            return allBelow ? Verdict.FAILS : Verdict.CANNOT_TELL;
        }
        int toHigh = figure.compareTo(high);
        return toHigh < 0 || toHigh == 0 && (highIncluded || !included) ? Verdict.CONFORMS : Verdict.CANNOT_TELL;
    }

    private Verdict from(BigDecimal figure, boolean included) {
        if (high != null) {
            int toHigh = figure.compareTo(high);
            boolean allAbove = toHigh > 0 || toHigh == 0 && !(included && highIncluded);
            return allAbove ? Verdict.FAILS : Verdict.CANNOT_TELL;
        }
        int toLow = figure.compareTo(low);
        return toLow > 0 || toLow == 0 && (lowIncluded || !included) ? Verdict.CONFORMS : Verdict.CANNOT_TELL;
    }

    private boolean aboveLow(BigDecimal figure) {
        return low == null || (lowIncluded ? figure.compareTo(low) >= 0 : figure.compareTo(low) > 0);
    }

    private boolean belowHigh(BigDecimal figure) {
        return high == null || (highIncluded ? figure.compareTo(high) <= 0 : figure.compareTo(high) < 0);
    }
}
