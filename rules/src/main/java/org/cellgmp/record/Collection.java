package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Recovery of the starting cells. CFDI (2022) ch. VII; 21 CFR 1271.80, 1271.90.
 *
 * @param cellSource PBMC, PBSC, marrow, oocyte, cord-blood, cord-tissue or other, as recorded
 * @param siteApprovedUntil last day of the collection site's approval
 * @param consentSignedAt when the consent in force was signed
 * @param eligibility eligible, ineligible or not-required (autologous use, 21 CFR 1271.90(a)(1))
 * @param labelStatements statements on the container label, e.g. FOR AUTOLOGOUS USE ONLY
 */
public record Collection(
        String siteId,
        LocalDate siteApprovedUntil,
        String cellSource,
        OffsetDateTime start,
        OffsetDateTime end,
        Quantity quantity,
        String containerId,
        String consentId,
        String consentVersion,
        OffsetDateTime consentSignedAt,
        String eligibility,
        List<String> labelStatements,
        List<DonorTest> donorTests) {
    public Collection {
        labelStatements = labelStatements == null ? List.of() : List.copyOf(labelStatements);
        donorTests = donorTests == null ? List.of() : List.copyOf(donorTests);
    }
}
