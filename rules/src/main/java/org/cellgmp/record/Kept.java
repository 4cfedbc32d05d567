package org.cellgmp.record;

/** A record that is kept: one tree of values, versioned as a whole. */
public sealed interface Kept permits BatchRecord, MaterialLot, ProductSpecification {
    /** The kind, which decides the prefix of the record number. */
    RecordKind kind();

    /** What people call this record within its kind, e.g. the batch number; never a direct identifier of a person. */
    String title();
}
