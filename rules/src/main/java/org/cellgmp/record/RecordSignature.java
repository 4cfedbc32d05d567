package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * A signature that stands in the source record; not one given in this system. China GMP (2010) Annex Computerised Systems Art. 23.
 *
 * @param id as recorded; a source may give two signatures the same id
 * @param meaning performed, verified, confirmation, approval, production-review, qa-review, em-review, manufacturer-release, mah-release, or as recorded
 * @param reference step number, event id or section that is signed; null for the whole record
 * @param digest digest of what was signed, where the source states one
 */
public record RecordSignature(
        String id,
        String meaning,
        String description,
        String signedBy,
        String role,
        OffsetDateTime at,
        String reference,
        String digest) {
    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public RecordSignature(
            String id,
            String meaning,
            String description,
            String signedBy,
            String role,
            OffsetDateTime at,
            String reference) {
        this(id, meaning, description, signedBy, role, at, reference, null);
    }
}
