package org.cellgmp.dossier;

import java.util.List;
import org.cellgmp.ectd.Region;

/**
 * What the regions ask of one product and its plans lack.
 *
 * @param type null if nobody has said it
 * @param dossiers numbers of all plans of the product
 * @param rows everything that any region asks, whether it is there or not
 */
public record ProductGaps(
        String product,
        ApplicationKind kind,
        ProductKind type,
        List<String> dossiers,
        List<GapRow> rows,
        List<TrialCheck> trials) {
    public ProductGaps {
        dossiers = List.copyOf(dossiers);
        rows = List.copyOf(rows);
        trials = List.copyOf(trials);
    }

    /** Things that at least one region asks for and does not have. */
    public List<GapRow> lacking() {
        return rows.stream().filter(GapRow::gap).toList();
    }

    public long lacking(Region region) {
        return rows.stream()
                .filter(row -> row.cells().containsKey(region)
                        && row.cells().get(region).gap())
                .count();
    }

    public long asked(Region region) {
        return rows.stream().filter(row -> row.cells().containsKey(region)).count();
    }
}
