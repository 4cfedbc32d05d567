package org.cellgmp.trailreview;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.time.Duration;
import org.cellgmp.ground.Refusal;

/**
 * From where on something in the trail deserves a look, in digits. The site sets them: no guideline gives figures.
 *
 * @param lateHours hours between the time that is recorded and its entry, from which on the entry is late
 * @param burstActs changes by one person within {@code burstMinutes}, from which on it is a burst
 * @param burstMinutes length of the time looked at, minutes
 * @param failures wrong passwords for one account within {@code failureMinutes}, from which on they are ranked
 * @param failureMinutes length of that time, and how far from the person's work on the batch it may lie, minutes
 * @param clockSeconds seconds by which the clock was set, from which on the step is ranked
 * @param testRuns runs of one test from which on a first failure and a last pass are ranked
 */
public record TrailLimits(
        String lateHours,
        String burstActs,
        String burstMinutes,
        String failures,
        String failureMinutes,
        String clockSeconds,
        String testRuns) {
    private static final int MOST = 9_999;

    /**
     * A day for an entry, five changes in ten minutes, three wrong passwords within an hour, any step of the clock that the house
     * notices (two seconds), two runs.
     */
    public static TrailLimits usual() {
        return new TrailLimits("24", "5", "10", "3", "60", "2", "2");
    }

    /** The same without blanks. @throws Refusal UNREADABLE naming the one that is no number, or is out of its range */
    public TrailLimits checked() throws Refusal {
        return new TrailLimits(
                number("lateHours", lateHours, 1),
                number("burstActs", burstActs, 2),
                number("burstMinutes", burstMinutes, 1),
                number("failures", failures, 1),
                number("failureMinutes", failureMinutes, 1),
                number("clockSeconds", clockSeconds, 1),
                number("testRuns", testRuns, 2));
    }

    private static String number(String field, String text, int least) throws Refusal {
        var digits = text == null ? "" : text.strip();
        if (digits.isEmpty()) throw new Refusal(UNREADABLE, "ground.field-missing", field);
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) < least)
            throw new Refusal(
                    UNREADABLE, "trailreview.limit", field, digits, Integer.toString(least), Integer.toString(MOST));
        return Integer.toString(Integer.parseInt(digits));
    }

    public Duration lateness() {
        return Duration.ofHours(Integer.parseInt(lateHours));
    }

    public int burst() {
        return Integer.parseInt(burstActs);
    }

    public Duration burstSpan() {
        return Duration.ofMinutes(Integer.parseInt(burstMinutes));
    }

    public int wrong() {
        return Integer.parseInt(failures);
    }

    public Duration failureSpan() {
        return Duration.ofMinutes(Integer.parseInt(failureMinutes));
    }

    public int step() {
        return Integer.parseInt(clockSeconds);
    }

    public int runs() {
        return Integer.parseInt(testRuns);
    }
}
