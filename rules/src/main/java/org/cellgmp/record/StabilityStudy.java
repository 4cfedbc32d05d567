package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A stability study of one lot or batch. ICH Q1A(R2), Q5C.
 *
 * @param purpose long-term, accelerated, stress, in-use, freeze-thaw, shipping or hold
 * @param lot batch, bank or vector lot that is studied
 * @param proposedShelfLife what the results support, with unit
 * @param of substance or product; null where the record does not say which it studies
 */
public record StabilityStudy(
        String code,
        String protocol,
        String edition,
        String purpose,
        String productCode,
        String material,
        String lot,
        String specification,
        String container,
        String formulation,
        LocalDate startedOn,
        LocalDate endedOn,
        Quantity proposedShelfLife,
        String conclusion,
        String concludedBy,
        LocalDate concludedOn,
        String reviewedBy,
        String status,
        List<StabilityCondition> conditions,
        List<StabilityResult> results,
        String of)
        implements Kept {
    public StabilityStudy {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        results = results == null ? List.of() : List.copyOf(results);
    }

    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public StabilityStudy(
            String code,
            String protocol,
            String edition,
            String purpose,
            String productCode,
            String material,
            String lot,
            String specification,
            String container,
            String formulation,
            LocalDate startedOn,
            LocalDate endedOn,
            Quantity proposedShelfLife,
            String conclusion,
            String concludedBy,
            LocalDate concludedOn,
            String reviewedBy,
            String status,
            List<StabilityCondition> conditions,
            List<StabilityResult> results) {
        this(
                code,
                protocol,
                edition,
                purpose,
                productCode,
                material,
                lot,
                specification,
                container,
                formulation,
                startedOn,
                endedOn,
                proposedShelfLife,
                conclusion,
                concludedBy,
                concludedOn,
                reviewedBy,
                status,
                conditions,
                results,
                null);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STABILITY_STUDY;
    }

    @Override
    public String title() {
        return code;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String described() {
        return Kept.line(purpose, material, lot);
    }
}
