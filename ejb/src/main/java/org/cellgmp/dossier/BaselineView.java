package org.cellgmp.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ectd.Region;

/**
 * Which file of which leaf goes into the next sequence of a region.
 *
 * @param number within the dossier, from 1
 * @param sequence four digits of the sequence that it is meant for
 * @param sha256 of region, sequence and leaves as canonical JSON: what both persons sign
 * @param freezer account of who froze it
 * @param approval number of the second signature; null until somebody else approved it
 * @param published true if a sequence of that number was published since
 * @param departures how the plan has left it; empty once published
 */
public record BaselineView(
        int number,
        Region region,
        String sequence,
        int planRevision,
        String sha256,
        String note,
        String freezer,
        String frozenBy,
        OffsetDateTime frozenAt,
        String freezing,
        String approvedBy,
        OffsetDateTime approvedAt,
        String approval,
        List<FrozenLeaf> leaves,
        boolean published,
        List<Departure> departures) {
    public BaselineView {
        leaves = List.copyOf(leaves);
        departures = List.copyOf(departures);
    }

    public boolean approved() {
        return approval != null;
    }

    /** True if a sequence published now would not hold what was frozen. */
    public boolean altered() {
        return departures.stream().anyMatch(departure -> departure.kind().alters());
    }
}
