package org.cellgmp.archive;

import java.time.Instant;
import java.util.List;

/** @param says of the verifier, a line each, for a check that found something; empty for one that did not, or found no file */
public record ArchiveCheck(ArchiveState state, Instant at, List<String> says) {
    public ArchiveCheck {
        says = List.copyOf(says);
    }
}
