package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One sample measured once.
 *
 * @param run what the source calls this measurement; unique within the record
 * @param role unknown, control, standard and so on, as recorded
 * @param batch batch that the sample belongs to; @param plate identifier of the plate or tray
 * @param position well or place on it, e.g. A01
 */
public record SampleRun(
        String run,
        String sample,
        String role,
        String batch,
        String plate,
        String position,
        OffsetDateTime at,
        String analyst) {}
