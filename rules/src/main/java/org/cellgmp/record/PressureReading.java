package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * Pressure difference to the neighbouring room of lower grade. China GMP (2010) Art. 48.
 *
 * @param against the neighbouring room; @param value difference as recorded, Pa
 */
public record PressureReading(
        OffsetDateTime at, String against, Quantity value, String batchNumber, String stepNumber, String eventId) {}
