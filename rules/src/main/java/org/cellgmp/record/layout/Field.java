package org.cellgmp.record.layout;

/**
 * One field of a record as people meet it.
 *
 * @param path dotted member: from the record on a form sheet, from the entry on a sheet of rows
 * @param kind text, number, day, time, yes-no, lines (one entry per line) or the name of a list of {@link Codes}
 * @param need must, should or may
 * @param unit fixed unit of what is written here, UCUM; null where the record carries its own or none is meant
 */
public record Field(
        String path,
        String english,
        String chinese,
        String kind,
        String need,
        String hint,
        String hintChinese,
        String unit) {
    /** In both languages, with a star where every record must say it. */
    public String heading() {
        return english + " " + chinese + (must() ? " *" : "");
    }

    public boolean must() {
        return need.equals("must");
    }

    /** True for a value whose unit is the field after it. */
    public boolean measured() {
        return path.endsWith(".value");
    }

    /** True for the unit of the field before it. */
    public boolean unitOfMeasure() {
        return path.endsWith(".uom");
    }
}
