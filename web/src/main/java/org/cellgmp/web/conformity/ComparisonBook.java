package org.cellgmp.web.conformity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.conformity.RulebookComparison;
import org.cellgmp.ground.ListBook;
import org.cellgmp.guideline.RulebookDifference.ClauseChange;
import org.cellgmp.guideline.RulebookDifference.Part;
import org.cellgmp.guideline.RulebookDifference.RuleChange;
import org.cellgmp.web.page.PageContext;

/** Two rulebooks side by side as a workbook: a line for each part that reads otherwise. */
final class ComparisonBook {
    private static final Part WHOLE = new Part("", "", null, null);

    private ComparisonBook() {}

    static ListBook of(PageContext page, RulebookComparison comparison) {
        var book = new ListBook(
                page.text("rulebook.compare"),
                List.of(
                        page.text("rulebook.compare.what"),
                        page.text("gdl.guideline"),
                        page.text("rulebook.compare.id"),
                        page.text("gdl.about"),
                        page.text("dif.change"),
                        page.text("rulebook.part"),
                        page.text("dif.earlier"),
                        page.text("dif.later")));
        int lines = 0;
        for (var rule : comparison.difference().rules())
            for (var part : parts(rule.parts())) {
                book.row(rule(page, rule, part));
                lines++;
            }
        for (var clause : comparison.difference().clauses())
            for (var part : parts(clause.parts())) {
                book.row(clause(page, clause, part));
                lines++;
            }
        var about = new LinkedHashMap<String, String>();
        about.put(page.text("dif.earlier"), comparison.earlier().digest());
        about.put(page.text("dif.later"), comparison.later().digest());
        about.put(
                page.text("rulebook.compare.program-before"),
                comparison.earlier().program());
        about.put(
                page.text("rulebook.compare.program-after"), comparison.later().program());
        about.put(
                page.text("qua.taken-out"),
                page.printedAt() + " " + page.actor().printedName());
        about.put(page.text("qua.rows"), Integer.toString(lines));
        book.about(page.text("qua.about"), about);
        return book;
    }

    /** What was added or is gone has no parts, and one line. */
    private static List<Part> parts(List<Part> parts) {
        return parts.isEmpty() ? List.of(WHOLE) : parts;
    }

    private static List<?> rule(PageContext page, RuleChange rule, Part part) {
        return Arrays.asList(
                page.text("gdl.rule"),
                null,
                rule.id(),
                page.pick(rule.title().english(), rule.title().chinese()),
                page.text("dif.kind." + rule.kind().name()),
                part == WHOLE ? null : ComparisonWords.part(page, part),
                part.before(),
                part.after());
    }

    private static List<?> clause(PageContext page, ClauseChange clause, Part part) {
        return Arrays.asList(
                page.text("gdl.clause"),
                page.pick(clause.of().english(), clause.of().chinese()),
                clause.guideline() + " " + clause.key(),
                page.pick(clause.shown().english(), clause.shown().chinese()),
                page.text("dif.kind." + clause.kind().name()),
                part == WHOLE ? null : ComparisonWords.part(page, part),
                part == WHOLE ? ComparisonWords.answer(page, clause.answerBefore()) : part.before(),
                part == WHOLE ? ComparisonWords.answer(page, clause.answerAfter()) : part.after());
    }
}
