package org.cellgmp.worklist;

import java.util.List;

/**
 * A letter that is to be written and sent now.
 *
 * @param mail id of the letter; @param more true if more waits than was looked at; @param keys of all that was looked at
 * @param overdue past the last day in time; @param due today or within seven days; @param fresh not told in the last letter and
 *     in neither of the others
 */
public record DigestOrder(
        long mail,
        String account,
        String printedName,
        String address,
        String language,
        String period,
        List<Item> overdue,
        List<Item> due,
        List<Item> fresh,
        boolean more,
        List<String> keys) {
    public DigestOrder {
        overdue = List.copyOf(overdue);
        due = List.copyOf(due);
        fresh = List.copyOf(fresh);
        keys = List.copyOf(keys);
    }

    public int items() {
        return overdue.size() + due.size() + fresh.size();
    }
}
