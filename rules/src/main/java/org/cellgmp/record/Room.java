package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A clean room with its monitoring over a span of days; each span is a record of its own. China GMP (2010) Art. 48 and Annex 1;
 * EU GMP Annex 1 (2022).
 *
 * @param monitoredFrom first day of the monitoring told here; @param monitoredUntil last day
 * @param grade A, B, C or D of the zone where work is done; @param background grade around it
 * @param airChanges per hour; @param qualificationDue last day on which the qualification holds
 */
public record Room(
        String roomId,
        String name,
        String site,
        LocalDate monitoredFrom,
        LocalDate monitoredUntil,
        String grade,
        String background,
        Boolean isolator,
        String purpose,
        Quantity airChanges,
        Quantity temperature,
        Quantity humidity,
        LocalDate qualifiedOn,
        LocalDate qualificationDue,
        String qualificationReport,
        String status,
        OffsetDateTime lastCleanedAt,
        String disinfectant,
        List<MonitoringLimit> limits,
        List<RoomObservation> monitoring,
        List<PressureReading> pressures)
        implements Kept {
    public Room {
        limits = limits == null ? List.of() : List.copyOf(limits);
        monitoring = monitoring == null ? List.of() : List.copyOf(monitoring);
        pressures = pressures == null ? List.of() : List.copyOf(pressures);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ROOM;
    }

    @Override
    public String title() {
        return monitoredFrom == null
                ? roomId
                : roomId + " " + monitoredFrom + (monitoredUntil == null ? "" : " to " + monitoredUntil);
    }

    @Override
    public String atSite() {
        return Kept.line(site);
    }

    @Override
    public String described() {
        return Kept.line(name, grade);
    }
}
