package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One result of monitoring a room, with the open step it belongs to.
 *
 * @param kind particles-0.5, particles-5.0, active-air, settle-plate, contact-plate, glove-print
 * @param person whose gloves or gown were sampled, for glove prints
 * @param result count as recorded: particles per m3, air CFU per m3, plates CFU per plate or 4 h
 * @param organism what grew, as identified
 */
public record RoomObservation(
        String kind,
        String state,
        String zone,
        OffsetDateTime at,
        String batchNumber,
        String stepNumber,
        String location,
        String person,
        String result,
        String uom,
        String organism,
        String sampledBy,
        String readBy,
        OffsetDateTime readAt,
        String eventId) {}
