package org.cellgmp.record;

/**
 * What equipment has to be or has to bear. China GMP (2010) Art. 170(3).
 *
 * @param stepNumber null if it is for the whole process
 * @param equipmentId a piece of equipment or a class of it; null if only a condition is given
 * @param condition as written, e.g. {@code < 100 Cel}
 */
public record MasterEquipment(
        String stepNumber, String equipmentId, String condition, String description, String sourceId) {}
