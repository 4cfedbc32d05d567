package org.cellgmp.web.capa;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaSpan;
import org.cellgmp.capa.CapaState;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;

/** What an address narrows the list of CAPAs to. */
public class CapaQuery {
    @QueryParam("state")
    String state;

    @QueryParam("event")
    String event;

    @QueryParam("q")
    String words;

    @QueryParam("closed-from")
    String closedFrom;

    @QueryParam("closed-to")
    String closedTo;

    @QueryParam("overdue")
    String overdue;

    @QueryParam("effective")
    String effective;

    @QueryParam("extended")
    String extended;

    @QueryParam("taken")
    String taken;

    @QueryParam("watching")
    String watching;

    /** As a page means it: those not ended, unless a state or {@code all} is asked for. @param today at the site */
    public CapaFilter filter(LocalDate today) throws Refusal {
        return new CapaFilter(
                open() || state.equals("all") ? null : Choices.read(CapaState.class, "state", state),
                open() ? Boolean.TRUE : null,
                Typed.empty(event) ? null : event.strip(),
                words,
                span(today),
                yes("taken", taken));
    }

    /** As a program means it: every state, unless one is asked for. */
    CapaFilter asked(LocalDate today) throws Refusal {
        return new CapaFilter(
                Choices.read(CapaState.class, "state", state), null, event, words, span(today), yes("taken", taken));
    }

    boolean open() {
        return Typed.empty(state) || state.equals("open");
    }

    private CapaSpan span(LocalDate today) throws Refusal {
        return new CapaSpan(
                Moment.day("closed-from", closedFrom),
                Moment.day("closed-to", closedTo),
                Boolean.TRUE.equals(yes("overdue", overdue)) ? today : null,
                yes("effective", effective),
                yes("extended", extended),
                yes("watching", watching));
    }

    /** What the list is narrowed to beyond its chips and fields, in words; empty for nothing. */
    static String told(PageContext page, CapaSpan span) {
        var told = new ArrayList<String>();
        if (span.closedFrom() != null || span.closedTo() != null)
            told.add(page.text("dev.span-closed", page.date(span.closedFrom()), page.date(span.closedTo())));
        if (span.overdueOn() != null) told.add(page.text("dev.span-overdue"));
        if (span.effective() != null) told.add(page.text(span.effective() ? "capa.effective" : "capa.not-effective"));
        if (span.extended() != null)
            told.add(page.text(span.extended() ? "board.capa-extended" : "capa.span-not-extended"));
        if (span.watching() != null)
            told.add(page.text(span.watching() ? "board.capa-watching" : "capa.span-not-watching"));
        return String.join(page.text("list.separator"), told);
    }

    private static Boolean yes(String field, String text) throws Refusal {
        return Typed.empty(text) ? null : Boolean.valueOf(Choices.yes(field, text.strip()));
    }
}
