package org.cellgmp.web.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.consistency.ConsistencyReport;
import org.cellgmp.ground.ListBook;
import org.cellgmp.web.page.PageContext;

/** What does not agree, one row for each place. */
final class ConsistencyBook {
    private ConsistencyBook() {}

    static ListBook of(PageContext page, ConsistencyReport report) {
        var book = new ListBook(
                page.text("consistency.title"),
                List.of(
                        page.text("consistency.kind"),
                        page.text("consistency.weight"),
                        page.text("consistency.subject"),
                        page.text("consistency.where"),
                        page.text("consistency.section"),
                        page.text("consistency.value")));
        for (var one : report.found())
            for (var side : one.sides())
                book.row(List.of(
                        page.text("consistency.kind." + one.kind().name()),
                        page.text(one.kind().error() ? "consistency.error" : "consistency.look"),
                        one.subject(),
                        side.where(),
                        side.section(),
                        side.value()));
        var facts = new LinkedHashMap<String, String>();
        facts.put(page.text("consistency.dossier"), report.dossier() + " · " + report.product());
        facts.put(
                page.text("consistency.compared"),
                page.text("consistency.counts", report.documents(), report.files(), report.cells()));
        facts.put(
                page.text("qua.taken-out"),
                page.printedAt() + " " + page.actor().printedName());
        facts.put(page.text("consistency.more"), Integer.toString(report.more()));
        book.about(page.text("qua.about"), facts);
        return book;
    }
}
