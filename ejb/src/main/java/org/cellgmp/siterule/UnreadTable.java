package org.cellgmp.siterule;

import java.util.List;
import org.cellgmp.ground.Refusal;

/** A workbook is not a table of rules: nothing of it is kept. Says what is wrong at the first cell, and holds all that was found. */
public final class UnreadTable extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<SheetSlip> slips;

    /** @param slips at least one */
    public UnreadTable(List<SheetSlip> slips) {
        super(Reason.UNREADABLE, slips.get(0).key(), slips.get(0).arguments().toArray(String[]::new));
        this.slips = List.copyOf(slips);
    }

    public List<SheetSlip> slips() {
        return slips;
    }
}
