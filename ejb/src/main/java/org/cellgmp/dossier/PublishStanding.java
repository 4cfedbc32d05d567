package org.cellgmp.dossier;

import java.util.List;

/**
 * What a writer must know before publishing a region.
 *
 * @param baseline number of the approved baseline of the next sequence; null if there is none
 * @param departures from that baseline; empty without one
 * @param unapproved leaves that nobody has approved
 */
public record PublishStanding(Integer baseline, List<Departure> departures, List<LeafView> unapproved) {
    public PublishStanding {
        departures = List.copyOf(departures);
        unapproved = List.copyOf(unapproved);
    }

    public long altering() {
        return departures.stream()
                .filter(departure -> departure.kind().alters())
                .count();
    }

    /** True if it is published only with a reason. */
    public boolean wantsReason() {
        return !unapproved.isEmpty() || altering() > 0;
    }
}
