package org.cellgmp.archive;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.cellgmp.ground.Refusal;

/** A month, a quarter or a year of the site's calendar, written {@code 2026-10}, {@code 2026-Q3} or {@code 2026}. */
public record Period(Every length, LocalDate first) {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");

    /** @throws Refusal UNREADABLE if it is none of the three */
    public static Period read(String text) throws Refusal {
        var form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches() || form.group(1).equals("0000"))
            throw new Refusal(UNREADABLE, "archive.no-period", String.valueOf(text));
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null)
            return new Period(Every.MONTH, LocalDate.of(year, Integer.parseInt(form.group(2)), 1));
        if (form.group(3) != null)
            return new Period(Every.QUARTER, LocalDate.of(year, Integer.parseInt(form.group(3)) * 3 - 2, 1));
        return new Period(Every.YEAR, LocalDate.of(year, 1, 1));
    }

    /** The one of that length in which the day lies. */
    public static Period of(Every length, LocalDate day) {
        var month = day.withDayOfMonth(1);
        return switch (length) {
            case MONTH -> new Period(length, month);
            case QUARTER -> new Period(length, month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1));
            case YEAR -> new Period(length, month.withMonth(1));
            case NEVER -> throw new IllegalArgumentException("never is no length");
        };
    }

    public Period next() {
        return new Period(length, end());
    }

    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    public Instant to(ZoneId zone) {
        return end().atStartOfDay(zone).toInstant();
    }

    private LocalDate end() {
        return switch (length) {
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            default -> first.plusYears(1);
        };
    }

    @Override
    public String toString() {
        return switch (length) {
            case MONTH -> "%04d-%02d".formatted(first.getYear(), first.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
            default -> "%04d".formatted(first.getYear());
        };
    }
}
