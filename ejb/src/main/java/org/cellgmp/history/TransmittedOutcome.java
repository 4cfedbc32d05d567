package org.cellgmp.history;

import java.util.List;
import org.cellgmp.ectd.SequenceReport;

/** How a transmitted package differs from what was filed, by paths from the sequence folder, and what the validator says of it. */
public record TransmittedOutcome(
        List<String> differing, List<String> missing, List<String> added, SequenceReport report) {
    public TransmittedOutcome {
        differing = differing == null ? List.of() : List.copyOf(differing);
        missing = missing == null ? List.of() : List.copyOf(missing);
        added = added == null ? List.of() : List.copyOf(added);
    }
}
