package org.cellgmp.web.recordkeeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.web.page.Cell;

/** What stood in a record's cells before they were corrected. */
final class Corrections {
    /** Corrections further back are told by the version history only. */
    static final int VERSIONS_LOOKED_AT = 20;

    private Corrections() {}

    /**
     * By pointer, oldest first. A version that was imported anew is no correction of cells: its lines may have moved, so
     * what stood before it is not shown.
     */
    static Map<String, List<Cell.Correction>> upTo(RecordView shown, Records records) throws Refusal {
        var corrections = new HashMap<String, List<Cell.Correction>>();
        var after = shown;
        for (int step = 0;
                step < VERSIONS_LOOKED_AT && after.address().version() > 1 && after.original() == null;
                step++) {
            var before = records.version(shown.number(), after.address().version() - 1);
            for (var change : Change.between("", before.record(), after.record()))
                corrections
                        .computeIfAbsent(change.address().substring(1), any -> new ArrayList<>())
                        .add(0, new Cell.Correction(change.oldValue(), after.by(), after.reason()));
            after = before;
        }
        return corrections;
    }
}
