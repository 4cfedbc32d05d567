package org.cellgmp.classification;

/** Whether something or somebody is touched by an event, the mildest first. */
public enum Impact {
    NONE,
    POSSIBLE,
    CERTAIN
}
