package org.cellgmp.investigation;

import java.util.List;

/**
 * A supposition and how it was put to the test.
 *
 * @param expected what will be seen if it holds; written before the test
 * @param observed null before the test; @param outcome null before the test
 * @param struck why it was taken out; null while it stands
 */
public record Hypothesis(
        String id,
        String statement,
        String test,
        String expected,
        String observed,
        Outcome outcome,
        List<Support> supports,
        String struck) {
    /** What the test says of it. */
    public enum Outcome {
        HOLDS,
        FAILS,
        UNDECIDED
    }

    public Hypothesis {
        supports = supports == null ? List.of() : List.copyOf(supports);
    }

    public boolean stands() {
        return struck == null;
    }
}
