package org.cellgmp.archive;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import org.cellgmp.ground.Refusal;

/**
 * What is closed by itself, and how often what was closed is checked again. The registers ask that the trail can be read while the records are kept
 * and name no interval, so the site sets both.
 *
 * @param days between two checks of an archive, in digits, 1 to 366
 */
public record ArchivePolicy(Every every, String days) {
    /** A month each, checked once a month. */
    public static ArchivePolicy usual() {
        return new ArchivePolicy(Every.MONTH, "30");
    }

    /** @throws Refusal UNREADABLE if a part is missing or out of its range */
    public ArchivePolicy checked() throws Refusal {
        if (every == null) throw new Refusal(UNREADABLE, "ground.field-missing", "every");
        var digits = days == null ? "" : days.strip();
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 366)
            throw new Refusal(UNREADABLE, "archive.no-days", digits);
        return new ArchivePolicy(every, Integer.toString(Integer.parseInt(digits)));
    }

    public int between() {
        return Integer.parseInt(days);
    }
}
