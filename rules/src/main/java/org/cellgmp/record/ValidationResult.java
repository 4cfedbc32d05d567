package org.cellgmp.record;

/**
 * What a validation study found in one respect.
 *
 * @param characteristic what was looked at, e.g. accuracy, filled units, residual protein
 * @param batchNumber batch it was found in; null where it is of the study as a whole
 * @param criterion that the protocol set beforehand; @param range over which it was shown, e.g. of concentrations
 * @param outcome passed, failed or conditional, as the report says
 */
public record ValidationResult(
        String characteristic,
        String batchNumber,
        String stepNumber,
        String criterion,
        String result,
        String uom,
        String range,
        String outcome,
        String remark,
        String eventId) {}
