package org.cellgmp.investigation;

/** The six places in which the trade looks for causes, in the order in which a fishbone shows them. */
public enum Branch {
    PEOPLE,
    METHOD,
    MACHINE,
    MATERIAL,
    MEASUREMENT,
    ENVIRONMENT
}
