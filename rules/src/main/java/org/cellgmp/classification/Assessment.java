package org.cellgmp.classification;

import java.util.List;

/**
 * What the table answers.
 *
 * @param lines those that make it this grave, never none
 * @param turns what would change the answer, one factor at a time: the nearest grade that makes it graver or milder
 */
public record Assessment(Factors factors, Grade grade, List<Line> lines, List<Turn> turns) {
    /** With this one factor at this rank, the answer would be another. */
    public record Turn(Factor factor, int rank, Grade grade) {
        /** The name of the grade that the factor would have. */
        public String named() {
            return factor.grades().get(rank - 1);
        }
    }

    public Assessment {
        lines = List.copyOf(lines);
        turns = List.copyOf(turns);
    }
}
