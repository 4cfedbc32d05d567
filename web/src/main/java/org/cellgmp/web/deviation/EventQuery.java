package org.cellgmp.web.deviation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.EventSpan;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;

/** What an address narrows the list of quality events to. */
public class EventQuery {
    @QueryParam("state")
    String state;

    @QueryParam("classification")
    String classification;

    @QueryParam("kind")
    String kind;

    @QueryParam("batch")
    String batch;

    @QueryParam("q")
    String words;

    @QueryParam("opened-from")
    String openedFrom;

    @QueryParam("opened-to")
    String openedTo;

    @QueryParam("closed-from")
    String closedFrom;

    @QueryParam("closed-to")
    String closedTo;

    @QueryParam("overdue")
    String overdue;

    @QueryParam("in-time")
    String inTime;

    @QueryParam("again")
    String again;

    @QueryParam("taken")
    String taken;

    @QueryParam("owner")
    String owner;

    @QueryParam("rule")
    String rule;

    /** As a page means it: those not closed, unless a state or {@code all} is asked for. @param today at the site @param me account of the asker */
    public DeviationFilter shown(LocalDate today, String me) throws Refusal {
        var all = "all".equals(state);
        return filter(all || notClosed() ? null : state(state), notClosed() ? true : null, today, me);
    }

    /** As a program means it: every state, unless one is asked for. */
    DeviationFilter asked(LocalDate today, String me) throws Refusal {
        return filter(state(state), null, today, me);
    }

    /** Whoever names a number, ours or one of an older register, wants that event, closed or not. */
    boolean notClosed() {
        return state == null || state.isBlank() ? !named() : "open".equals(state);
    }

    /** Which chip of state is chosen, as addresses name it; all of them where a number is looked for. */
    String chip() {
        if (notClosed()) return "open";
        return state == null || state.isBlank() ? "all" : state;
    }

    private boolean named() {
        var text = words == null ? "" : words.strip();
        return text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isWhitespace);
    }

    private DeviationFilter filter(DeviationState state, Boolean open, LocalDate today, String me) throws Refusal {
        return new DeviationFilter(
                state,
                open,
                Choices.read(Classification.class, "classification", classification),
                blankIsNull(batch),
                words,
                Choices.read(DeviationKind.class, "kind", kind),
                span(today),
                yes("taken", taken),
                owner(me));
    }

    private String owner(String me) {
        var asked = blankIsNull(owner);
        if (asked == null) return null;
        return switch (asked) {
            case "me" -> me;
            case "nobody" -> DeviationFilter.NOBODY;
            default -> asked;
        };
    }

    EventSpan span(LocalDate today) throws Refusal {
        return new EventSpan(
                Moment.day("opened-from", openedFrom),
                Moment.day("opened-to", openedTo),
                Moment.day("closed-from", closedFrom),
                Moment.day("closed-to", closedTo),
                Boolean.TRUE.equals(yes("overdue", overdue)) ? today : null,
                yes("in-time", inTime),
                yes("again", again),
                blankIsNull(rule));
    }

    /** {@code open} in the address of a page means every one that is not closed, so that state is asked for as {@code opened}. */
    private static DeviationState state(String word) throws Refusal {
        return "opened".equals(word) ? DeviationState.OPEN : Choices.read(DeviationState.class, "state", word);
    }

    /** What the list is narrowed to beyond its chips and fields, in words; empty for nothing. */
    static String told(PageContext page, EventSpan span) {
        var told = new ArrayList<String>();
        if (span.openedFrom() != null || span.openedTo() != null)
            told.add(page.text("dev.span-opened", page.date(span.openedFrom()), page.date(span.openedTo())));
        if (span.closedFrom() != null || span.closedTo() != null)
            told.add(page.text("dev.span-closed", page.date(span.closedFrom()), page.date(span.closedTo())));
        if (span.overdueOn() != null) told.add(page.text("dev.span-overdue"));
        if (span.inTime() != null) told.add(page.text(span.inTime() ? "dev.span-in-time" : "dev.span-late"));
        if (span.again() != null) told.add(page.text(span.again() ? "dev.span-again" : "dev.span-first"));
        if (span.rule() != null) told.add(page.text("dev.span-rule", span.rule()));
        return String.join(page.text("list.separator"), told);
    }

    private static Boolean yes(String field, String text) throws Refusal {
        if (text == null || text.isBlank()) return null;
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new Refusal(Refusal.Reason.UNREADABLE, "page.no-such-word", field, text.strip(), "yes, no");
        };
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
