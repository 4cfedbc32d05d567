package org.cellgmp.record;

import java.util.List;

/**
 * One axis of a series.
 *
 * @param role dimension or measure; @param name what it counts, e.g. wavelength
 * @param uom unit as recorded; @param ucum the same in UCUM, null where it is not known
 * @param values digits as recorded; an absent point is empty
 */
public record SeriesAxis(String role, String name, String uom, String ucum, List<String> values) {
    public SeriesAxis {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
