package org.cellgmp.worklist;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Which waiting things to show; null components do not narrow.
 *
 * @param only one kind
 * @param weight one degree
 * @param due how near the last day in time is; things without one stay out
 * @param words looked for in number and title, without regard to case
 */
public record Narrowing(Concern only, Item.Weight weight, Due due, String words) {
    public static final Narrowing NONE = new Narrowing(null, null, null, null);

    /** How near the due day is. */
    public enum Due {
        /** The last day in time is past. */
        OVERDUE,
        /** Today or within the next seven days. */
        WEEK;

        boolean takes(LocalDate due, LocalDate today) {
            if (due == null) return false;
            return this == OVERDUE ? due.isBefore(today) : !due.isBefore(today) && !due.isAfter(today.plusDays(7));
        }
    }

    public Narrowing {
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /** False if it narrows no further than by kind. */
    public boolean narrowsWithin() {
        return weight != null || due != null || words != null;
    }

    /** @param today at the site */
    public boolean takes(Item item, LocalDate today) {
        return (weight == null || item.weight() == weight)
                && (due == null || due.takes(item.due(), today))
                && (words == null || holds(item.number()) || holds(item.title()));
    }

    private boolean holds(String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
