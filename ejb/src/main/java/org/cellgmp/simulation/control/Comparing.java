package org.cellgmp.simulation.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.cellgmp.conformity.TriedBatch;
import org.cellgmp.ground.Prose;
import org.cellgmp.guideline.Finding;
import org.cellgmp.simulation.Difference;
import org.cellgmp.simulation.Difference.Kind;

/** What differs between what rules would find in a batch and what they found. */
final class Comparing {
    private static final int TOLD = 10;
    private static final int LONGEST = 300;

    private Comparing() {}

    static List<Difference> differences(TriedBatch tried) {
        var before = new LinkedHashMap<String, Finding>();
        for (var finding : tried.found()) before.put(finding.id(), finding);
        var differences = new ArrayList<Difference>();
        for (var would : tried.would()) {
            var found = before.remove(would.id());
            if (found == null) differences.add(new Difference(Kind.NEW, null, would));
            else if (!same(found, would)) differences.add(new Difference(Kind.CHANGED, found, would));
        }
        for (var gone : before.values()) differences.add(new Difference(Kind.LOST, gone, null));
        return differences;
    }

    /** Alike for a reader: a new version of a rule that says the same changes nothing. */
    private static boolean same(Finding one, Finding other) {
        return one.severity() == other.severity()
                && Objects.equals(one.value(), other.value())
                && Objects.equals(one.limit(), other.limit())
                && Objects.equals(one.message(), other.message());
    }

    /** The first of them, one a line. */
    static String said(List<Difference> differences) {
        var said = new StringBuilder();
        differences.stream()
                .limit(TOLD)
                .forEach(one -> said.append(said.isEmpty() ? "" : "\n")
                        .append(
                                switch (one.kind()) {
                                    case NEW -> "+ ";
                                    case LOST -> "− ";
                                    case CHANGED -> "≠ ";
                                })
                        .append(one.finding().address())
                        .append(": ")
                        .append(Prose.shown(one.finding().message().replace('\n', ' '), LONGEST)));
        return said.toString();
    }
}
