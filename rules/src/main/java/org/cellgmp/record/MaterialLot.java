package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One lot of a material as received and released. China GMP (2010) Art. 106 to 115; 21 CFR 211.80 to 211.94.
 *
 * @param origin human, animal, plant, synthetic or recombinant
 * @param status released, quarantine, rejected or hold
 * @param retestOn day from which the lot needs a retest before use
 * @param manufacturer who made it, if not the supplier; @param manufacturerLot lot number of the manufacturer
 * @param species for human and animal materials; @param virusSafety statement or certificate on viruses and TSE
 * @param supplierQualification number of the audit or approval; @param supplierQualifiedUntil last day it holds
 * @param receivedQuantity at receipt; {@code quantity} is what the record counts as in stock
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
        String storage,
        String manufacturer,
        String manufacturerLot,
        LocalDate manufacturedOn,
        String countryOfOrigin,
        String species,
        String virusSafety,
        String supplierQualification,
        LocalDate supplierQualifiedUntil,
        LocalDate certificateDate,
        OffsetDateTime receivedAt,
        String receivedBy,
        Quantity receivedQuantity,
        String containerCount,
        Quantity transportTemperature,
        String storageLocation,
        OffsetDateTime sampledAt,
        String sampledBy,
        List<LotTest> tests,
        List<Weighing> weighings,
        List<Retest> retests,
        List<Unmapped> unmapped)
        implements Kept {
    public MaterialLot {
        tests = tests == null ? List.of() : List.copyOf(tests);
        weighings = weighings == null ? List.of() : List.copyOf(weighings);
        retests = retests == null ? List.of() : List.copyOf(retests);
        unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
    }

    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public MaterialLot(
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
            String storage) {
        this(
                materialCode,
                name,
                lot,
                supplier,
                supplierQualified,
                grade,
                origin,
                status,
                releasedBy,
                releasedAt,
                expires,
                retestOn,
                certificate,
                quantity,
                storage,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

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
