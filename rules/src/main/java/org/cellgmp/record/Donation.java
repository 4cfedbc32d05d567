package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One donation of cells and its collection: who gave (by pseudonym), under which consent, whether eligible, what was
 * collected, and its way to the site. CFDI (2022) ch. VII; 21 CFR 1271 subpart C; Human Genetic Resources Regulation Art. 12.
 *
 * @param donationId the site's or ISBT 128 donation identification number, unique at the collection site
 * @param patientCode pseudonym of the person to be treated; absent for cells without a named recipient
 * @param consentScope what the donor agreed to, e.g. manufacture, research, storage of the remainder
 * @param consentWithdrawnAt when the consent was withdrawn; absent while it stands
 */
public record Donation(
        String donationId,
        String donorCode,
        String patientCode,
        String chainOfIdentityId,
        CellOrigin origin,
        String productCode,
        String ageYears,
        String sex,
        String bloodGroup,
        String tissueType,
        List<String> consentScope,
        OffsetDateTime consentWithdrawnAt,
        DonorScreening screening,
        Collection collection,
        List<CollectedContainer> containers,
        Receipt receipt)
        implements Kept {
    public Donation {
        consentScope = consentScope == null ? List.of() : List.copyOf(consentScope);
        containers = containers == null ? List.of() : List.copyOf(containers);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DONATION;
    }

    @Override
    public String title() {
        return donationId;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String described() {
        return Kept.line(donorCode, collection == null ? null : collection.cellSource());
    }
}
