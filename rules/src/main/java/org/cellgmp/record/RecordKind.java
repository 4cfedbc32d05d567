package org.cellgmp.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of record that are kept, with the prefix of their numbers. */
public enum RecordKind {
    BATCH_RECORD("BR", "batch-records", BatchRecord.class, "header.batchNumber"),
    MATERIAL_LOT("ML", "material-lots", MaterialLot.class, "materialCode", "lot"),
    PRODUCT_SPECIFICATION("PS", "specifications", ProductSpecification.class, "code", "edition", "productCode"),
    MASTER_RECORD("MB", "master-records", MasterRecord.class, "masterId"),
    PRODUCT_VERSION("PR", "product-versions", ProductVersion.class, "productCode", "processVersion"),
    DONATION("DN", "donations", Donation.class, "donationId"),
    CELL_BANK("CB", "cell-banks", CellBank.class, "code"),
    VECTOR_LOT("VL", "vector-lots", VectorLot.class, "vectorCode", "lot"),
    ROOM("RM", "rooms", Room.class, "roomId"),
    EQUIPMENT("EQ", "equipment", Equipment.class, "equipmentId"),
    PERSON("PE", "persons", Person.class, "personCode"),
    STABILITY_STUDY("SS", "stability-studies", StabilityStudy.class, "code"),
    INFUSION("IF", "infusions", Infusion.class, "batchNumber", "patientCode"),
    QC_TEST("QC", "qc-tests", QcTest.class, "reportNumber", "test"),
    SHIPMENT("SH", "shipments", Shipment.class, "number"),
    TRIAL_PROTOCOL("TP", "trial-protocols", TrialProtocol.class, "protocolId"),
    VALIDATION_STUDY("VS", "validation-studies", ValidationStudy.class, "code"),
    REFERENCE_STANDARD("RS", "reference-standards", ReferenceStandard.class, "code", "lot"),
    CONTAINER_CLOSURE("KC", "container-closures", ContainerClosure.class, "code");

    private final String prefix;
    private final String plural;
    private final Class<? extends Record> type;
    private final List<String> naming;

    <T extends Record & Kept> RecordKind(String prefix, String plural, Class<T> type, String... naming) {
        this.prefix = prefix;
        this.plural = plural;
        this.type = type;
        this.naming = List.of(naming);
    }

    public String prefix() {
        return prefix;
    }

    /** Many of them in one word of a path, e.g. {@code cell-banks}; also names the layout of the kind. */
    public String plural() {
        return plural;
    }

    /** The Java record at the root of the tree. */
    public Class<? extends Record> type() {
        return type;
    }

    /** Dotted paths of the members without which a record has no name and is not kept. */
    public List<String> naming() {
        return naming;
    }

    /**
     * A record of this kind from its canonical or plain JSON.
     *
     * @throws IllegalArgumentException naming the pointer of the member that does not fit
     */
    public Kept read(byte[] json) {
        return (Kept) CanonicalJson.read(type, json);
    }

    public static Optional<RecordKind> ofPlural(String plural) {
        return Arrays.stream(values())
                .filter(kind -> kind.plural.equals(plural))
                .findFirst();
    }

    /** @throws IllegalArgumentException if no kind has the prefix */
    public static RecordKind ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefix.equals(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record kind has the prefix " + prefix));
    }
}
