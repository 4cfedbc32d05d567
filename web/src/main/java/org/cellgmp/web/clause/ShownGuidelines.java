package org.cellgmp.web.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.cellgmp.clause.ClauseState;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.ground.ListBook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Answer;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.PageContext;

/** The guidelines that a page, workbook or program is shown, in the order asked for. @param sort null for the order of the registers */
public record ShownGuidelines(List<GuidelineStanding> rows, Sort sort) {
    /** By which count the guidelines stand, the most first; of the same count in the order of the registers. */
    public enum Sort {
        CLAUSES,
        READ,
        ANSWERED,
        OPEN,
        OVERDUE;

        public int of(GuidelineStanding row) {
            return switch (this) {
                case CLAUSES -> row.clauses().size();
                case READ -> row.read();
                default -> row.counts().get(ClauseState.valueOf(name()));
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws Refusal UNREADABLE for a word that is none */
    public static ShownGuidelines of(List<GuidelineStanding> all, String sort) throws Refusal {
        var by = Choices.read(Sort.class, "sort", sort);
        var rows = new ArrayList<>(all);
        if (by != null) rows.sort(Comparator.comparingInt(by::of).reversed());
        return new ShownGuidelines(List.copyOf(rows), by);
    }

    /** All clauses of all guidelines that stand so. */
    public int in(ClauseState state) {
        return rows.stream().mapToInt(row -> row.counts().get(state)).sum();
    }

    public ListBook book(PageContext page) {
        var headings = new ArrayList<>(List.of(
                page.text("gdl.guideline"),
                page.text("gdl.key"),
                page.text("gdl.jurisdiction"),
                page.text("gdl.edition")));
        for (var one : Sort.values()) headings.add(page.text("gdl.sort." + one.word()));
        for (var answer : Answer.values()) headings.add(page.text("gdl.answer." + answer.word()));
        var book = new ListBook(page.text("gdl.registers"), headings);
        for (var row : rows) {
            var register = row.register();
            var cells = new ArrayList<Object>(Arrays.asList(
                    page.pick(register.title().english(), register.title().chinese()),
                    register.guideline(),
                    register.jurisdiction(),
                    register.edition()));
            for (var one : Sort.values()) cells.add(one.of(row));
            for (var answer : Answer.values()) cells.add(register.counts().get(answer));
            book.row(cells);
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put(page.text("att.scope"), page.text("att.site"));
        for (var state : ClauseState.values())
            facts.put(page.text("att.state." + state.name()), Integer.toString(in(state)));
        facts.put(page.text("worklist.about-narrowed"), page.here());
        facts.put(page.text("worklist.about-rows"), Integer.toString(rows.size()));
        facts.put(page.text("worklist.about-by"), page.actor().printedName());
        facts.put(page.text("worklist.about-at"), page.printedAt());
        book.about(page.text("worklist.about"), facts);
        return book;
    }
}
