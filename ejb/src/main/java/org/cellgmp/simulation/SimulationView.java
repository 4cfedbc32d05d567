package org.cellgmp.simulation;

import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;

/**
 * A simulation of a version of a table.
 *
 * @param digest of the table that was tried; @param job that does it; @param endedAt null while it runs
 */
public record SimulationView(
        String number,
        String table,
        int version,
        String digest,
        SimulationState state,
        String job,
        String byName,
        OffsetDateTime at,
        OffsetDateTime endedAt,
        SimulationCounts counts)
        implements Numbered {}
