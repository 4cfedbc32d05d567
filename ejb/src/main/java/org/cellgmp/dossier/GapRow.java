package org.cellgmp.dossier;

import java.util.Map;
import org.cellgmp.ectd.Region;

/**
 * One thing beside each other in the regions.
 *
 * @param cells a region that does not ask for it is absent
 */
public record GapRow(String topic, String titleEnglish, String titleChinese, Map<Region, GapCell> cells) {
    public GapRow {
        cells = Map.copyOf(cells);
    }

    public boolean gap() {
        return cells.values().stream().anyMatch(GapCell::gap);
    }
}
