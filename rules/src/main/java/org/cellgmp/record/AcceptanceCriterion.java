package org.cellgmp.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a result is judged by, as written in a specification: {@code >= 20}, {@code < 2 x 10^5}, {@code 70 - 130}, or
 * words such as {@code negative}. Text behind a bound, e.g. a remark in brackets, is not part of the bound.
 *
 * @param low null if there is no lower limit; @param high null if there is no upper limit
 * @param expected the words, if no limit could be read
 */
public record AcceptanceCriterion(
        String text, BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded, String expected) {
    /** How a result stands to a criterion. CANNOT_TELL never reads as conforming. */
    public enum Verdict {
        CONFORMS,
        FAILS,
        CANNOT_TELL
    }

    private static final String NUMBER = "(" + RecordedNumber.FIGURE + ")";
    /** Nothing may follow that would make another figure of it: digits, a group of thousands, a power of ten. */
    private static final String END = "(?![0-9]|[.,\uff0c][0-9]|\\s*[x\u00d7*\u00b7]\\s*10)";

    private static final String AT_LEAST =
            ">=|\u2265|\u2267|\u2a7e|\uff1e\uff1d|\uff1e=|not less than|no less than|at least|nlt"
                    + "|\u4e0d\u4f4e\u4e8e|\u4e0d\u5c11\u4e8e|\u4e0d\u5c0f\u4e8e|\u81f3\u5c11|\u5927\u4e8e\u7b49\u4e8e|\u5927\u4e8e\u6216\u7b49\u4e8e";
    private static final String AT_MOST =
            "<=|\u2264|\u2266|\u2a7d|\uff1c\uff1d|\uff1c=|not more than|no more than|at most|nmt"
                    + "|\u4e0d\u9ad8\u4e8e|\u4e0d\u5927\u4e8e|\u4e0d\u8d85\u8fc7|\u4e0d\u591a\u4e8e|\u4e0d\u5f97\u8fc7|\u81f3\u591a|\u5c0f\u4e8e\u7b49\u4e8e|\u5c0f\u4e8e\u6216\u7b49\u4e8e";
    private static final String ABOVE = ">|\uff1e|more than|greater than|\u5927\u4e8e|\u9ad8\u4e8e|\u8d85\u8fc7";
    private static final String BELOW = "<|\uff1c|less than|\u5c0f\u4e8e|\u4f4e\u4e8e|\u5c11\u4e8e";
    private static final Pattern BOUND = Pattern.compile(
            "(?:(" + AT_LEAST + ")|(" + AT_MOST + ")|(" + ABOVE + ")|(" + BELOW + "))\\s*" + NUMBER + END,
            Pattern.CASE_INSENSITIVE);
    /** Behind a bound this would make a range of it that we do not understand. */
    private static final Pattern OPEN_END =
            Pattern.compile("[^0-9(\uff08]*(?:-|\u2013|~|\uff5e|\\bto\\b|\u81f3)\\s*[0-9].*", Pattern.DOTALL);

    /** A unit such as 10^6 cells or 10*6/mL. */
    private static final Pattern COUNTS_IN_POWERS =
            Pattern.compile("\\s*(?:[x\u00d7]\\s*)?10\\s*(?:\\^|\\*|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207b])");
    /** A first figure written with a power of ten. */
    private static final Pattern POWERED =
            Pattern.compile("[^0-9]*[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]|\\s*[x\u00d7*\u00b7]\\s*10)");

    private static final String UP_TO = "\\s*(?:-|\u2013|\u2014|to|~|\uff5e|\u81f3|\u2026|\\.\\.)\\s*";
    private static final Pattern RANGE = Pattern.compile(
            "\\s*" + NUMBER + "\\s*%?" + UP_TO + NUMBER + "\\s*[%\uff05]?\\s*", Pattern.CASE_INSENSITIVE);
    /** A result has its unit beside it, as a single figure has. */
    private static final Pattern MEASURED_RANGE =
            Pattern.compile("\\s*" + NUMBER + UP_TO + NUMBER + "\\s*", Pattern.CASE_INSENSITIVE);

    private static final List<String> ABSENT = List.of(
            "negative",
            "absent",
            "absence",
            "not detected",
            "none detected",
            "undetected",
            "no growth",
            "sterile",
            "nonreactive",
            "non-reactive",
            "\u9634\u6027",
            "\u672a\u68c0\u51fa",
            "\u65e0\u83cc\u751f\u957f",
            "\u65e0\u751f\u957f",
            "\u4e0d\u5f97\u68c0\u51fa");
    private static final List<String> PRESENT = List.of(
            "positive",
            "present",
            "detected",
            "growth",
            "reactive",
            "\u9633\u6027",
            "\u68c0\u51fa",
            "\u6709\u83cc\u751f\u957f");
    /** Of what is to be present; "no" may deny the presence or answer another question. */
    private static final List<String> YES = List.of("yes", "\u662f");
    /** Whatever kinds of growth are named between the words. */
    private static final Pattern NO_GROWTH = Pattern.compile("no\\b[^.;]*\\bgrowth\\b.*");
    /** The result is told and nothing more is asked of it. */
    private static final List<String> REPORTED = List.of(
            "declared",
            "report",
            "report result",
            "reported",
            "for information",
            "for information only",
            "\u62a5\u544a",
            "\u62a5\u544a\u7ed3\u679c",
            "\u4ec5\u4f9b\u53c2\u8003",
            "\u4f9b\u53c2\u8003");

    private static final List<String> GOOD =
            List.of("conforms", "complies", "conforming", "passes", "passed", "pass", "\u7b26\u5408", "\u5408\u683c");
    private static final List<String> BAD = List.of(
            "does not conform",
            "does not comply",
            "not conforming",
            "fails",
            "failed",
            "fail",
            "\u4e0d\u7b26\u5408",
            "\u4e0d\u5408\u683c");

    /** Never fails: what cannot be read as limits is kept as words. */
    public static AcceptanceCriterion parse(String text) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            var low = RecordedNumber.figure(range.group(1));
            var high = RecordedNumber.figure(range.group(2));
            // A range written backwards holds nothing: it is a slip of the writer, not a limit.
            if (low.compareTo(high) <= 0) return new AcceptanceCriterion(text, low, true, high, true, null);
        }
        var bounded = bounded(text);
        return bounded != null ? bounded : new AcceptanceCriterion(text, null, false, null, false, text.strip());
    }

    /** One bound, or a lower and an upper one; null if there is none or they make no sense together. */
    private static AcceptanceCriterion bounded(String text) {
        var plain = text.strip();
        var first = BOUND.matcher(plain);
        if (!first.lookingAt()) return null;
        var rest = plain.substring(first.end());
        if (OPEN_END.matcher(rest).matches()) return null;
        var one = one(text, first);
        var second = BOUND.matcher(rest.replaceAll("[(\uff08][^)\uff09]*[)\uff09]", " "));
        if (!second.find()) return one;
        var other = one(text, second);
        if (one.low != null && other.high != null)
            return new AcceptanceCriterion(text, one.low, one.lowIncluded, other.high, other.highIncluded, null);
        if (one.high != null && other.low != null)
            return new AcceptanceCriterion(text, other.low, other.lowIncluded, one.high, one.highIncluded, null);
        return null;
    }

    private static AcceptanceCriterion one(String text, Matcher bound) {
        var figure = RecordedNumber.figure(bound.group(5));
        if (bound.group(1) != null) return new AcceptanceCriterion(text, figure, true, null, false, null);
        if (bound.group(2) != null) return new AcceptanceCriterion(text, null, false, figure, true, null);
        if (bound.group(3) != null) return new AcceptanceCriterion(text, figure, false, null, false, null);
        return new AcceptanceCriterion(text, null, false, figure, false, null);
    }

    public boolean numeric() {
        return low != null || high != null;
    }

    /**
     * Judges a result as recorded. A censored result and a measured range, ends included, conform only if every value they
     * allow conforms, fail only if every value they allow fails, and otherwise cannot be told. Of words, the same words conform, and the usual words
     * for absence, presence, conforming and failing are understood; others cannot be told.
     */
    public Verdict judge(String result) {
        if (result == null || result.isBlank()) return Verdict.CANNOT_TELL;
        if (!numeric()) return judgeWords(plain(result));
        var recorded = RecordedNumber.parse(result);
        if (recorded.isEmpty()) return judgeRange(result);
        var figure = recorded.get().number();
        return switch (recorded.get().censoring()) {
            case NONE -> aboveLow(figure) && belowHigh(figure) ? Verdict.CONFORMS : Verdict.FAILS;
            case BELOW, AT_MOST -> upTo(figure, recorded.get().censoring() == RecordedNumber.Censoring.AT_MOST);
            case ABOVE, AT_LEAST -> from(figure, recorded.get().censoring() == RecordedNumber.Censoring.AT_LEAST);
        };
    }

    /**
     * As {@link #judge(String)}, for a result in a unit. Where the unit counts in powers of ten and only one of criterion and
     * result is written with such a power as well, nobody can tell which of them the unit has already counted.
     *
     * @param uom unit of the result as recorded; null if none
     */
    public Verdict judge(String result, String uom) {
        if (!comparable(result, uom)) return Verdict.CANNOT_TELL;
        return numeric() && none(result, uom) ? judge("0") : judge(result);
    }

    /** "no beads" in a unit of beads is a count, of nothing. */
    private static boolean none(String result, String uom) {
        if (result == null || uom == null) return false;
        var counted = plain(uom).split("[^\\p{L}]", 2)[0];
        return !counted.isEmpty() && plain(result).equals("no " + counted);
    }

    /** False if the figures of criterion and result may be of different powers of ten, see {@link #judge(String, String)}. */
    public boolean comparable(String result, String uom) {
        return !numeric()
                || result == null
                || uom == null
                || !COUNTS_IN_POWERS.matcher(uom).lookingAt()
                || POWERED.matcher(text).lookingAt() == POWERED.matcher(result).lookingAt();
    }

    private Verdict judgeWords(String result) {
        var wanted = plain(expected);
        if (result.equals(wanted) || REPORTED.contains(wanted)) return Verdict.CONFORMS;
        if (begins(result, BAD)) return Verdict.FAILS;
        if (begins(result, GOOD)) return Verdict.CONFORMS;
        boolean absenceWanted =
                begins(wanted, ABSENT) || NO_GROWTH.matcher(wanted).matches();
        boolean presenceWanted = begins(wanted, PRESENT);
        if (absenceWanted || presenceWanted) {
            if (begins(result, absenceWanted ? ABSENT : PRESENT)) return Verdict.CONFORMS;
            if (presenceWanted && YES.contains(result)) return Verdict.CONFORMS;
            if (begins(result, absenceWanted ? PRESENT : ABSENT)) return Verdict.FAILS;
        }
        return Verdict.CANNOT_TELL;
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Whether a text is one of the words, or one of them and more after it. */
    private static boolean begins(String text, List<String> words) {
        return words.stream()
                .anyMatch(word -> text.startsWith(word)
                        && (text.length() == word.length()
                                || word.codePointAt(0) > 0x2e80
                                || !Character.isLetterOrDigit(text.charAt(word.length()))));
    }

    private Verdict judgeRange(String result) {
        var range = MEASURED_RANGE.matcher(result);
        if (!range.matches()) return Verdict.CANNOT_TELL;
        var from = RecordedNumber.figure(range.group(1));
        var to = RecordedNumber.figure(range.group(2));
        // Written backwards it is a slip, or no range at all.
        if (from.compareTo(to) > 0) return Verdict.CANNOT_TELL;
        if (!aboveLow(to) || !belowHigh(from)) return Verdict.FAILS;
        return aboveLow(from) && belowHigh(to) ? Verdict.CONFORMS : Verdict.CANNOT_TELL;
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
