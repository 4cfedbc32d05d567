package org.cellgmp.web.inspection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.ListBook;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.web.page.PageContext;

/** The list of requests as a workbook, as the page shows it. */
final class RequestBook {
    private RequestBook() {}

    /** @param inspection its number */
    static ListBook of(PageContext page, String inspection, List<RequestView> rows) {
        var now = HouseClock.nowAtSite();
        var book = new ListBook(
                page.text("inspection.requests"),
                List.of(
                        page.text("inspection.request"),
                        page.text("inspection.words"),
                        page.text("inspection.asker"),
                        page.text("inspection.asked-at"),
                        page.text("inspection.due"),
                        page.text("inspection.state"),
                        page.text("inspection.age-hours"),
                        page.text("inspection.overdue"),
                        page.text("inspection.owner"),
                        page.text("inspection.answer"),
                        page.text("inspection.published-at"),
                        page.text("inspection.items")));
        for (var row : rows)
            book.row(Arrays.asList(
                    row.number(),
                    row.words(),
                    row.asker(),
                    page.time(row.asked().at().toInstant()),
                    row.due() == null ? null : page.time(row.due().toInstant()),
                    page.text("inspection.request-state." + row.state().name()),
                    row.age(now).toHours(),
                    page.text(row.overdue(now) ? "inspection.yes" : "inspection.no"),
                    row.ownerName(),
                    row.answer(),
                    row.published() == null
                            ? null
                            : page.time(row.published().at().toInstant()),
                    row.items().size()));
        var about = new LinkedHashMap<String, String>();
        about.put(page.text("inspection.number"), inspection);
        about.put(page.text("inspection.seen-by"), page.actor().printedName());
        about.put(page.text("inspection.seen-at"), page.printedAt());
        about.put(page.text("inspection.rows"), Integer.toString(rows.size()));
        book.about(page.text("inspection.about-list"), about);
        return book;
    }
}
