package org.cellgmp.template;

/**
 * One line of a template's binding table.
 *
 * @param tag full path of the tag, e.g. panels.rows.criterion
 * @param type figure, figures, picture, list or text
 * @param required true if the document must not be made without it
 * @param shown how it is printed
 */
public record Binding(String tag, String type, boolean required, String shown) {}
