package org.cellgmp.capa;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a watch saw in one batch, or one event.
 *
 * @param about number of the batch record or deviation; @param version of the record, 0 for an event
 * @param statement of conformity that it was read from; null for an event
 * @param found in words or figures, as recorded; @param addresses of the evidence
 */
public record Observed(
        String about,
        int version,
        String statement,
        Outcome outcome,
        String found,
        List<String> addresses,
        OffsetDateTime at) {
    /** MISSED speaks against the effect. UNASSESSABLE: the datum is absent, and the batch does not count. */
    public enum Outcome {
        MET,
        MISSED,
        UNASSESSABLE
    }

    public Observed {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }
}
