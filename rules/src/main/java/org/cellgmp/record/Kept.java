package org.cellgmp.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that is kept: one tree of values, versioned as a whole. */
public sealed interface Kept
        permits BatchRecord,
                MaterialLot,
                ProductSpecification,
                MasterRecord,
                ProductVersion,
                Donation,
                CellBank,
                VectorLot,
                Room,
                Equipment,
                Person,
                StabilityStudy,
                Infusion,
                QcTest,
                Shipment,
                TrialProtocol,
                ValidationStudy,
                ReferenceStandard,
                ContainerClosure {
    /** The kind, which decides the prefix of the record number. */
    RecordKind kind();

    /** What people call this record within its kind, e.g. the batch number; never a direct identifier of a patient or donor. */
    String title();

    /** Code of the product it belongs to, or of the material for a lot; empty where it names none. */
    default String product() {
        return "";
    }

    /** Name of the site it belongs to, as recorded; empty where it names none. */
    default String atSite() {
        return "";
    }

    /** Number of the batch that it tells of beside its own product and site; empty where it names none. */
    default String ofBatch() {
        return "";
    }

    /** What stood in its source for which it has no place. */
    default List<Unmapped> unmapped() {
        return List.of();
    }

    /** What a list says beside the title, e.g. the name of the equipment; found by search, never naming; may be empty. */
    default String described() {
        return "";
    }

    /** True if it says everything that names a record of its kind; only then it has a title. */
    default boolean named() {
        return kind().naming().stream()
                .allMatch(path -> CanonicalJson.member(this, path) instanceof String text && !text.isBlank());
    }

    /** What is recorded of the texts, in one line. */
    static String line(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }
}
