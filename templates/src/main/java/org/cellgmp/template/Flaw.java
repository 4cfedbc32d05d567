package org.cellgmp.template;

/**
 * Why a form cannot be used.
 *
 * @param code what is wrong, in one word, e.g. {@code unbound}
 * @param place P12 for the twelfth paragraph of the body, T3 R2 C4 for a cell, H1 and F1 for header and footer; a name of a part of the file, or
 *     empty for the form as a whole
 * @param tag or field or part that is wrong; empty if there is none
 */
public record Flaw(String code, String place, String tag) {}
