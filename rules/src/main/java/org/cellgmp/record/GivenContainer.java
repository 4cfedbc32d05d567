package org.cellgmp.record;

/**
 * One container of product as received and used at the hospital.
 *
 * @param status given, returned or discarded
 */
public record GivenContainer(
        String containerId,
        Quantity volume,
        Quantity cells,
        Boolean receivedIntact,
        Boolean labelMatches,
        Quantity temperatureOnReceipt,
        String status) {}
