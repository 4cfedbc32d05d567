package org.cellgmp.siterule;

/** Where a version of a table of rules stands. Approved, it counts from its day on until a later version or its retirement. */
public enum VersionState {
    DRAFT,
    PROPOSED,
    APPROVED,
    /** Another version was written before it was approved. */
    REPLACED,
    RETIRED
}
