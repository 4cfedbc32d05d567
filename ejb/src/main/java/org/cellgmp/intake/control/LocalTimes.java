package org.cellgmp.intake.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times without offset as instruments write them, where day and month may stand in either order. */
final class LocalTimes {
    /** Which of two numbers before the year is the month. */
    enum Order {
        MONTH_FIRST,
        DAY_FIRST,
        /** Both readings fit all that was seen. */
        OPEN,
        /** Neither reading fits all that was seen. */
        MIXED
    }

    private static final String CLOCK =
            "(?:[ T]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(AM|PM|am|pm|上午|下午)?)?";
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})" + CLOCK, Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\\d{4})" + CLOCK);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[ T_]?(\\d{2})(\\d{2})(\\d{2})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private LocalTimes() {}

    /** The order that fits all texts. */
    static Order order(Collection<String> texts) {
        boolean month = false;
        boolean day = false;
        for (var text : texts) {
            var matcher = NUMBERS.matcher(text.strip());
            if (!matcher.matches() || matcher.group(1).length() == 4) continue;
            if (Integer.parseInt(matcher.group(1)) > 12) day = true;
            if (Integer.parseInt(matcher.group(3)) > 12) month = true;
        }
        return month && day ? Order.MIXED : month ? Order.MONTH_FIRST : day ? Order.DAY_FIRST : Order.OPEN;
    }

    /** True if day and month of the text could change places. */
    static boolean open(String text) {
        var matcher = NUMBERS.matcher(text.strip());
        return matcher.matches() && matcher.group(1).length() < 4;
    }

    /** @param order MONTH_FIRST or DAY_FIRST; anything else reads only texts that leave no doubt */
    static Optional<LocalDateTime> read(String text, Order order) {
        var plain = text.strip();
        try {
            var numbers = NUMBERS.matcher(plain);
            if (numbers.matches()) return numbers(numbers, order);
            var words = WORDS.matcher(plain);
            if (words.matches()) {
                int month = MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1;
                return Optional.of(
                        LocalDate.of(number(words, 3), month, number(words, 1)).atTime(clock(words, 4)));
            }
            var compact = COMPACT.matcher(plain);
            if (compact.matches())
                return Optional.of(LocalDateTime.of(
                        number(compact, 1),
                        number(compact, 2),
                        number(compact, 3),
                        number(compact, 4),
                        number(compact, 5),
                        compact.group(6) == null ? 0 : number(compact, 6)));
            return SourceTimes.withoutOffset(plain);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> numbers(Matcher found, Order order) {
        if (found.group(1).length() == 4 && found.group(4).length() <= 2)
            return Optional.of(LocalDate.of(number(found, 1), number(found, 3), number(found, 4))
                    .atTime(clock(found, 5)));
        // A year of two digits, or of three, is no year.
        if (found.group(1).length() > 2 || found.group(4).length() != 4) return Optional.empty();
        int first = number(found, 1);
        int second = number(found, 3);
        var known = order == Order.MONTH_FIRST || order == Order.DAY_FIRST ? order : order(List.of(found.group()));
        if (known == Order.OPEN && first != second || known == Order.MIXED) return Optional.empty();
        var day = known == Order.DAY_FIRST
                ? LocalDate.of(number(found, 4), second, first)
                : LocalDate.of(number(found, 4), first, second);
        return Optional.of(day.atTime(clock(found, 5)));
    }

    private static LocalTime clock(Matcher found, int group) {
        if (found.group(group) == null) return LocalTime.MIDNIGHT;
        int hour = number(found, group);
        var half = found.group(group + 4);
        if (half != null) {
            if (hour < 1 || hour > 12) throw new DateTimeException("no hour of a half day: " + hour);
            boolean after = half.equalsIgnoreCase("PM") || half.equals("下午");
            hour = hour % 12 + (after ? 12 : 0);
        }
        int second = found.group(group + 2) == null ? 0 : number(found, group + 2);
        var part = found.group(group + 3);
        int nano = part == null ? 0 : Integer.parseInt((part + "000000000").substring(0, 9));
        return LocalTime.of(hour, number(found, group + 1), second, nano);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
