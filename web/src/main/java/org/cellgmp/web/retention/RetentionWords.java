package org.cellgmp.web.retention;

import org.cellgmp.retention.Demand;
import org.cellgmp.retention.Standing;
import org.cellgmp.web.page.PageContext;

/** Why something is kept, in words. */
public final class RetentionWords {
    private RetentionWords() {}

    /** The demand, and what it waits for. */
    public static String because(PageContext page, Standing standing) {
        if (standing.demand() == null) return page.text("retention.nobody-asks");
        var demand = page.text("retention.demand." + standing.demand());
        return standing.missing() == null
                ? demand
                : page.text(
                        "retention.waits",
                        page.text("retention.missing." + standing.missing().name()),
                        demand);
    }

    /** Length of a demand. */
    public static String length(PageContext page, Demand demand) {
        if (demand.period() == null) return page.text("retention.lasting");
        return demand.period().getYears() > 0
                ? page.text("retention.years", demand.period().getYears())
                : page.text("retention.months", demand.period().getMonths());
    }
}
