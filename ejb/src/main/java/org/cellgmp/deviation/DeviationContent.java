package org.cellgmp.deviation;

import java.util.List;
import java.util.Map;

/**
 * All that a conclusion stands on. Its canonical digest changes with any of it, and a conclusion given before then no longer covers.
 *
 * @param kind null for a plain deviation, so that the digests of those from before there were kinds stay as they were
 * @param recurrence null before it was decided; @param grading null before it was classified by the table
 * @param material null unless decided
 * @param origin null for one that was opened here
 * @param annexes SHA-256, lower-case hex, of what rooms above keep to this deviation, by name; null if nothing is
 */
public record DeviationContent(
        String number,
        Account account,
        List<String> batches,
        List<Departure> departures,
        Classification classification,
        String rationale,
        Investigation investigation,
        Map<String, String> annexes,
        DeviationKind kind,
        RecurrenceDecision recurrence,
        Grading grading,
        MaterialDecision material,
        Origin origin) {
    public DeviationContent {
        batches = List.copyOf(batches);
        departures = List.copyOf(departures);
        // None is left out of the canonical form, so that digests of content without annexes stay as they were.
        annexes = annexes == null || annexes.isEmpty() ? null : Map.copyOf(annexes);
    }

    /** With what was told from the beginning: a plain deviation. */
    public DeviationContent(
            String number,
            Account account,
            List<String> batches,
            List<Departure> departures,
            Classification classification,
            String rationale,
            Investigation investigation,
            Map<String, String> annexes) {
        this(
                number,
                account,
                batches,
                departures,
                classification,
                rationale,
                investigation,
                annexes,
                null,
                null,
                null,
                null,
                null);
    }
}
