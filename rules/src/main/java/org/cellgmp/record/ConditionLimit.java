package org.cellgmp.record;

/**
 * What a condition had to be during a shipment.
 *
 * @param channel the channel of the logger it holds for, as in the readings
 * @param setPoint what the container was set to; @param lower and @param upper limits, themselves allowed; null for none
 * @param uom unit of all three, UCUM
 */
public record ConditionLimit(String channel, String setPoint, String lower, String upper, String uom) {}
