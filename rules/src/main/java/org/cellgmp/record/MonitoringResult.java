package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One result of environmental monitoring.
 *
 * @param kind particles-0.5, particles-5.0, active-air, settle-plate, contact-plate, glove-print
 * @param state at-rest or in-operation
 * @param zone grade of the zone that was sampled; null means the room's own grade
 * @param result count as recorded; particles per m3, air CFU per m3, plates CFU per plate or 4 h
 */
public record MonitoringResult(
        String kind,
        String state,
        String zone,
        OffsetDateTime at,
        String stepNumber,
        String location,
        String result,
        String uom) {}
