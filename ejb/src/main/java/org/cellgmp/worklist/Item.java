package org.cellgmp.worklist;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that waits.
 *
 * @param weight how grave, for the eye; the order is that of the list
 * @param number of the record, deviation or document that it is about
 * @param reason text key of the phrase that says why it is here, with its arguments
 * @param due last day on which it is in time, at the site; null if it has none
 */
public record Item(
        Concern concern,
        Weight weight,
        String number,
        String title,
        String reason,
        List<String> arguments,
        LocalDate due) {
    /** How grave a thing is. */
    public enum Weight {
        CRITICAL,
        MAJOR,
        ATTENTION,
        OPEN
    }

    public Item {
        arguments = List.copyOf(arguments);
    }

    /** By which it is picked for an act in bulk, its part after a colon; null for a kind that none is about. */
    public String key() {
        return switch (concern) {
            case DEVIATIONS -> number;
            case CAPAS, CHANGES -> arguments.get(0).isEmpty() ? number : number + ":" + arguments.get(0);
            default -> null;
        };
    }
}
