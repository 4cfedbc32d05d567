package org.cellgmp.capa;

import java.time.OffsetDateTime;

/**
 * An action carried out.
 *
 * @param evidence in words; @param address of a record, cell or file that shows it, null if none
 * @param verifiedBy account of who looked; null while nobody has
 */
public record Done(
        String action,
        String evidence,
        String address,
        String by,
        String byName,
        OffsetDateTime at,
        String verification,
        String verifiedBy,
        String verifiedByName,
        OffsetDateTime verifiedAt) {
    public boolean verified() {
        return verifiedBy != null;
    }
}
