package org.cellgmp.retention;

import java.util.Arrays;
import java.util.Optional;
import org.cellgmp.record.RecordKind;

/** What is kept for a period of its own. Names of record kinds are those of {@link RecordKind}. */
public enum RetainedKind {
    BATCH_RECORD,
    MATERIAL_LOT,
    PRODUCT_SPECIFICATION,
    MASTER_RECORD,
    PRODUCT_VERSION,
    DONATION,
    CELL_BANK,
    VECTOR_LOT,
    ROOM,
    EQUIPMENT,
    PERSON,
    STABILITY_STUDY,
    INFUSION,
    QC_TEST,
    SHIPMENT,
    TRIAL_PROTOCOL,
    VALIDATION_STUDY,
    REFERENCE_STANDARD,
    CONTAINER_CLOSURE,
    QUALITY_EVENT,
    CAPA,
    CHANGE;

    /** Empty for a number of what has no period of its own: trail and signatures are kept with what they speak of, and are never removed. */
    public static Optional<RetainedKind> of(String number) {
        if (number == null || !number.matches("[A-Z]{2}-[0-9]{4}-[0-9]{4,}")) return Optional.empty();
        var prefix = number.substring(0, 2);
        return switch (prefix) {
            case "DV", "NC", "OS", "OT" -> Optional.of(QUALITY_EVENT);
            case "CA" -> Optional.of(CAPA);
            case "CH" -> Optional.of(CHANGE);
            default ->
                Arrays.stream(RecordKind.values())
                        .filter(kind -> kind.prefix().equals(prefix))
                        .map(kind -> valueOf(kind.name()))
                        .findFirst();
        };
    }

    /** Empty for what is no record. */
    public Optional<RecordKind> record() {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().equals(name()))
                .findFirst();
    }
}
