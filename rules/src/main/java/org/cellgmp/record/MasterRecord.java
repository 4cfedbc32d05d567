package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a batch is to be made: the approved process of a product and batch size, which every batch record repeats. China GMP
 * (2010) Art. 168 to 170, 172; 21 CFR 211.186; recipe of ISA-88.00.01.
 *
 * @param masterId number of the master record or recipe; @param edition its version, as written
 * @param level master, site or general (ISA-88.00.03); a general recipe names no equipment
 * @param status draft, approved, obsolete and so on, as recorded
 * @param derivedFrom recipe it was made from
 * @param batchSize size it was written for; @param smallestSize and {@code largestSize} bounds of the approved range
 * @param effectiveUntil absent while it is in force
 * @param timeZone zone in which local times of the source were read, IANA name; null if every time carried its offset
 */
public record MasterRecord(
        String masterId,
        String edition,
        OffsetDateTime editionAt,
        String description,
        String level,
        String status,
        String derivedFrom,
        String productCode,
        String productName,
        String strength,
        String processRegistration,
        Quantity batchSize,
        Quantity smallestSize,
        Quantity largestSize,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String preparedBy,
        List<MasterApproval> approvals,
        List<MasterMaterial> materials,
        List<MasterEquipment> equipment,
        List<MasterStep> steps,
        List<MasterParameter> parameters,
        List<MasterChange> changes,
        String timeZone,
        List<Unmapped> unmapped)
        implements Kept {
    public MasterRecord {
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
        materials = materials == null ? List.of() : List.copyOf(materials);
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
        steps = steps == null ? List.of() : List.copyOf(steps);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        changes = changes == null ? List.of() : List.copyOf(changes);
        unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MASTER_RECORD;
    }

    /** The number and the edition as batch records name them, e.g. {@code MBR-019 v3}; a format may know no edition. */
    @Override
    public String title() {
        if (edition == null || edition.isBlank()) return masterId;
        return masterId + (Character.isDigit(edition.strip().charAt(0)) ? " v" : " ") + edition.strip();
    }

    /**
     * The titles that a text in a batch record may mean: {@code MBR-019 v3}, {@code MBR-019 3}, {@code MBR-019 version 3},
     * {@code MBR-019 V3} and {@code MBR-019/3} all name {@code MBR-019 v3}.
     */
    public static List<String> titlesMeant(String masterRecordVersion) {
        if (masterRecordVersion == null || masterRecordVersion.isBlank()) return List.of();
        var plain = masterRecordVersion.strip().replaceAll("\\s+", " ");
        // Nothing that names a record is longer; a longer text is not taken apart.
        if (plain.length() > 300) return List.of(plain);
        var usual = plain.replaceFirst(
                "(?i)[ ,]*[ /,](?:v\\.?|ver\\.?|version|ed\\.?|edition|rev\\.?|\u7b2c)? ?([0-9][0-9A-Za-z.-]*)\u7248?$",
                " v$1");
        return plain.equals(usual) ? List.of(plain) : List.of(plain, usual);
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String described() {
        return Kept.line(productName, description);
    }
}
