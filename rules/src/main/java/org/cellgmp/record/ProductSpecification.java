package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * The approved specification of a product in one span of time. China GMP (2010) Art. 221 to 223; ICH Q6B.
 *
 * @param code number of the specification, e.g. SPEC-0001
 * @param edition its approved edition
 * @param productType CAR-T, MSC and so on
 * @param stage IND, clinical or commercial
 * @param jurisdictions CN, EU, US: where this specification applies
 * @param effectiveFrom first day in force; @param effectiveUntil last day in force, null while open
 * @param of substance or product; null where the record does not say which it specifies
 */
public record ProductSpecification(
        String code,
        String edition,
        String productCode,
        String productName,
        String productNameChinese,
        String productType,
        CellOrigin origin,
        String stage,
        List<String> jurisdictions,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String approvedBy,
        List<SpecifiedTest> tests,
        List<Unmapped> unmapped,
        String of)
        implements Kept {
    public ProductSpecification {
        unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public ProductSpecification(
            String code,
            String edition,
            String productCode,
            String productName,
            String productNameChinese,
            String productType,
            CellOrigin origin,
            String stage,
            List<String> jurisdictions,
            LocalDate effectiveFrom,
            LocalDate effectiveUntil,
            String approvedBy,
            List<SpecifiedTest> tests,
            List<Unmapped> unmapped) {
        this(
                code,
                edition,
                productCode,
                productName,
                productNameChinese,
                productType,
                origin,
                stage,
                jurisdictions,
                effectiveFrom,
                effectiveUntil,
                approvedBy,
                tests,
                unmapped,
                null);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PRODUCT_SPECIFICATION;
    }

    @Override
    public String title() {
        return code + " ed. " + edition + " " + productName;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    /**
     * True if this specification governs the product there, then and in that stage; without a stage or a place it governs
     * all of them.
     */
    public boolean governs(String jurisdiction, String inStage, LocalDate day) {
        return (jurisdictions.isEmpty() || jurisdictions.contains(jurisdiction))
                && (stage == null || stage.equals(inStage))
                && effectiveFrom != null
                && !day.isBefore(effectiveFrom)
                && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }

    @Override
    public String described() {
        return Kept.line(productNameChinese, stage);
    }
}
