package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One container that was filled at the collection.
 *
 * @param position where it was stored until it was handed over
 */
public record CollectedContainer(
        String containerId,
        String label,
        String content,
        Quantity quantity,
        Quantity cells,
        String anticoagulant,
        String sealedBy,
        OffsetDateTime sealedAt,
        String position) {}
