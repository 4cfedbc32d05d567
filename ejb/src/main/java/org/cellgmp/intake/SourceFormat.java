package org.cellgmp.intake;

import org.cellgmp.record.RecordKind;

/** What can be read. */
public enum SourceFormat {
    /** BatchML BatchProductionRecord, ISA-88 part 4, V0401 to V0701. */
    BATCHML,
    /** BatchML master recipe, ISA-88 part 2, V02 to V0701. */
    MASTER_RECIPE,
    /** BatchML general or site recipe, ISA-88 part 3. */
    GENERAL_RECIPE,
    /** B2MML material lots, ISA-95 part 2, V0401 to V0701. */
    LOT_MESSAGE,
    /** Our own workbook for one batch record. */
    BATCH_WORKBOOK,
    /** Our own workbook for any number of material lots. */
    LOT_WORKBOOK,
    /** Our own workbook for one product specification. */
    SPECIFICATION_WORKBOOK,
    /** Our own workbook for records of any other kind. */
    RECORD_WORKBOOK,
    /** One record of any kind as JSON, its members named as in addresses. */
    RECORD_JSON,
    /** A form that a person filled in. */
    RECORD_FORM,
    /** Allotrope Simple Model JSON of a laboratory instrument. */
    ASM,
    /** What a Vi-CELL BLU exports (CSV). */
    VI_CELL_BLU,
    /** What a Vi-CELL XR exports (TXT, XLS, XLSX). */
    VI_CELL_XR,
    /** What NucleoView exports for a NucleoCounter (CSV). */
    NUCLEOVIEW,
    /** What a Cedex HiRes exports (CSV, XLSX). */
    CEDEX_HIRES,
    /** Tables with a row for each batch: laboratory results, process figures, or both in a ZIP. */
    BATCH_TABLES,
    /** A table of any layout, read by a saved mapping. */
    MAPPED_TABLE,
    /** Studies as ClinicalTrials.gov answers, data API 2. */
    TRIAL_REGISTRY,
    /** Protocol as CDISC Unified Study Definitions Model, versions 3 and 4. */
    TRIAL_USDM,
    /** Protocol document after ICH M11 as HL7 FHIR. */
    TRIAL_FHIR;

    public static SourceFormat ofWorkbook(RecordKind kind) {
        return switch (kind) {
            case BATCH_RECORD -> BATCH_WORKBOOK;
            case MATERIAL_LOT -> LOT_WORKBOOK;
            case PRODUCT_SPECIFICATION -> SPECIFICATION_WORKBOOK;
            default -> RECORD_WORKBOOK;
        };
    }
}
