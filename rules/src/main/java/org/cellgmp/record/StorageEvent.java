package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * Something that happened to stored containers: frozen, moved, split, thawed, withdrawn or discarded.
 *
 * @param kind freeze, move, split, thaw, withdraw, return, discard or alarm
 * @param containerId container it happened to; @param into aliquot that it was divided into, or place that it went to as vessel / rack / box / row / column
 * @param batch batch or bank that it was withdrawn for
 */
public record StorageEvent(
        OffsetDateTime at,
        String kind,
        String containerId,
        String into,
        Quantity quantity,
        Quantity temperature,
        String batch,
        String reason,
        String performedBy,
        String verifiedBy) {}
