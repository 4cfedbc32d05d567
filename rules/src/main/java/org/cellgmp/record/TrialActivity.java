package org.cellgmp.record;

import java.util.List;

/**
 * Something that is done at visits.
 *
 * @param procedures with it, as written
 * @param collected data that it yields
 * @param condition under which it is done, as written
 */
public record TrialActivity(
        String name,
        String description,
        List<String> procedures,
        List<String> collected,
        String condition,
        String sourceId) {
    public TrialActivity {
        procedures = procedures == null ? List.of() : List.copyOf(procedures);
        collected = collected == null ? List.of() : List.copyOf(collected);
    }
}
