package org.cellgmp.genealogy;

/** A lot as records name it. @param code of the material or product; empty if none was recorded */
public record Lot(String code, String lot) {
    /** As the title of a material lot is written. */
    public String title() {
        return code.isEmpty() ? lot : code + " / " + lot;
    }
}
