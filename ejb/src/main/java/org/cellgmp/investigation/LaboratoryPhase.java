package org.cellgmp.investigation;

/** How far the laboratory's investigation is. */
public enum LaboratoryPhase {
    /** Checklist of the laboratory. */
    PHASE_ONE,
    /** Phase one found a cause; the quality unit signs or sends it on. */
    CAUSE_ASSIGNED,
    /** Beyond the laboratory, no retest planned. */
    PHASE_TWO,
    RETEST_PLANNED,
    /** The plan is approved, retests are being made. */
    RETESTING,
    /** All planned retests are in. */
    RETESTED,
    FINISHED
}
