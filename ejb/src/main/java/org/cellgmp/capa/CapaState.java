package org.cellgmp.capa;

/** Where a CAPA stands. PLANNED: the plan as it stands is approved. EFFECTIVENESS: implemented, and the check has opened. */
public enum CapaState {
    DRAFT,
    PLANNED,
    IMPLEMENTED,
    EFFECTIVENESS,
    CLOSED,
    CANCELLED
}
