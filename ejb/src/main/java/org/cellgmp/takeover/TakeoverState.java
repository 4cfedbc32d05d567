package org.cellgmp.takeover;

/** How far a workbook is. */
public enum TakeoverState {
    TRIED,
    CONFIRMED,
    TAKEN
}
