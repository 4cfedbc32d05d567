package org.cellgmp.record;

/**
 * Alert and action limit of one kind of monitoring in one state. China GMP (2010) Annex 1 Art. 9 to 12; EU GMP Annex 1 (2022).
 *
 * @param kind particles-0.5, particles-5.0, active-air, settle-plate, contact-plate, glove-print
 * @param zone grade; null for the room's own
 */
public record MonitoringLimit(String kind, String state, String zone, String alert, String action, String uom) {}
