package org.cellgmp.trailreview;

/** How much an event in the trail deserves a look, the most first. */
public enum Gravity {
    /** A release waits for its review. */
    HIGH,
    MIDDLE,
    LOW
}
