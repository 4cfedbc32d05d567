package org.cellgmp.archive;

import java.time.Instant;

/**
 * An archive of a closed period.
 *
 * @param from inclusive; @param to exclusive; @param places of the trail in the pack, as event or as hash
 * @param bytes of the file; @param last check; null if none was made since it was written
 */
public record ArchiveView(
        String number,
        String period,
        Instant from,
        Instant to,
        long events,
        long places,
        String file,
        long bytes,
        String sha256,
        String closedByName,
        Instant closedAt,
        ArchiveCheck last) {}
