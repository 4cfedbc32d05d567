package org.cellgmp.writing;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * One edition of a form.
 *
 * @param template name of the form in the book, e.g. manufacturers
 * @param form number and version as printed, e.g. FRM-DOC-010 v2; @param version from that of the book on
 * @param section CTD heading; null for a form that is never filed
 * @param words text of the form; empty if it no longer fits
 * @param excuses fields that it does not show, each with the reason
 * @param sha256 of Word file and excuses: what is signed
 * @param reason why it differs from the edition before; null for that of the book
 * @param approval number of the signature; null until approved, and for that of the book
 * @param shipped true for the edition that came with the house
 * @param inForce true if documents are made with it now
 * @param fits false if the data of the house changed so that no document can be made with it
 */
public record FormView(
        String template,
        String form,
        int version,
        String section,
        String titleEnglish,
        String titleChinese,
        String words,
        Map<String, String> excuses,
        String sha256,
        String reason,
        String bringer,
        String broughtBy,
        OffsetDateTime broughtAt,
        String approval,
        String approvedBy,
        OffsetDateTime approvedAt,
        boolean shipped,
        boolean inForce,
        boolean fits) {

    /** e.g. manufacturers/v2. */
    public String name() {
        return template + "/v" + version;
    }

    public boolean approved() {
        return shipped || approval != null;
    }
}
