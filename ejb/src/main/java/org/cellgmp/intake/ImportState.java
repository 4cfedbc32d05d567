package org.cellgmp.intake;

/** Where an import stands: tried, confirmed and waiting to be kept, or kept. */
public enum ImportState {
    TRIED,
    CONFIRMED,
    KEPT
}
