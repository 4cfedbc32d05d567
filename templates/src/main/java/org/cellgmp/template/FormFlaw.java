package org.cellgmp.template;

/** A repetition in a Word file that does not open and close where it can. */
final class FormFlaw extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    final int index;
    final int row;
    final String code;
    final String tag;

    /** @param index among the body elements, from 0; @param row of a table, from 1; 0 outside one */
    FormFlaw(String template, int index, int row, String code, String tag) {
        super("template " + template + ", body element " + (index + 1) + (row == 0 ? "" : ", row " + row) + ": " + code
                + " " + tag);
        this.index = index;
        this.row = row;
        this.code = code;
        this.tag = tag;
    }
}
