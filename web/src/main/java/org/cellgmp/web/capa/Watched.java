package org.cellgmp.web.capa;

import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Watch;
import org.cellgmp.web.page.PageContext;

/** What is watched for, and how far it is, in words. */
public final class Watched {
    private Watched() {}

    public static String window(PageContext page, Effectiveness check) {
        if (check.batches() == null) return page.text("capa.window-days", String.valueOf(check.days()));
        return check.days() == null
                ? page.text("capa.window-batches", check.batches())
                : page.text("capa.window-both", check.batches(), check.days());
    }

    public static String criterion(PageContext page, Criterion criterion) {
        var product = criterion.product() == null ? "\u2014" : criterion.product();
        return switch (criterion.kind()) {
            case JUDGED -> page.text("capa.watch-JUDGED");
            case NO_FINDING -> page.text("capa.watch-NO_FINDING", criterion.rule(), product);
            case NO_EVENT -> page.text("capa.watch-NO_EVENT", criterion.rule(), product);
            case PARAMETER_WITHIN ->
                page.text(
                        "capa.watch-PARAMETER_WITHIN",
                        criterion.parameter(),
                        criterion.low() == null ? "\u2212\u221e" : criterion.low(),
                        criterion.high() == null ? "\u221e" : criterion.high(),
                        product);
        };
    }

    public static String counted(PageContext page, Watch watch) {
        return page.text(
                "capa.counted",
                watch.counted(),
                watch.wanted(),
                watch.missed().size(),
                watch.lastDay() == null ? "\u2014" : watch.lastDay().toString());
    }

    /** The verdict that the figures prepare, in words. */
    public static String prepared(PageContext page, Watch watch) {
        var prepared = watch.prepared(page.today());
        if (prepared == null) return page.text("capa.prepared-none");
        return page.text(prepared ? "capa.prepared-yes" : "capa.prepared-no");
    }
}
