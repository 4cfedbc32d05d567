package org.cellgmp.record;

import java.util.Optional;

/**
 * What was written in a cell, with its unit.
 *
 * @param value the text as recorded, digits untouched
 * @param uom unit of measure, UCUM where the source gives one, otherwise as recorded
 */
public record Quantity(String value, String uom) {
    public Optional<RecordedNumber> number() {
        return RecordedNumber.parse(value);
    }

    /** For people: the unit as they read it. */
    public String shown() {
        return ReadableUnit.with(value, uom);
    }

    @Override
    public String toString() {
        return uom == null ? value : value + " " + uom;
    }
}
