package org.cellgmp.guideline;

import java.util.List;

/**
 * One line of a rule that makes the same demand of several things.
 *
 * @param says what it is about, as it stands in the message
 * @param citations the clauses of the rule that demand this line; the others have nothing to do with it
 */
public record RuleLine(Wording says, List<Citation> citations) {
    public RuleLine {
        citations = List.copyOf(citations);
    }
}
