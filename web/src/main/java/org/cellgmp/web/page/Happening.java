package org.cellgmp.web.page;

import java.util.List;
import org.cellgmp.audit.Change;

/**
 * One line of a story, shown by component {@code timeline}.
 *
 * @param number permalink token of the event, e.g. its number in the trail; null if it has none
 * @param at as shown; @param atUtc ISO 8601 in UTC; @param who printed name
 * @param what the act in words; @param why the reason given, null if none was asked
 * @param machine true for an event that no person started: folded by default
 */
public record Happening(
        String number,
        String at,
        String atUtc,
        String who,
        String what,
        String why,
        List<Change> changes,
        boolean machine) {
    public Happening {
        changes = List.copyOf(changes);
    }
}
