package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.guideline.fact.Fact;

/** Where rules put what they find; the one thing a rule may touch. */
public final class Findings {
    /** @param rule its id; @param about the fact that departs; @param beside other facts that show it */
    record Raised(String rule, Fact about, List<Fact> beside) {}

    private final List<Raised> raised = new ArrayList<>();

    /** @param beside a limit it was judged by, or other facts that the finding also speaks of */
    public void raise(String rule, Fact about, Fact... beside) {
        raised.add(new Raised(rule, about, List.of(beside)));
    }

    List<Raised> raised() {
        return raised;
    }
}
