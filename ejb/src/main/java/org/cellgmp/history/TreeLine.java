package org.cellgmp.history;

/**
 * A node of a tree with what hangs at it and below it.
 *
 * @param element name in the backbone; {@code folder} or {@code study} in the other trees
 * @param label keys, title of a node extension, or name of the folder or study
 * @param leaves that are shown at or below it
 * @param errors and @param warnings found at leaves that the shown sequences brought
 * @param below whether nodes hang below it
 */
public record TreeLine(
        long id,
        long parent,
        int depth,
        String element,
        String label,
        long leaves,
        long errors,
        long warnings,
        boolean below) {}
