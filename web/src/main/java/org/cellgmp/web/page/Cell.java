package org.cellgmp.web.page;

import java.util.List;

/**
 * One datum of a record as a page shows it.
 *
 * @param pointer JSON Pointer within the record, also the anchor of the cell on the page
 * @param address number, version and pointer, shown with the cell
 * @param value as recorded, a blank is null: "not recorded" is said in words
 * @param uom unit as recorded; @param limit what the value is judged by, as written; both null if none
 * @param distance how far it stands outside its limit, in words; null inside or where that cannot be told
 * @param tone of the worst finding here, or of being out of limit; NEUTRAL for an unremarkable cell
 * @param corrected what stood here before, oldest first
 * @param about who, when, method and so on, as label and value in turn
 * @param unseen true if no rule looked at it
 * @param href where the value leads, e.g. to the form that corrects it; null for none
 */
public record Cell(
        String pointer,
        String address,
        String label,
        String value,
        String uom,
        String limit,
        String distance,
        Tone tone,
        List<Correction> corrected,
        List<About> about,
        boolean unseen,
        String href) {
    /** A value that stood in the cell before. @param by initials of who replaced it */
    public record Correction(String value, String by, String reason) {}

    /** One fact about the cell. */
    public record About(String label, String value) {}

    public Cell {
        corrected = List.copyOf(corrected);
        about = List.copyOf(about);
    }

    public boolean recorded() {
        return value != null && !value.isBlank();
    }

    /** The facts in one line, for hover. */
    public String hover() {
        var line = new StringBuilder(address);
        for (var fact : about) line.append("\n").append(fact.label()).append(": ").append(fact.value());
        return line.toString();
    }

    /** Width class: figures are set to the right. */
    public boolean numeric() {
        return recorded() && value.strip().matches("[<>\u2264\u2265=]*\\s*[+-]?[0-9][0-9.,eE+-]*");
    }
}
