package org.cellgmp.deviation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What the quality unit counts. Every count is one that {@link DeviationFilter} can list.
 *
 * @param open not closed now; @param overdue of these, past their due day
 * @param opened in the span; @param closed in the span; @param inTime of the closed ones, by their due day
 * @param again of the opened ones, decided to be the same as an earlier event
 * @param days from opening to closing of each event closed in the span, in the order of closing; the newest so many
 * @param months opened and closed in each month of the span, in order
 * @param kinds opened ones by kind; @param classes by classification, unclassified ones left out
 * @param rules by rule whose finding was taken up, the most frequent so many
 */
public record EventFigures(
        long open,
        long overdue,
        long opened,
        long closed,
        long inTime,
        long again,
        List<Closed> days,
        List<Month> months,
        Map<DeviationKind, Long> kinds,
        Map<Classification, Long> classes,
        Map<String, Long> rules) {
    /** An event that was closed. @param days from opening to closing, whole days at the site */
    public record Closed(String number, long days) {}

    /** Counts of one month. */
    public record Month(YearMonth month, long opened, long closed) {}

    public EventFigures {
        days = List.copyOf(days);
        months = List.copyOf(months);
    }
}
