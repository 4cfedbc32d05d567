package org.cellgmp.web.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.cellgmp.dossier.GapRow;
import org.cellgmp.dossier.ProductGaps;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.ListBook;
import org.cellgmp.web.page.PageContext;

/** What the regions ask side by side as a workbook, three columns a region; below it the checks of trials. */
final class GapSheet {
    private GapSheet() {}

    static ListBook of(ProductGaps gaps, PageContext page) {
        var headings = new ArrayList<String>();
        headings.add(page.text("plan.asked"));
        for (var region : Region.values()) {
            var name = page.text("dossier.region." + region.name());
            headings.add(name);
            headings.add(name + ": " + page.text("gap.plan"));
            headings.add(name + ": " + page.text("plan.citation"));
        }
        var book = new ListBook(page.text("gap.title"), headings);
        for (var row : gaps.rows()) book.row(cells(row, page));
        var about = new LinkedHashMap<String, String>();
        about.put(page.text("dossier.product"), gaps.product());
        about.put(page.text("plan.kind"), page.text("plan.kind." + gaps.kind().name()));
        about.put(
                page.text("plan.product"),
                page.text(
                        gaps.type() == null
                                ? "plan.product.none"
                                : "plan.product." + gaps.type().name()));
        about.put(page.text("plan.made-at"), page.printedAt());
        for (var trial : gaps.trials())
            about.put(
                    trial.protocol(),
                    trial.statement() == null
                            ? page.text("gap.not-judged")
                            : trial.statement() + ": "
                                    + page.text(
                                            "gap.counts",
                                            trial.critical(),
                                            trial.major(),
                                            trial.other(),
                                            trial.advisory(),
                                            trial.questions()));
        book.about(page.text("plan.about"), about);
        return book;
    }

    private static ArrayList<Object> cells(GapRow row, PageContext page) {
        var cells = new ArrayList<Object>();
        cells.add(page.pick(row.titleEnglish(), row.titleChinese()));
        for (var region : Region.values()) {
            var cell = row.cells().get(region);
            cells.add(page.text(
                    cell == null
                            ? "gap.not-asked"
                            : "dossier.state." + cell.state().name()));
            cells.add(cell == null ? null : cell.dossier());
            cells.add(cell == null ? null : cell.asked().citation());
        }
        return cells;
    }
}
