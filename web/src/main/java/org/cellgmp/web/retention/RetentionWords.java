package org.cellgmp.web.retention;

import java.time.Period;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.Disposed;
import org.cellgmp.retention.Standing;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Texts;

/** Why something is kept, in words. */
public final class RetentionWords {
    private RetentionWords() {}

    /** The demand, and what it waits for. */
    public static String because(PageContext page, Standing standing) {
        return because(page.language(), standing);
    }

    static String because(Language language, Standing standing) {
        if (standing.demand() == null) return Texts.all().text(language, "retention.nobody-asks");
        var demand = demand(language, standing.demand());
        return standing.missing() == null
                ? demand
                : Texts.all()
                        .text(
                                language,
                                "retention.waits",
                                Texts.all()
                                        .text(
                                                language,
                                                "retention.missing."
                                                        + standing.missing().name()),
                                demand);
    }

    /** When, and by which list; empty for what was not disposed of. */
    public static String disposed(PageContext page, Disposed disposed) {
        return disposed == null
                ? ""
                : page.text(
                        "retention.disposed-by",
                        page.date(disposed.at().atZoneSameInstant(page.zone()).toLocalDate()),
                        disposed.list());
    }

    static String demand(Language language, String id) {
        return Texts.all().text(language, "retention.demand." + id);
    }

    /** Length of a demand. */
    public static String length(PageContext page, Demand demand) {
        return length(page, demand.period());
    }

    /** What the site keeps by a demand. @param years in digits; null for what is asked for */
    public static String kept(PageContext page, String years) {
        return years == null ? page.text("retention.as-asked") : length(page, Period.ofYears(Integer.parseInt(years)));
    }

    /** @param period null for one without end */
    public static String length(PageContext page, Period period) {
        if (period == null) return page.text("retention.lasting");
        boolean years = period.getYears() > 0;
        int count = years ? period.getYears() : period.getMonths();
        var unit = years ? "retention.year" : "retention.month";
        return count == 1 ? page.text(unit + "-one") : page.text(unit + "s", count);
    }
}
