package org.cellgmp.record.layout;

import java.util.List;
import java.util.stream.Stream;

/**
 * One part of a record as people meet it: a sheet of the workbook, a section of the form.
 *
 * @param form one field per row, label beside value; otherwise one entry per row under headings
 * @param rows dotted path of the list that the rows fill; null for a form
 * @param inside dotted path of the list whose entries hold {@code rows}; null if the record itself does
 * @param by first column: which entry of {@code inside} a row belongs to; null without {@code inside}
 */
public record Sheet(
        String english, String chinese, boolean form, String rows, String inside, Field by, List<Field> fields) {
    public Sheet {
        fields = List.copyOf(fields);
    }

    /** In both languages. */
    public String name() {
        return english + " " + chinese;
    }

    /** All columns, the one that says where a row belongs first. */
    public List<Field> columns() {
        return by == null
                ? fields
                : Stream.concat(Stream.of(by), fields.stream()).toList();
    }
}
