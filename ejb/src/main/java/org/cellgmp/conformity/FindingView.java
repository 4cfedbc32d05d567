package org.cellgmp.conformity;

import org.cellgmp.deviation.Handling;
import org.cellgmp.ground.Inside;
import org.cellgmp.ground.Narrowing;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;

/**
 * A finding with who handles it.
 *
 * @param key of the departure, see {@link org.cellgmp.deviation.Departure}
 * @param place where it stands, for a reader
 * @param handling the deviation that took it up; null if none did
 */
public record FindingView(Finding finding, String key, String place, Handling handling)
        implements Narrowing<FindingView> {
    @Override
    public FindingView narrowed(Inside inside) {
        return inside.withheld(this);
    }

    public String id() {
        return finding.id();
    }

    /** True if a release waits for a deviation: critical or major, counted in full, and not yet taken up. */
    public boolean blocks() {
        return handling == null && !Boolean.TRUE.equals(finding.advisory()) && finding.severity() != Severity.OTHER;
    }
}
