package org.cellgmp.template;

import java.util.List;

/** A template's layout as read from its Word file: what stands where, which parts repeat. */
record Form(List<Part> sections, List<String> header, List<String> footer) {
    /** A run of pages of one orientation. */
    record Part(boolean landscape, List<Node> nodes) {}

    sealed interface Node permits Words, Grid, Repeat {}

    /** A paragraph. @param index among the body elements of the Word file */
    record Words(String style, String text, int index) implements Node {}

    /** A table. @param widths of its columns, twentieths of a point */
    record Grid(List<Integer> widths, List<Line> rows, int index) implements Node {}

    /** @param repeat list that the row is repeated for; null for a row that stands once */
    record Line(boolean header, String repeat, List<Field> cells, int index) {}

    /** @param repeat list that the cell is repeated for, side by side; null for a cell that stands once */
    record Field(String style, String text, String repeat, int span, int index) {}

    /** Blocks that stand once for each entry of a list, or, with {@code absent}, once if it is empty. @param index of its first mark */
    record Repeat(String list, boolean absent, List<Node> nodes, int index) implements Node {}
}
