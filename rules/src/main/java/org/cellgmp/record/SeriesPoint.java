package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One point of a series that a logger or sensor wrote.
 *
 * @param value as recorded; @param uom unit, UCUM where the source gives one
 */
public record SeriesPoint(OffsetDateTime at, String value, String uom) {}
