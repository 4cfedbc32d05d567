package org.cellgmp.verifier;

import java.time.LocalDate;
import java.time.YearMonth;

/** Moments as the format writes them: {@code 2026-03-01T08:15:30.123456Z}. */
final class Moment {
    static final long NONE = Long.MIN_VALUE;
    static final long HOUR = 3_600_000_000L;
    private static final byte[] SHAPE = Bytes.ascii("0000-00-00T00:00:00.000000Z");
    private static final long MICROSECONDS = 1_000_000L;
    private static final int SECONDS_OF_DAY = 86_400;

    private Moment() {}

    /** Microseconds since 1970 in UTC, or {@link #NONE} if the bytes are not a moment. */
    static long read(byte[] bytes, int from, int to) {
        if (to - from != SHAPE.length) return NONE;
        for (int i = 0; i < SHAPE.length; i++) {
            byte is = bytes[from + i];
            if (SHAPE[i] == '0' ? is < '0' || is > '9' : is != SHAPE[i]) return NONE;
        }
        int year = number(bytes, from, 4);
        int month = number(bytes, from + 5, 2);
        int day = number(bytes, from + 8, 2);
        int hour = number(bytes, from + 11, 2);
        int minute = number(bytes, from + 14, 2);
        int second = number(bytes, from + 17, 2);
        if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return NONE;
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) return NONE;
        long seconds =
                LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second;
        return seconds * MICROSECONDS + number(bytes, from + 20, 6);
    }

    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) number = number * 10 + bytes[i] - '0';
        return number;
    }
}
