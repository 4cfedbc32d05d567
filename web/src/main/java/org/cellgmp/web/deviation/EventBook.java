package org.cellgmp.web.deviation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.ListBook;
import org.cellgmp.web.page.PageContext;

/** Quality events as a workbook. */
final class EventBook {
    private EventBook() {}

    static ListBook of(PageContext page, List<DeviationRow> rows) {
        var book = new ListBook(
                page.text("dev.title"),
                List.of(
                        page.text("dev.number"),
                        page.text("dev.kind-of"),
                        page.text("dev.what"),
                        page.text("dev.class"),
                        page.text("dev.state"),
                        page.text("dev.batch"),
                        page.text("header.owner"),
                        page.text("dev.due"),
                        page.text("dev.opened"),
                        page.text("dev.opened-by")));
        for (var row : rows)
            book.row(Arrays.asList(
                    row.number(),
                    page.text("dev.kind-of." + row.kind().name()),
                    row.title(),
                    row.classification() == null
                            ? page.text("dev.class.none")
                            : page.text("dev.class." + row.classification().name()),
                    page.text("dev.state." + row.state().name()),
                    String.join(", ", row.batches()),
                    row.owner(),
                    row.dueOn(),
                    page.time(row.openedAt()),
                    row.openedByName()));
        var facts = new LinkedHashMap<String, String>();
        facts.put(page.text("worklist.about-narrowed"), page.here());
        facts.put(page.text("worklist.about-rows"), Integer.toString(rows.size()));
        if (rows.size() == DeviationRegister.MOST_EXPORTED)
            facts.put(page.text("worklist.about-cut"), page.text("worklist.about-cut-how"));
        facts.put(page.text("worklist.about-by"), page.actor().printedName());
        facts.put(page.text("worklist.about-at"), page.printedAt());
        book.about(page.text("worklist.about"), facts);
        return book;
    }
}
