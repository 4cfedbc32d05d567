package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cellgmp.record.Address;

/**
 * One piece of equipment used on the batch.
 *
 * @param daysPastCalibration from the last valid day of calibration to the last day of use
 */
@Section("/equipment")
public record EquipmentFact(
        Address address,
        String equipmentId,
        String name,
        LocalDate calibrationDue,
        @From({"calibrationDue", "usedUntil", "usedFrom"}) BigDecimal daysPastCalibration,
        String status,
        String cleaningStatus)
        implements Fact {}
