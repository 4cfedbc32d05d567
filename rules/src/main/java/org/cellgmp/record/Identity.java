package org.cellgmp.record;

import java.util.List;

/**
 * Whose cells these are, by pseudonym only. CFDI cell-therapy GMP guideline (2022) ch. XI.
 *
 * @param origin autologous or allogeneic
 */
public record Identity(
        CellOrigin origin,
        String patientCode,
        String donorCode,
        String chainOfIdentityId,
        List<IdentityScan> scans,
        List<CustodyEvent> custody) {
    public Identity {
        scans = scans == null ? List.of() : List.copyOf(scans);
        custody = custody == null ? List.of() : List.copyOf(custody);
    }
}
