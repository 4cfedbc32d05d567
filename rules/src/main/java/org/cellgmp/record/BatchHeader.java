package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What names a batch and the approved process it followed. China GMP (2010) Art. 172, 175(1); 21 CFR 211.188(a).
 *
 * @param batchType clinical, PPQ, commercial or engineering
 * @param masterRecordVersion version of the approved master record that was executed
 * @param specification number of the product specification that the batch is judged by, as written in the record
 * @param plannedScale planned size, e.g. cells or mL
 * @param shelfLifeEnds expiry of the product
 * @param timeZone zone in which local times of the source were read, IANA name; null if every time carried its offset
 */
public record BatchHeader(
        String batchNumber,
        String productCode,
        String productName,
        String strength,
        String masterRecordVersion,
        String processRegistration,
        String batchType,
        Quantity plannedScale,
        LocalDate productionDate,
        OffsetDateTime shelfLifeEnds,
        String site,
        String specification,
        String timeZone,
        String productNameChinese) {
    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public BatchHeader(
            String batchNumber,
            String productCode,
            String productName,
            String strength,
            String masterRecordVersion,
            String processRegistration,
            String batchType,
            Quantity plannedScale,
            LocalDate productionDate,
            OffsetDateTime shelfLifeEnds,
            String site,
            String specification,
            String timeZone) {
        this(
                batchNumber,
                productCode,
                productName,
                strength,
                masterRecordVersion,
                processRegistration,
                batchType,
                plannedScale,
                productionDate,
                shelfLifeEnds,
                site,
                specification,
                timeZone,
                null);
    }
}
