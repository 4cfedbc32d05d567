package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One lot of a material as received and released. China GMP (2010) Art. 106 to 115; 21 CFR 211.80 to 211.94.
 *
 * @param origin human, animal, plant, synthetic or recombinant
 * @param status released, quarantine, rejected or hold
 * @param retestOn day from which the lot needs a retest before use
 */
public record MaterialLot(
        String materialCode,
        String name,
        String lot,
        String supplier,
        Boolean supplierQualified,
        String grade,
        String origin,
        String status,
        String releasedBy,
        OffsetDateTime releasedAt,
        LocalDate expires,
        LocalDate retestOn,
        String certificate,
        Quantity quantity,
        String storage)
        implements Kept {

    @Override
    public RecordKind kind() {
        return RecordKind.MATERIAL_LOT;
    }

    @Override
    public String title() {
        return materialCode + " / " + lot;
    }

    @Override
    public String product() {
        return materialCode == null ? "" : materialCode;
    }

    @Override
    public String described() {
        return Kept.line(name, supplier);
    }
}
