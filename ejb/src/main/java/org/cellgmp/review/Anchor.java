package org.cellgmp.review;

import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/**
 * Where a comment points: nowhere in particular, at a page, or at a heading and under it at a row, a column or the cell of both.
 *
 * @param page of a file that came from elsewhere; null otherwise
 * @param heading null if it points at no heading; @param row and @param column null unless it does
 */
public record Anchor(Integer page, String heading, String row, String column) {
    public static final Anchor WHOLE = new Anchor(null, null, null, null);

    /** Longest name of a place that is kept, in characters. */
    private static final int LONGEST = 1_000;

    /** As a person names it; blanks are nothing. @throws Refusal UNREADABLE for a row or column without a heading */
    public static Anchor of(Integer page, String heading, String row, String column) throws Refusal {
        var made = new Anchor(
                page,
                Prose.optional("heading", heading, LONGEST),
                Prose.optional("row", row, LONGEST),
                Prose.optional("column", column, LONGEST));
        if (made.heading == null && (made.row != null || made.column != null))
            throw new Refusal(Refusal.Reason.UNREADABLE, "review.no-heading");
        return made;
    }

    public boolean whole() {
        return page == null && heading == null;
    }
}
