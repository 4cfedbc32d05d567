package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * Preparation and infusion of a product at the bedside. CFDI (2022) ch. X and XI; EU GMP Part IV ch. 14.
 *
 * @param inUseLimit longest time from thaw to the end of the infusion
 * @param scannedId chain-of-identity identifier as read at the bedside; two persons read it
 * @param residueHandling what happened to what was left
 */
public record Administration(
        String hospital,
        String department,
        OffsetDateTime receivedAt,
        String storedAt,
        OffsetDateTime thawedAt,
        String thawMethod,
        Quantity inUseLimit,
        OffsetDateTime infusionStart,
        OffsetDateTime infusionEnd,
        String route,
        Quantity prescribedDose,
        Quantity doseGiven,
        String containersGiven,
        String scannedId,
        String bedsideCheckedBy,
        String bedsideSecondPerson,
        String physician,
        String interruption,
        String residueHandling) {}
