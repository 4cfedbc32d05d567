package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RecordedNumber;

/** Spans, differences and standings between recorded values; null as soon as one of them is absent or no number. */
final class Reckoning {
    private static final Map<String, BigDecimal> MINUTES = Map.ofEntries(
            Map.entry("s", new BigDecimal("60")),
            Map.entry("sec", new BigDecimal("60")),
            Map.entry("\u79d2", new BigDecimal("60")),
            Map.entry("min", BigDecimal.ONE),
            Map.entry("minute", BigDecimal.ONE),
            Map.entry("minutes", BigDecimal.ONE),
            Map.entry("\u5206", BigDecimal.ONE),
            Map.entry("\u5206\u949f", BigDecimal.ONE),
            Map.entry("h", BigDecimal.valueOf(60)),
            Map.entry("hr", BigDecimal.valueOf(60)),
            Map.entry("hour", BigDecimal.valueOf(60)),
            Map.entry("hours", BigDecimal.valueOf(60)),
            Map.entry("\u65f6", BigDecimal.valueOf(60)),
            Map.entry("\u5c0f\u65f6", BigDecimal.valueOf(60)),
            Map.entry("d", BigDecimal.valueOf(1440)),
            Map.entry("day", BigDecimal.valueOf(1440)),
            Map.entry("days", BigDecimal.valueOf(1440)),
            Map.entry("\u5929", BigDecimal.valueOf(1440)),
            Map.entry("\u65e5", BigDecimal.valueOf(1440)));

    private Reckoning() {}

    /** Minutes from the first instant to the second, seconds as decimals, negative if the second comes first. */
    static BigDecimal minutes(OffsetDateTime from, OffsetDateTime to) {
        if (from == null || to == null) return null;
        var span = Duration.between(from, to);
        return decimal(span.toMillis())
                .divide(BigDecimal.valueOf(60_000), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Calendar days from the first day to the second. */
    static BigDecimal days(LocalDate from, LocalDate to) {
        return from == null || to == null ? null : decimal(ChronoUnit.DAYS.between(from, to));
    }

    /** The day on the wall clock where it was recorded. */
    static LocalDate day(OffsetDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    /** A recorded span of time in minutes; null if its unit is none of time. A censored span counts with its bound. */
    static BigDecimal minutes(Quantity span) {
        if (span == null || span.uom() == null) return null;
        var factor = MINUTES.get(span.uom().strip().toLowerCase(Locale.ROOT));
        var number = number(span.value());
        if (factor == null || number == null) return null;
        return span.uom().strip().toLowerCase(Locale.ROOT).startsWith("s")
                        || span.uom().strip().equals("\u79d2")
                ? number.divide(factor, MathContext.DECIMAL64)
                : number.multiply(factor);
    }

    /** How much the first lies above the second; null if one is absent or no number, or if their units differ. */
    static BigDecimal difference(Quantity first, Quantity second) {
        if (first == null || second == null || !sameUnit(first.uom(), second.uom())) return null;
        var higher = number(first.value());
        var lower = number(second.value());
        return higher == null || lower == null ? null : higher.subtract(lower);
    }

    /** A recorded number that is not censored; null otherwise. */
    static BigDecimal number(String text) {
        return RecordedNumber.parse(text)
                .filter(number -> !number.censored())
                .map(RecordedNumber::number)
                .orElse(null);
    }

    /** A whole count; for a censored one the highest count it allows, null if it allows any. */
    static BigDecimal count(String text) {
        Optional<RecordedNumber> recorded = RecordedNumber.parse(text);
        if (recorded.isEmpty()) return null;
        var number = recorded.get().number();
        return switch (recorded.get().censoring()) {
            case NONE, AT_MOST -> number;
            case BELOW -> number.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
            // A count above a bound is at least the next one: judged by it, the excess is shown, never hidden.
            case ABOVE -> number.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            case AT_LEAST -> number;
        };
    }

    /** Whether both are of one unit of measure, ways of writing a degree or a litre apart. */
    static boolean sameUnit(String first, String second) {
        return unit(first).equals(unit(second));
    }

    private static String unit(String text) {
        if (text == null) return "";
        var plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("\u00b5", "u")
                .replace("\u03bc", "u");
        return switch (plain) {
            case "cel", "\u00b0c", "\u2103", "c", "degc" -> "cel";
            case "\u00d710^6", "x10^6", "10^6", "10*6", "1e6" -> "10*6";
            case "percent", "\uff05", "%" -> "%";
            default -> plain;
        };
    }

    /** Size of the difference of actual from planned, percent of planned; null if units differ or planned is zero. */
    static BigDecimal differencePercent(Quantity planned, Quantity actual) {
        if (planned == null || actual == null || !sameUnit(planned.uom(), actual.uom())) return null;
        var plan = number(planned.value());
        var fact = number(actual.value());
        if (plan == null || fact == null || plan.signum() == 0) return null;
        return percent(fact.subtract(plan), plan).abs();
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, MathContext.DECIMAL64)
                .stripTrailingZeros();
    }

    /**
     * Where a value stands to limits that are themselves within the range: {@code within}, {@code outside}, or
     * {@code cannot-tell} for a censored value that allows both. Null if the value is no number or no limit is one.
     */
    static String standing(String value, String low, String high) {
        var lowest = number(low);
        var highest = number(high);
        if (lowest == null && highest == null) return null;
        // A limit that is written but cannot be read would silently widen the range.
        if (recorded(low) && lowest == null || recorded(high) && highest == null) return null;
        if (RecordedNumber.parse(value).isEmpty()) return null;
        var range = new AcceptanceCriterion(low + " - " + high, lowest, true, highest, true, null);
        return verdict(range.judge(value), "within", "outside");
    }

    static String verdict(AcceptanceCriterion.Verdict verdict, String conforms, String fails) {
        return switch (verdict) {
            case CONFORMS -> conforms;
            case FAILS -> fails;
            case CANNOT_TELL -> "cannot-tell";
        };
    }

    static String range(String low, String high) {
        if (!recorded(low) && !recorded(high)) return null;
        if (!recorded(low)) return "\u2264 " + high;
        return recorded(high) ? low + " \u2013 " + high : "\u2265 " + low;
    }

    static boolean recorded(String text) {
        return text != null && !text.isBlank();
    }

    /** Null for a blank text: blank is not recorded. */
    static String text(String text) {
        return recorded(text) ? text : null;
    }

    /** Two names of one person, case and outer blanks apart. */
    static boolean samePerson(String first, String second) {
        return recorded(first) && recorded(second) && first.strip().equalsIgnoreCase(second.strip());
    }

    private static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number);
    }
}
