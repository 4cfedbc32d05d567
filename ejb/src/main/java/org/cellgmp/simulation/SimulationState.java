package org.cellgmp.simulation;

/** Where a simulation stands. STOPPED: what it had tried until then stays. */
public enum SimulationState {
    RUNNING,
    DONE,
    STOPPED
}
