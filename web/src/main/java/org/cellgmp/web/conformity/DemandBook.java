package org.cellgmp.web.conformity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.ground.ListBook;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Demand;
import org.cellgmp.guideline.Finding;
import org.cellgmp.web.page.Clauses;
import org.cellgmp.web.page.PageContext;

/** What jurisdictions ask, side by side, as a workbook. */
final class DemandBook {
    private DemandBook() {}

    /** @param about batch record or product code; @param show what the list was narrowed to */
    static ListBook of(PageContext page, List<Demand> demands, String about, String show) {
        var book = new ListBook(
                page.text("dif.jurisdictions"),
                List.of(
                        page.text("gdl.rule"),
                        page.text("gdl.demand"),
                        "CN",
                        "EU",
                        "US",
                        "ICH",
                        page.text("gdl.severity"),
                        page.text("dif.outcome"),
                        page.text("stm.why")));
        for (var demand : demands)
            book.row(Arrays.asList(
                    demand.rule().id(),
                    page.pick(
                            demand.rule().demand().english(),
                            demand.rule().demand().chinese()),
                    clauses(page, demand, "CN"),
                    clauses(page, demand, "EU"),
                    clauses(page, demand, "US"),
                    clauses(page, demand, "ICH"),
                    page.text("severity." + demand.rule().severity().name()),
                    page.text("dif.verdict." + demand.verdict().name()),
                    why(page, demand)));
        var facts = new LinkedHashMap<String, String>();
        facts.put(page.text("dif.of"), about);
        facts.put(page.text("dif.show"), page.text("dif.show." + show));
        facts.put(
                page.text("qua.taken-out"),
                page.printedAt() + " " + page.actor().printedName());
        facts.put(page.text("qua.rows"), Integer.toString(demands.size()));
        book.about(page.text("qua.about"), facts);
        return book;
    }

    private static String clauses(PageContext page, Demand demand, String jurisdiction) {
        return demand.by().getOrDefault(jurisdiction, List.<Citation>of()).stream()
                .map(citation -> Clauses.cited(page, citation))
                .collect(Collectors.joining("; "));
    }

    private static String why(PageContext page, Demand demand) {
        if (demand.why() != null)
            return page.pick(demand.why().english(), demand.why().chinese());
        return demand.findings().stream()
                .map((Finding finding) -> page.pick(finding.message(), finding.messageChinese()))
                .collect(Collectors.joining("\n"));
    }
}
