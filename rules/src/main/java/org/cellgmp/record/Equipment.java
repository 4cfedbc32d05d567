package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A piece of equipment or an instrument with its qualification and calibration. China GMP (2010) Art. 80 to 94, 138 to 144; 21 CFR 211.63 to 211.68.
 *
 * @param status qualified, out-of-service, under-qualification or retired
 * @param intendedUse what it is qualified for; @param softwareVersion of its control software
 */
public record Equipment(
        String equipmentId,
        String name,
        String type,
        String manufacturer,
        String model,
        String serialNumber,
        String site,
        String roomId,
        String intendedUse,
        String softwareVersion,
        LocalDate commissionedOn,
        LocalDate retiredOn,
        String status,
        List<QualifiedRange> ranges,
        List<Qualification> qualifications,
        List<Calibration> calibrations,
        List<MaintenanceAct> maintenance)
        implements Kept {
    public Equipment {
        ranges = ranges == null ? List.of() : List.copyOf(ranges);
        qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
        calibrations = calibrations == null ? List.of() : List.copyOf(calibrations);
        maintenance = maintenance == null ? List.of() : List.copyOf(maintenance);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EQUIPMENT;
    }

    @Override
    public String title() {
        return equipmentId;
    }

    @Override
    public String atSite() {
        return Kept.line(site);
    }

    @Override
    public String described() {
        return Kept.line(name, serialNumber);
    }
}
