package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One shipment of cells or material with what its loggers wrote. China GMP (2010) Annex on biological products and GSP Annex 1
 * (cold chain); EU GDP 2013/C 343/01, 9.
 *
 * @param number what names the shipment, e.g. consignment or container number
 * @param contents what was shipped; @param batchNumber batch or collection it carried, if one is named
 * @param limits what the conditions had to be, by channel
 * @param readings what the loggers wrote, in the order of the source
 */
public record Shipment(
        String number,
        String contents,
        String batchNumber,
        String container,
        String logger,
        String loggerModel,
        String calibration,
        String origin,
        String destination,
        String carrier,
        OffsetDateTime dispatchedAt,
        OffsetDateTime receivedAt,
        List<ConditionLimit> limits,
        List<LoggerReading> readings,
        List<Unmapped> unmapped)
        implements Kept {
    public Shipment {
        limits = limits == null ? List.of() : List.copyOf(limits);
        readings = readings == null ? List.of() : List.copyOf(readings);
        unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
    }

    /** Where the readings left the limits, computed anew from what was recorded; whether it matters is for a person to say. */
    public List<Excursion> excursions() {
        return Excursion.among(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SHIPMENT;
    }

    @Override
    public String title() {
        return number;
    }

    @Override
    public String ofBatch() {
        return Kept.line(batchNumber);
    }

    @Override
    public String described() {
        return Kept.line(contents, batchNumber, container);
    }
}
