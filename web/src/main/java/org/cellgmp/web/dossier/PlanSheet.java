package org.cellgmp.web.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.ground.ListBook;
import org.cellgmp.web.page.PageContext;

/** The lines of a plan as a workbook, in the words of the page. */
final class PlanSheet {
    private static final List<String> HEADINGS = List.of(
            "dossier.region",
            "dossier.heading",
            "plan.asked",
            "plan.state",
            "plan.leaves",
            "plan.owner",
            "plan.due",
            "plan.citation",
            "plan.source");

    private PlanSheet() {}

    static ListBook of(String dossier, List<PlanLine> lines, PageContext page) {
        var book = new ListBook(
                page.text("plan.title"),
                HEADINGS.stream().map(heading -> page.text(heading)).toList());
        for (var line : lines) book.row(cells(line, page));
        var about = new LinkedHashMap<String, String>();
        about.put(page.text("dossier.number"), dossier);
        about.put(page.text("plan.lines"), Integer.toString(lines.size()));
        about.put(page.text("plan.made-at"), page.printedAt());
        book.about(page.text("plan.about"), about);
        return book;
    }

    private static List<Object> cells(PlanLine line, PageContext page) {
        var asked = line.asked();
        var cells = new ArrayList<Object>();
        cells.add(page.text("dossier.region." + asked.region().name()));
        cells.add(line.headings().get(0).number());
        cells.add(page.pick(asked.titleEnglish(), asked.titleChinese()));
        cells.add(page.text("dossier.state." + line.state().name()));
        cells.add(leaves(line));
        cells.add(line.ownerName());
        cells.add(line.due());
        cells.add(asked.citation());
        cells.add(page.text(asked.sourceRead() ? "plan.source.read" : "plan.source.pending"));
        return cells;
    }

    private static String leaves(PlanLine line) {
        var named = new ArrayList<String>();
        for (var leaf : line.leaves())
            named.add(leaf.leaf().number() + " " + leaf.leaf().fileName()
                    + (leaf.leaf().source() == null ? "" : " " + leaf.leaf().source()));
        named.addAll(line.drafts());
        return String.join("; ", named);
    }
}
