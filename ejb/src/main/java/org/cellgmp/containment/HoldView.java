package org.cellgmp.containment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * A hold as shown to one person.
 *
 * @param record number of the record it was placed from; null if it was placed on an identifier
 * @param event number of the quality event; null if none
 * @param lifted null while it stands
 * @param uses records that tell of use while it stood
 * @param passages releases that stand on the thing, newest first, at most {@link #SHOWN}
 * @param whyNot actions this person may not take now, with the reason
 */
public record HoldView(
        String number,
        Thing thing,
        String record,
        String reason,
        String event,
        String placedBy,
        String placedByName,
        OffsetDateTime placedAt,
        HoldState state,
        Lifted lifted,
        List<HeldUse> uses,
        List<Passage> passages,
        Map<HoldAction, Refusal> whyNot)
        implements Numbered {
    /** Releases shown with a hold. */
    public static final int SHOWN = 100;

    public record Lifted(String reason, String by, String printedName, OffsetDateTime at, String signature) {}

    /** A release of a batch that is the thing or used it. */
    public record Passage(String batch, String disposition, OffsetDateTime at) {}
}
