package org.cellgmp.worklist;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.classification.Factors;
import org.cellgmp.deviation.Classification;

/**
 * What somebody wants done to the records that were picked.
 *
 * @param to for ASK_EXTENSION, the day that is asked for
 * @param factors for CLASSIFY, as the quality unit sees them in all of them; recurrence is each event's own
 * @param expected for CLASSIFY, the class meant; an event to which the table gives another is left out
 * @param owner for ASSIGN, account of who takes them
 * @param together true if one that cannot be done stops all; false if the others go on without it
 */
public record BulkOrder(
        BulkAct act,
        List<Pick> picks,
        String reason,
        LocalDate to,
        Factors factors,
        Classification expected,
        String owner,
        boolean together) {
    /** Most records of one go. */
    public static final int MOST = 200;

    /**
     * @param part id of an action, step or extension; null for the whole, which stands for every part of it that the act could be about
     * @param revision that was shown; null if nothing was shown yet
     */
    public record Pick(String number, String part, Integer revision) {}

    /** Into nobody's hands. */
    public BulkOrder(
            BulkAct act,
            List<Pick> picks,
            String reason,
            LocalDate to,
            Factors factors,
            Classification expected,
            boolean together) {
        this(act, picks, reason, to, factors, expected, null, together);
    }

    public BulkOrder {
        picks = List.copyOf(picks);
    }
}
