package org.cellgmp.capa;

/** CORRECTION mends what happened, CORRECTIVE takes its cause away, PREVENTIVE keeps the like from happening elsewhere. */
public enum ActionKind {
    CORRECTION,
    CORRECTIVE,
    PREVENTIVE
}
