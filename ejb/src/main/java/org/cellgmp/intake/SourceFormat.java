package org.cellgmp.intake;

/** What can be read. */
public enum SourceFormat {
    /** BatchML BatchProductionRecord, ISA-88 part 4, V0401 to V0701. */
    BATCHML,
    /** Our own workbook for one batch record. */
    BATCH_WORKBOOK,
    /** Our own workbook for any number of material lots. */
    LOT_WORKBOOK,
    /** Our own workbook for one product specification. */
    SPECIFICATION_WORKBOOK
}
