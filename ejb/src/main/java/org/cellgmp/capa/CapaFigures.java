package org.cellgmp.capa;

import java.util.List;

/**
 * What the quality unit counts of CAPAs. Every count is one that {@link CapaFilter} can list.
 *
 * @param open neither closed nor cancelled now; @param overdue of these, with an action whose day is past
 * @param extended of the open ones, with a later day granted; @param watching carried out, effect not judged yet
 * @param effective closed in the span with this verdict; @param notEffective likewise
 * @param days from raising to the verdict of each that was judged in the span, in the order of closing; the newest so many
 */
public record CapaFigures(
        long open, long overdue, long extended, long watching, long effective, long notEffective, List<Closed> days) {
    /** One that was judged. @param days from raising to closing, whole days at the site */
    public record Closed(String number, long days) {}

    public CapaFigures {
        days = List.copyOf(days);
    }

    public long judged() {
        return effective + notEffective;
    }
}
