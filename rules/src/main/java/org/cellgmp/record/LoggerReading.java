package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One value that a logger wrote.
 *
 * @param channel what was logged, e.g. temperature inside
 * @param at when; null if the source does not say
 * @param value digits as recorded; @param uom UCUM where known, otherwise as recorded
 * @param source place in the file
 */
public record LoggerReading(String channel, OffsetDateTime at, String value, String uom, String source) {
    public Optional<RecordedNumber> number() {
        return RecordedNumber.parse(value);
    }
}
