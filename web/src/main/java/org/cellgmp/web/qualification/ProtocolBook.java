package org.cellgmp.web.qualification;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.ListBook;
import org.cellgmp.qualification.SelfCheckProtocol.Replayed;
import org.cellgmp.qualification.SelfCheckView;
import org.cellgmp.web.page.PageContext;

/** The protocol of a self-check as a workbook: the cases that ship, then those of the site's own rules. */
final class ProtocolBook {
    private ProtocolBook() {}

    static ListBook of(PageContext page, SelfCheckView view) {
        var row = view.row();
        var protocol = view.protocol();
        var book = new ListBook(
                row.number(),
                List.of(
                        page.text("qua.part"),
                        page.text("gdl.rule"),
                        page.text("gdl.version"),
                        page.text("gdl.case"),
                        page.text("gdl.verdict"),
                        page.text("qua.result"),
                        page.text("qua.wrong")));
        for (var one : protocol.cases()) book.row(cells(page, "qua.part.shipped", one));
        for (var one : protocol.site()) book.row(cells(page, "qua.part.site", one));
        var about = new LinkedHashMap<String, String>();
        about.put(page.text("qua.number"), row.number());
        about.put(page.text("qua.at"), page.time(row.at()));
        about.put(page.text("qua.by"), row.byName() + " (" + row.by() + ")");
        about.put(page.text("qua.server"), protocol.server());
        about.put("Java", protocol.java());
        about.put(page.text("qua.system"), protocol.system());
        about.put(page.text("stm.rulebook"), row.rulebook());
        about.put(page.text("qua.cases"), page.text("qua.counts", row.cases(), row.passed(), row.failed()));
        about.put(page.text("qua.site-cases"), Integer.toString(protocol.site().size()));
        about.put(page.text("header.digest"), row.digest());
        about.put(
                page.text("qua.taken-out"),
                page.printedAt() + " " + page.actor().printedName());
        book.about(page.text("qua.about"), about);
        return book;
    }

    private static List<?> cells(PageContext page, String part, Replayed one) {
        return Arrays.asList(
                page.text(part),
                one.rule(),
                one.ruleVersion(),
                one.it(),
                page.text("gdl.verdict." + one.verdict()),
                page.text(one.passed() ? "qua.passed" : "qua.failed"),
                one.passed() ? null : String.join("; ", one.wrong()));
    }
}
