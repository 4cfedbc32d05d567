package org.cellgmp.web.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.cellgmp.clause.ClauseStanding;
import org.cellgmp.clause.ClauseState;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.ground.ListBook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Answer;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Tone;

/** The clauses of a guideline that a page or workbook shows: narrowed by how they stand and by how they are answered. */
public record ShownClauses(GuidelineStanding whole, Show show, Answer by) {
    /** How a clause stands, as a filter. */
    public enum Show {
        ANSWERED,
        OPEN,
        OVERDUE,
        SOON,
        PLANNED,
        /** Nobody compared it with the official text. */
        PENDING;

        boolean holds(ClauseStanding one) {
            return switch (this) {
                case ANSWERED -> one.state() == ClauseState.ANSWERED;
                case OPEN -> one.state() == ClauseState.OPEN;
                case OVERDUE -> one.state() == ClauseState.OVERDUE;
                case SOON -> one.soon();
                case PLANNED -> one.planned();
                case PENDING -> one.pending();
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws Refusal UNREADABLE for a word that is none */
    public static ShownClauses of(GuidelineStanding whole, String show, String by) throws Refusal {
        return new ShownClauses(whole, Choices.read(Show.class, "show", show), Choices.read(Answer.class, "by", by));
    }

    public List<ClauseStanding> rows() {
        return whole.clauses().stream()
                .filter(one -> show == null || show.holds(one))
                .filter(one -> by == null || one.clause().answered() == by)
                .toList();
    }

    public static Tone tone(ClauseState state) {
        return switch (state) {
            case ANSWERED -> Tone.GOOD;
            case OPEN -> Tone.ATTENTION;
            case OVERDUE -> Tone.CRITICAL;
        };
    }

    List<Chip> states(PageContext page) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                page.text("dev.all"),
                page.with("show", null),
                show == null,
                Integer.toString(whole.clauses().size())));
        for (var one : Show.values())
            chips.add(new Chip(
                    page.text("att.show." + one.word()),
                    page.with("show", one.word()),
                    one == show,
                    Long.toString(whole.clauses().stream().filter(one::holds).count())));
        return chips;
    }

    List<Chip> kinds(PageContext page) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.all"), page.with("by", null), by == null, null));
        var counts = whole.register().counts();
        for (var one : Answer.values())
            chips.add(new Chip(
                    page.text("gdl.answer." + one.word()),
                    page.with("by", one.word()),
                    one == by,
                    Integer.toString(counts.get(one))));
        return chips;
    }

    ListBook book(PageContext page) {
        var register = whole.register();
        var book = new ListBook(
                register.guideline(),
                List.of(
                        page.text("gdl.clause"),
                        page.text("gdl.about"),
                        page.text("gdl.text"),
                        page.text("gdl.answered"),
                        page.text("att.stands"),
                        page.text("att.review-on"),
                        page.text("att.attestation"),
                        page.text("att.evidence"),
                        page.text("att.by"),
                        page.text("gdl.by")));
        var rows = rows();
        for (var one : rows) {
            var clause = one.clause();
            var attested = one.attested();
            book.row(Arrays.asList(
                    page.pick(clause.clause().english(), clause.clause().chinese()),
                    page.pick(clause.title().english(), clause.title().chinese()),
                    page.text(one.pending() ? "clause.pending" : "gdl.text-read"),
                    page.text("gdl.answer." + clause.answered().word()),
                    page.text("att.state." + one.state().name()),
                    attested == null ? null : attested.reviewOn(),
                    attested == null ? null : attested.about(),
                    attested == null ? null : attested.evidence(),
                    attested == null ? null : attested.byName(),
                    String.join(", ", clause.by())));
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                page.text("gdl.guideline"),
                page.pick(register.title().english(), register.title().chinese()));
        facts.put(page.text("gdl.edition"), register.edition());
        facts.put(page.text("att.scope"), whole.product() == null ? page.text("att.site") : whole.product());
        for (var count : whole.counts().entrySet())
            facts.put(
                    page.text("att.state." + count.getKey().name()),
                    count.getValue().toString());
        facts.put(page.text("worklist.about-narrowed"), page.here());
        facts.put(page.text("worklist.about-rows"), Integer.toString(rows.size()));
        facts.put(page.text("worklist.about-by"), page.actor().printedName());
        facts.put(page.text("worklist.about-at"), page.printedAt());
        book.about(page.text("worklist.about"), facts);
        return book;
    }
}
