package org.cellgmp.inspection;

import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;

/**
 * An inspection as it stands now.
 *
 * @param inspectors names, as the authority announced them
 * @param ended null unless it was ended before its time
 */
public record InspectionView(
        String number,
        int revision,
        String authority,
        String inspectors,
        InspectionScope scope,
        String reason,
        OffsetDateTime opens,
        OffsetDateTime closes,
        InspectionState state,
        String openedBy,
        String openedByName,
        OffsetDateTime openedAt,
        Ended ended)
        implements Numbered {
    public record Ended(String by, String byName, OffsetDateTime at, String reason) {}

    public boolean open() {
        return state == InspectionState.OPEN;
    }

    /** True if it may be prolonged, ended, and have people invited. */
    public boolean running() {
        return open() || state == InspectionState.PLANNED;
    }
}
