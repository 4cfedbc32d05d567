package org.cellgmp.web.page;

import java.util.List;
import org.cellgmp.record.ReadableUnit;

/**
 * One datum of a record as a page shows it.
 *
 * @param pointer JSON Pointer within the record, also the anchor of the cell on the page
 * @param address number, version and pointer, shown with the cell
 * @param sign stands before the value, e.g. a greater-than sign before a lower limit; null for none
 * @param value as recorded; null is "not recorded" and is said in words
 * @param valuePointer of the value itself where the datum is a value with a unit; null if it is {@code pointer}
 * @param uom unit as people read it; null if none
 * @param distance how far it stands outside its limit, in words; null inside or where that cannot be told
 * @param tone of the worst finding here, or of being out of limit; NEUTRAL for an unremarkable cell
 * @param corrected what stood here before, oldest first
 * @param about who, when, method and so on: shown on hover and focus
 * @param unseen true if no rule looked at it
 * @param href where the value leads, e.g. to the form that corrects it; null for none
 */
public record Cell(
        String pointer,
        String address,
        String label,
        String sign,
        String value,
        String valuePointer,
        String uom,
        String distance,
        Tone tone,
        List<Correction> corrected,
        List<About> about,
        boolean unseen,
        String href) {
    /** A value that stood in the cell before. @param by who replaced it */
    public record Correction(String value, String by, String reason) {}

    /** One fact about the cell. */
    public record About(String label, String value) {}

    public Cell {
        corrected = List.copyOf(corrected);
        about = List.copyOf(about);
    }

    /** An unremarkable cell. @param number and version of the record, e.g. {@code BR-2026-0014/v2} */
    public static Cell of(String number, String pointer, String label, String value) {
        return new Cell(
                pointer,
                number + "#" + pointer,
                label,
                null,
                value,
                null,
                null,
                null,
                Tone.NEUTRAL,
                List.of(),
                List.of(),
                false,
                null);
    }

    public Cell signed(String before) {
        return new Cell(
                pointer,
                address,
                label,
                before,
                value,
                valuePointer,
                uom,
                distance,
                tone,
                corrected,
                about,
                unseen,
                href);
    }

    public Cell measured(String pointerOfValue, String unit) {
        return new Cell(
                pointer,
                address,
                label,
                sign,
                value,
                pointerOfValue,
                ReadableUnit.of(unit),
                distance,
                tone,
                corrected,
                about,
                unseen,
                href);
    }

    /** Out of limit by a distance in words, or remarked on by a finding. */
    public Cell remarked(String howFar, Tone weight) {
        return new Cell(
                pointer,
                address,
                label,
                sign,
                value,
                valuePointer,
                uom,
                howFar,
                weight,
                corrected,
                about,
                unseen,
                href);
    }

    public Cell corrected(List<Correction> before) {
        return new Cell(
                pointer, address, label, sign, value, valuePointer, uom, distance, tone, before, about, unseen, href);
    }

    public Cell knowing(List<About> facts) {
        return new Cell(
                pointer,
                address,
                label,
                sign,
                value,
                valuePointer,
                uom,
                distance,
                tone,
                corrected,
                facts,
                unseen,
                href);
    }

    public Cell unseen(boolean by) {
        return new Cell(
                pointer, address, label, sign, value, valuePointer, uom, distance, tone, corrected, about, by, href);
    }

    public Cell leading(String to) {
        return new Cell(
                pointer, address, label, sign, value, valuePointer, uom, distance, tone, corrected, about, unseen, to);
    }

    public boolean recorded() {
        return value != null && !value.isBlank();
    }
}
