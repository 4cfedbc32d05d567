package org.cellgmp.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;

/**
 * The sequence that would be published next, and what it is.
 *
 * @param statement as stated, or what such a sequence usually is
 * @param activities sequences that opened a regulatory activity, oldest first: the coming one may go on with one of them
 * @param problems why a sequence of that kind cannot be built
 * @param by printed name of who stated it; null while nobody has
 */
public record ComingSequence(
        Region region,
        String number,
        SequenceStatement statement,
        List<Activity> activities,
        List<SequenceFinding> problems,
        String by,
        OffsetDateTime at) {
    public ComingSequence {
        activities = List.copyOf(activities);
        problems = List.copyOf(problems);
    }

    /** @param kind see {@link SequenceStatement#activity()}; empty where it is not known */
    public record Activity(String number, String kind, String description) {}

    public boolean stated() {
        return by != null;
    }
}
