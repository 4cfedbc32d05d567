package org.cellgmp.record;

/**
 * One storage condition of a stability study. ICH Q1A(R2) 2.2.7, Q5C.
 *
 * @param name as written in the protocol, e.g. vapour phase of liquid nitrogen
 * @param temperature set point; @param low lowest allowed; @param high highest allowed, same unit
 */
public record StabilityCondition(
        String name, String kind, Quantity temperature, String low, String high, String humidity, String equipmentId) {}
