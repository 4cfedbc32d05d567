package org.cellgmp.record;

import java.util.Optional;

/**
 * One thing that was measured, set, calculated or noted in a run.
 *
 * @param name what it is, in the words of the Allotrope vocabulary where the source is known, else as recorded
 * @param about what part of the sample or which analyte, population or peak it concerns; null for the sample as a whole
 * @param role result, calculated, setting, sample, information or error
 * @param value the digits or words that were recorded; {@code <0.5} stays a bound
 * @param uom unit as recorded; @param ucum the same in UCUM, null where it is not known
 * @param run the {@link SampleRun} it belongs to; null if it concerns the whole file
 * @param source place in the file: JSON Pointer, or line and column
 */
public record Measurement(
        String name,
        String about,
        String role,
        String value,
        String uom,
        String ucum,
        String run,
        String sample,
        String position,
        String source) {
    public Optional<RecordedNumber> number() {
        return RecordedNumber.parse(value);
    }
}
